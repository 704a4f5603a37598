/** Where the cursor goes in a list of ids. */
export function moved(ids: readonly string[], cursor: string | null, by: 1 | -1): string | null {
  if (!ids.length) return null;
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  if (at < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}

/** Where the cursor stands once some of the list are gone: on what follows them, else on what is left before. */
export function afterRemoval(
  ids: readonly string[],
  cursor: string | null,
  gone: ReadonlySet<string>,
): string | null {
  const at = cursor === null ? 0 : Math.max(0, ids.indexOf(cursor));
  return (
    ids.slice(at).find((id) => !gone.has(id)) ?? ids.slice(0, at).findLast((id) => !gone.has(id)) ?? null
  );
}

export type QueueKey = 'next' | 'previous' | 'confirm' | 'reject' | 'select' | 'undo';

const KEYS: Readonly<Record<string, QueueKey>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  y: 'confirm',
  Enter: 'confirm',
  n: 'reject',
  x: 'select',
  ' ': 'select',
  z: 'undo',
};

/** What a key means in the queue; null for all that is not its own. */
export function queueKey(key: string): QueueKey | null {
  const known = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(KEYS, known) ? KEYS[known] : null;
}
