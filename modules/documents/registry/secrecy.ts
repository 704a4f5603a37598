import { foldVietnamese } from '../../foundation';

/** Words metadata states the absence of secrecy with. */
const OPEN = new Set(['', 'none', 'thuong', 'khong', 'khong mat', 'normal', '0']);

/** Whether metadata states a degree of secrecy. What is not plainly "none" counts as one: a doubt is a refusal. */
export function statesSecrecy(secrecy: string | null | undefined): boolean {
  return !OPEN.has(foldVietnamese(secrecy ?? '').trim());
}
