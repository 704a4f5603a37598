import { DateTime } from 'luxon';
import { VIETNAM_ZONE } from '../../foundation';

/** A moment as signatures show it (Decree 30/2020/NĐ-CP, Appendix I): `04/05/2026 09:00:00 +07:00`. */
export function signingMoment(at: Date): string {
  return DateTime.fromJSDate(at, { zone: VIETNAM_ZONE }).toFormat('dd/MM/yyyy HH:mm:ss ZZ');
}

/** What a person's mark says. */
export function personMark(
  signer: { name: string; title: string | null },
  principalName: string | null,
  at: Date,
): string[] {
  return [
    `Ký bởi: ${signer.name}`,
    ...(signer.title ? [`Chức vụ: ${signer.title}`] : []),
    ...(principalName ? [`Ký thay: ${principalName} (theo ủy quyền)`] : []),
    `Thời gian ký: ${signingMoment(at)}`,
  ];
}

/** What a body's mark says. */
export function bodyMark(name: string, at: Date): string[] {
  return [name.toLocaleUpperCase('vi'), `Thời gian ký: ${signingMoment(at)}`];
}
