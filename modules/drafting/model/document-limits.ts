/** What one document may hold; beyond it nobody could read, sign or send it. */
export const DOCUMENT_LIMITS = {
  subject: 500,
  line: 500,
  lines: 200,
  blocks: 2_000,
  text: 20_000,
  columns: 24,
  rows: 5_000,
  appendices: 50,
} as const;
