import type { MarkKind } from '../../api/types/plans';
import { MARK_LABELS } from '../../shared/labels';
import styles from './marks.module.css';

export const MARK_KINDS: MarkKind[] = [
  'content',
  'lead',
  'cooperating',
  'deadline',
  'product',
  'condition',
  'citation',
  'header',
  'warning',
];

interface LegendProps {
  /** Kinds that occur in this document. */
  present: ReadonlySet<MarkKind>;
  shown: ReadonlySet<MarkKind>;
  onChange: (shown: Set<MarkKind>) => void;
}

/** What the colours mean; each kind can be switched off. */
export function Legend({ present, shown, onChange }: LegendProps) {
  const toggle = (kind: MarkKind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <div
      className={`${styles.legend} ${styles.source}`}
      role="group"
      aria-label="Chú giải, bấm để ẩn hoặc hiện"
    >
      {MARK_KINDS.filter((kind) => present.has(kind)).map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.kind}
          aria-pressed={shown.has(kind)}
          onClick={() => toggle(kind)}
        >
          <mark className={`${styles.swatch} ${styles[kind]}`} />
          {MARK_LABELS[kind]}
        </button>
      ))}
    </div>
  );
}
