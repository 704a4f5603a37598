import type { OfficialDocument, Urgency } from '../../model';
import { balanced } from './balanced';
import { dateRuns, symbolRuns } from './blanks';
import type { FlowColumns, FlowItem, FlowParagraph } from './flow';
import { keepWords, NO_BREAK } from './keep-words';
import { HEAD_LEFT, pageOf, SIZES } from './page-measures';
import { capitals, paragraph, sentence } from './paragraph';

const STAMPS: Record<Urgency, string | null> = {
  normal: null,
  urgent: 'KHẨN',
  'very-urgent': 'THƯỢNG KHẨN',
  express: 'HỎA TỐC',
};

/** Head, title or subject, addressees and legal bases. */
export function headFlow(document: OfficialDocument): FlowItem[] {
  const { contentWidth } = pageOf('portrait');
  const leftWidth = contentWidth * HEAD_LEFT;
  return [
    bodies(document, leftWidth),
    numberAndDate(document, leftWidth),
    ...(document.kind === null ? [] : title(document, contentWidth)),
    ...addressees(document.addressees, contentWidth),
    ...bases(document.bases, contentWidth),
  ];
}

function bodies({ issuer }: OfficialDocument, leftWidth: number): FlowColumns {
  const parent = issuer.parent ? [paragraph(capitals(issuer.parent), { size: SIZES.head })] : [];
  const lines = issuer.lines.map((line) => paragraph(capitals(line), { size: SIZES.head, bold: true }));
  return {
    type: 'columns',
    leftWidth,
    left: [...parent, ...lines.slice(0, -1), { ...(lines.at(-1) as FlowParagraph), rule: 0.4 }],
    right: [
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZES.head, bold: true }),
      paragraph('Độc lập - Tự do - Hạnh phúc', { bold: true, rule: 1 }),
    ],
  };
}

function numberAndDate(document: OfficialDocument, leftWidth: number): FlowColumns {
  const { kind, symbol, place, date, subject, urgency } = document;
  const stamp = STAMPS[urgency];
  const left = [
    paragraph([{ text: `Số:${NO_BREAK}` }, ...symbolRuns(symbol)], { size: SIZES.head, before: 8 }),
  ];
  if (kind === null) {
    const text = keepWords(`V/v ${subject}`, leftWidth, SIZES.letterSubject);
    left.push(balanced(paragraph(text, { size: SIZES.letterSubject, before: 6, left: 4 }), leftWidth));
  }
  if (stamp) left.push(paragraph(stamp, { bold: true, before: 8, framed: true }));
  return {
    type: 'columns',
    leftWidth,
    left,
    right: [
      paragraph([{ text: `${place},${NO_BREAK}`, italic: true }, ...dateRuns(date, { italic: true })], {
        before: 8,
      }),
    ],
  };
}

function title({ kind, subject }: OfficialDocument, width: number): FlowItem[] {
  return [
    paragraph(capitals(kind ?? ''), { role: 'Title', bold: true, before: 16, keepWithNext: true }),
    balanced(
      paragraph(keepWords(sentence(subject), width * 0.8, SIZES.body), {
        role: 'Title',
        bold: true,
        left: width * 0.08,
        after: 10,
        rule: 0.35,
        keepWithNext: true,
      }),
      width,
    ),
  ];
}

/** One addressee stands on the line of "Kính gửi"; several each on a dashed line of their own. */
function addressees(names: readonly string[], width: number): FlowItem[] {
  if (!names.length) return [];
  const caption = { before: 14, after: 8, keepWithNext: true };
  if (names.length === 1) {
    return [paragraph(keepWords(`Kính gửi: ${names[0]}.`, width, SIZES.body), caption)];
  }
  // The lines are set under each other, the block as a whole a little left of the middle.
  const left = width * 0.28;
  return [
    paragraph('Kính gửi:', { align: 'left', left: width * 0.2, before: 14, after: 2, keepWithNext: true }),
    ...names.map((name, index) => {
      const last = index === names.length - 1;
      return paragraph(keepWords(`- ${name}${last ? '.' : ';'}`, width - left, SIZES.body), {
        role: 'LI',
        align: 'left',
        left: left + 8,
        indent: -8,
        after: last ? 10 : 2,
        keepWithNext: true,
      });
    }),
  ];
}

function bases(texts: readonly string[], width: number): FlowItem[] {
  return texts.map((text, index) => {
    const mark = index === texts.length - 1 ? '.' : ';';
    return paragraph([{ text: `${keepWords(text, width, SIZES.body)}${mark}`, italic: true }], {
      align: 'justify',
      indent: 36,
      after: 6,
    });
  });
}
