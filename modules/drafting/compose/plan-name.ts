import { lowerFirst, proseDate } from './prose';

/** What is said of a plan in a letter. */
export interface NamedPlan {
  kind: string | null;
  /** `2114/KH-UBND`; null or without number while it is not issued. */
  symbol: string | null;
  /** ISO date. */
  date: string | null;
  issuer: string | null;
  subject: string;
}

/** "Kế hoạch số 2114/KH-UBND ngày 20/4/2026 của Ủy ban nhân dân tỉnh Lai Châu về thực hiện …". */
export function planName(plan: NamedPlan): string {
  const { kind, symbol, date, issuer } = plan;
  const number = symbol && /^\d/.test(symbol) ? ` số ${symbol}` : '';
  const day = date ? ` ngày ${proseDate(date)}` : '';
  const of = issuer ? ` của ${issuer}` : '';
  return `${kind ?? 'Văn bản'}${number}${day}${of} ${about(plan)}`;
}

/** "Kế hoạch thực hiện công tác …": without number and day. */
export function planTitle({ kind, subject }: NamedPlan): string {
  const rest = withoutKind(subject, kind).replace(/^về việc\s+/iu, '');
  return `${kind ?? 'văn bản'} ${lowerFirst(rest)}`;
}

/** {@link planTitle} before a period that names the year itself: "… tỉnh Lai Châu" + "quý III năm 2026". */
export function planTitleIn(plan: NamedPlan, period: string): string {
  const title = planTitle(plan);
  const year = /\s*năm \d{4}$/u.exec(title)?.[0];
  return year && period.endsWith(year.trim()) ? title.slice(0, -year.length) : title;
}

function about({ kind, subject }: NamedPlan): string {
  const rest = withoutKind(subject, kind);
  return /^(?:về|V\/v)(?:\s|$)/iu.test(rest)
    ? lowerFirst(rest).replace(/^v\/v/iu, 'về việc')
    : `về ${lowerFirst(rest)}`;
}

function withoutKind(subject: string, kind: string | null): string {
  const plain = subject.trim().replace(/[.;\s]+$/, '');
  const repeated = kind && plain.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `);
  return repeated ? plain.slice(kind.length).trim() : plain;
}
