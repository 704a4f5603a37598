/** Twentieths of a point, Word's own measure. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Half points, in which sizes of letters are given. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Eighths of a point, in which lines are given. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** Official documents are set in it (Decree 30/2020/NĐ-CP, Appendix I). */
export const FONT = 'Times New Roman';
