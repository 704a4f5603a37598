import { useEffect, useRef, type ReactNode } from 'react';
import { scrollBehavior } from '../scroll-behavior';

/** Room for the page's own bar above and a form's bar below, so that neither covers what is told. */
const CLEAR = '72px 84px';

/** Brings a notice into view and focuses it whenever what it tells of (`of`) is new. */
export function InView({ of, children }: { of: unknown; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() });
    place.current?.focus({ preventScroll: true });
  }, [of]);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none', scrollMarginBlock: CLEAR }}>
      {children}
    </div>
  );
}
