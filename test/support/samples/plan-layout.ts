import { paragraph, section, table } from './word-markup';
import type { Cell, Look } from './word-markup';
import { wordPackage } from './word-package';

/** Rows of an appendix: a group's title alone, or the cells of a task. */
export type AppendixRow = string | readonly string[];

export interface Appendix {
  title: string;
  heading: readonly string[];
  /** Widths of the columns, millimetres. */
  widths: number[];
  rows: readonly AppendixRow[];
}

/** A plan as written for the sample; layout is added here. */
export interface PlanText {
  /** `1215`; null while it is a draft. */
  number: string | null;
  /** As it stands at the head: `ngày 16 tháng 3 năm 2026`. */
  dated: string;
  subject: string;
  /** Paragraphs of the body; `I. …` headings are set bold, a table stands where it is named. */
  body: readonly (
    string | { heading: readonly string[]; widths: number[]; rows: readonly (readonly string[])[] }
  )[];
  recipients: readonly string[];
  signer: string;
  appendix?: Appendix;
}

const TEXT: Look = { size: 14, align: 'both', firstLine: 12.7, before: 6 };
const HEAD_WIDTHS = [65, 100];
const FOOT_WIDTHS = [80, 80];

/** The plan as a .docx in the layout of Decree 30/2020/NĐ-CP. */
export function planDocx(plan: PlanText): Promise<Buffer> {
  const body = [
    head(plan),
    paragraph('KẾ HOẠCH', { bold: true, size: 14, align: 'center', before: 18 }),
    paragraph(plan.subject, { bold: true, size: 14, align: 'center' }),
    paragraph('', { ruleInset: 60, size: 8 }),
    ...plan.body.map((part) => (typeof part === 'string' ? bodyParagraph(part) : bodyTable(part))),
    foot(plan),
    ...(plan.appendix ? [sectionEnd(), ...appendix(plan, plan.appendix)] : []),
    section(plan.appendix ? { landscape: true, nextPage: true } : {}),
  ];
  return wordPackage(body.join(''), `Kế hoạch ${plan.subject}`);
}

function head({ number, dated }: PlanText): string {
  const centred = (text: string, look: Look): string => paragraph(text, { ...look, align: 'center' });
  const left = [
    centred('ỦY BAN NHÂN DÂN', { bold: true, size: 13 }),
    centred('TỈNH LAI CHÂU', { bold: true, size: 13 }),
    paragraph('', { ruleInset: 25, size: 6 }),
    centred(`Số: ${number ?? '         '}/KH-UBND`, { size: 13, before: 6 }),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 12 }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 14 }),
    paragraph('', { ruleInset: 15, size: 6 }),
    centred(`Lai Châu, ${dated}`, { italic: true, size: 14, before: 6 }),
  ];
  return table([[{ paragraphs: left.join('') }, { paragraphs: right.join('') }]], HEAD_WIDTHS, {
    borders: false,
  });
}

function bodyParagraph(text: string): string {
  const heading = /^[IVX]+\. /.test(text);
  const subheading = /^\d+\. [^.;]{1,90}$/.test(text);
  return paragraph(text, { ...TEXT, bold: heading || subheading, keepNext: heading || subheading });
}

function bodyTable(part: {
  heading: readonly string[];
  widths: number[];
  rows: readonly (readonly string[])[];
}): string {
  return gridTable(part.heading, part.widths, part.rows, 13) + paragraph('', { size: 6 });
}

function gridTable(
  heading: readonly string[],
  widths: number[],
  rows: readonly AppendixRow[],
  size: number,
): string {
  const cell = (text: string, look: Look): Cell => ({
    paragraphs: text
      .split('\n')
      .map((line) => paragraph(line, { size, before: 2, after: 2, ...look }))
      .join(''),
  });
  const lines = rows.map((row) => {
    if (typeof row === 'string') {
      const [, label, title] = /^([IVX]+)\. (.+)$/.exec(row) as RegExpExecArray;
      const merged = { ...cell(title, { bold: true }), columns: widths.length - 1 };
      return [cell(label, { bold: true, align: 'center' }), merged];
    }
    return row.map((text, index) => cell(text, { align: index === 0 ? 'center' : 'left' }));
  });
  const top = heading.map((text) => cell(text, { bold: true, align: 'center' }));
  return table([top, ...lines], widths, { borders: true, headRows: 1 });
}

function foot({ recipients, signer }: PlanText): string {
  const left = [
    paragraph('Nơi nhận:', { bold: true, italic: true, size: 12 }),
    ...recipients.map((line) => paragraph(`- ${line}`, { size: 11 })),
  ];
  const right = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', '', signer].map((line) =>
    paragraph(line, { bold: true, size: 14, align: 'center' }),
  );
  return (
    paragraph('', { size: 8 }) +
    table([[{ paragraphs: left.join('') }, { paragraphs: right.join('') }]], FOOT_WIDTHS, { borders: false })
  );
}

/** Ends the upright pages: a section's page set-up stands in its last paragraph. */
function sectionEnd(): string {
  return `<w:p><w:pPr>${section()}</w:pPr></w:p>`;
}

function appendix({ number, dated }: PlanText, { title, heading, widths, rows }: Appendix): string[] {
  const named = `(Kèm theo Kế hoạch số ${number ?? '      '}/KH-UBND ${dated} của Ủy ban nhân dân tỉnh Lai Châu)`;
  return [
    paragraph('PHỤ LỤC', { bold: true, size: 14, align: 'center' }),
    paragraph(title, { bold: true, size: 14, align: 'center' }),
    paragraph(named, { italic: true, size: 14, align: 'center', after: 8 }),
    gridTable(heading, widths, rows, 12),
  ];
}
