const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Words for the key of a recurring task's period: "2026-Q1" → "quý I/2026"; the key itself when it is of another form. */
export function periodInWords(key: string): string {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(key) ?? [];
  if (!year) return key;
  if (!part) return `năm ${year}`;
  const quarter = /^Q([1-4])$/.exec(part);
  if (quarter) return `quý ${QUARTERS[Number(quarter[1]) - 1]}/${year}`;
  const half = /^H([12])$/.exec(part);
  if (half) return `6 tháng ${half[1] === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  const week = /^W(\d{2})$/.exec(part);
  if (week) return `tuần ${Number(week[1])}/${year}`;
  const month = /^(\d{2})$/.exec(part);
  if (month) return `tháng ${Number(month[1])}/${year}`;
  const day = /^(\d{2})-(\d{2})$/.exec(part);
  return day ? `ngày ${day[2]}/${day[1]}/${year}` : key;
}
