import type { LateUnitCount, PlanStanding } from './plan-standing';

/** Units named in a digest. */
const TOP = 5;

/** Everything is done: there is nothing to tell any more. */
export function isOver({ total, doneInTime, doneLate }: PlanStanding): boolean {
  return doneInTime + doneLate === total;
}

/** How a plan stands, in Vietnamese lines. */
export function digestText(standing: PlanStanding, late: readonly LateUnitCount[]): string {
  const { total, doneInTime, doneLate, submitted, overdue, dueSoon, waiting } = standing;
  const done = doneInTime + doneLate;
  const share = Math.floor((100 * done) / total);
  const lines = [
    `Đã hoàn thành ${done}/${total} phần việc (${share}%), trong đó ${doneLate} quá hạn.`,
    `Quá hạn chưa xong: ${overdue}; sắp đến hạn: ${dueSoon}; chờ duyệt kết quả: ${submitted}; chờ điều kiện: ${waiting}.`,
  ];
  if (late.length) {
    const named = late.slice(0, TOP).map(({ unitName, overdue: count }) => `${unitName} (${count})`);
    const more = late.length > TOP ? ` và ${late.length - TOP} đơn vị khác` : '';
    lines.push(`Đơn vị có việc quá hạn: ${named.join(', ')}${more}.`);
  }
  return lines.join('\n');
}
