import { formatBullet, formatNumber } from './number-format';
import type { ListDefinition, ListDefinitions, ListLevel } from './numbering';

/** Counts the automatic numbers of a document in reading order, as Word does. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(private readonly lists: ListDefinitions) {}

  /** Label of the next paragraph of a list; undefined when the list is unknown or shows nothing. */
  next(listId: string, level: number): string | undefined {
    const list = this.lists.get(listId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return undefined;
    const counts = this.countsOf(list);
    this.startAnew(listId, list, counts);
    for (let above = 0; above < level; above += 1) counts[above] ??= startOf(list, above);
    counts[level] = (counts[level] ?? startOf(list, level) - 1) + 1;
    this.restartBelow(list, counts, level);
    return label(list, definition, counts) || undefined;
  }

  private countsOf(list: ListDefinition): (number | undefined)[] {
    const counts = this.counts.get(list.abstractId) ?? [];
    this.counts.set(list.abstractId, counts);
    return counts;
  }

  private startAnew(listId: string, list: ListDefinition, counts: (number | undefined)[]): void {
    if (this.started.has(listId)) return;
    this.started.add(listId);
    for (const level of list.starts.keys()) counts[level] = undefined;
  }

  private restartBelow(list: ListDefinition, counts: (number | undefined)[], level: number): void {
    for (let below = level + 1; below < counts.length; below += 1) {
      const restartAfter = list.levels.get(below)?.restartAfter;
      if (restartAfter === undefined || level < restartAfter) counts[below] = undefined;
    }
  }
}

function startOf(list: ListDefinition, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function label(list: ListDefinition, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return formatBullet(level.text);
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal');
      return formatNumber(counts[index] ?? 0, format);
    })
    .trim();
}
