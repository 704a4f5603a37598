import type { TaskSource } from '../../api/types/plans';

interface Placed {
  source: TaskSource;
  label: string | null;
  groups: readonly string[];
  /** Place in the plan, from 1. */
  order: number;
}

const HEADING_NUMBER =
  /^(?:(?:phần|mục|chương)\s+(?:thứ\s+)?)?([ivxlc]+|\d+(?:\.\d+)*|[a-zđ])(?:\s*[.):/–-]|\s*$)/iu;

const PARTS: Record<TaskSource, string> = {
  appendix: 'Phụ lục',
  body: 'Nội dung',
  obligation: 'Tổ chức thực hiện',
};

/** "1.2." as "1.2"; null for a dash or another sign that numbers nothing. */
function numberOf(label: string | null): string | null {
  const bare = label?.trim().replace(/^[(]|[.):/]+$/g, '') ?? '';
  return /[\p{L}\d]/u.test(bare) ? bare : null;
}

/** Each number under the ones before it, but not repeated where it holds them already: IV, 1, 1.2 is IV.1.2. */
function joined(numbers: readonly string[]): string {
  return numbers.filter((number, index) => !numbers[index + 1]?.startsWith(`${number}.`)).join('.');
}

/** Where a task stands in its document: "Mục IV.1", "Phụ lục, số 3", "Nội dung, đoạn 4". */
export function taskName({ source, label, groups, order }: Placed): string {
  const headings = groups.flatMap((group) => HEADING_NUMBER.exec(group.trim())?.[1] ?? []);
  const number = numberOf(label);
  if (source === 'appendix') {
    const section = headings.length ? `, mục ${joined(headings)}` : '';
    return `${PARTS.appendix}${section}, ${number ? `số ${number}` : `dòng ${order}`}`;
  }
  if (number) return `Mục ${joined([...headings, number])}`;
  return `${headings.length ? `Mục ${joined(headings)}` : PARTS[source]}, đoạn ${order}`;
}

/** Names of all tasks of a plan by their ids; where two would be alike, their places tell them apart. */
export function taskNames(items: readonly (Placed & { id: string })[]): Map<string, string> {
  const uses = new Map<string, number>();
  const names = items.map((item) => {
    const name = taskName(item);
    uses.set(name, (uses.get(name) ?? 0) + 1);
    return { item, name };
  });
  return new Map(
    names.map(({ item, name }) => [
      item.id,
      (uses.get(name) ?? 0) > 1 ? `${name} (thứ ${item.order} trong văn bản)` : name,
    ]),
  );
}
