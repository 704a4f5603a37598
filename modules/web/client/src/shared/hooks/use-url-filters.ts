import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters of a list kept in the address, so that a link or the back button brings the same list. */
export function useUrlFilters<N extends string>(names: readonly N[]) {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const filters = useMemo(() => {
    const search = new URLSearchParams(key);
    return Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<N, string>;
  }, [key, names]);

  /** Sets some filters (empty removes one) and returns to the first page unless a page is asked for. */
  const change = useCallback(
    (patch: Partial<Record<N | 'page', string | number | null | undefined>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('page');
          for (const [name, value] of Object.entries(patch) as [
            string,
            string | number | null | undefined,
          ][]) {
            if (value === undefined || value === null || value === '') next.delete(name);
            else next.set(name, String(value));
          }
          if (next.get('page') === '1') next.delete('page');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const page = Math.max(1, Number(params.get('page') ?? 1) || 1);
  return { filters, page, change };
}
