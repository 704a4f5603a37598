import { plainText, runsOf } from '../../model';
import type { Block, HeadingBlock, RichText } from '../../model';
import type { FlowItem, FlowParagraph, FlowRun } from './flow';
import { keepWords, NO_BREAK } from './keep-words';
import { INDENT, PARAGRAPH_GAP, SIZES } from './page-measures';
import { capitals, paragraph } from './paragraph';
import { tableFlow } from './table-flow';

/** The blocks of a body or an appendix, for a page as wide as given (points). */
export function bodyFlow(blocks: readonly Block[], width: number): FlowItem[] {
  return blocks.flatMap((block) => itemsOf(block, width));
}

function itemsOf(block: Block, width: number): FlowItem[] {
  switch (block.type) {
    case 'paragraph':
      return [bodyParagraph(block.text, width)];
    case 'heading':
      return [heading(block, width)];
    case 'list':
      return block.items.map((item) => listItem(item, width));
    case 'narrative':
      return narrative(block.text, width);
    case 'table':
      return tableFlow(block, width);
  }
}

function kept(text: RichText, width: number): FlowRun[] {
  return runsOf(text)
    .filter((run) => run.text)
    .map((run) => ({ ...run, text: keepWords(run.text.replace(/\s+/g, ' '), width, SIZES.body) }));
}

function bodyParagraph(text: RichText, width: number): FlowParagraph {
  return paragraph(kept(text, width), { align: 'justify', indent: INDENT, after: PARAGRAPH_GAP });
}

/** `I.` bold in capitals, `1.` bold, `a)` upright; each on the line where a paragraph begins. */
function heading({ level, label, text }: HeadingBlock, width: number): FlowParagraph {
  const words = level === 1 ? capitals(text) : text;
  const shown = keepWords(words, width, SIZES.body);
  return paragraph(label ? `${label}${NO_BREAK}${shown}` : shown, {
    role: `H${level}`,
    bold: level < 3,
    align: 'justify',
    indent: INDENT,
    before: level === 1 ? 4 : 0,
    after: PARAGRAPH_GAP,
    keepWithNext: true,
  });
}

function listItem(item: RichText, width: number, mark = '-'): FlowParagraph {
  return paragraph([{ text: `${mark}${NO_BREAK}` }, ...kept(item, width)], {
    role: 'LI',
    align: 'justify',
    indent: INDENT,
    after: PARAGRAPH_GAP,
  });
}

function narrative(text: string, width: number): FlowItem[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const listed = /^([-–—+•])\s*(.+)$/u.exec(line);
      if (!listed) return bodyParagraph(line, width);
      return listItem(listed[2], width, listed[1] === '+' ? '+' : '-');
    });
}

/** Puts `./.` behind the last sentence, which ends a document; a table at the end is followed by nothing. */
export function withEndMark(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (!last) return [];
  const before = blocks.slice(0, -1);
  switch (last.type) {
    case 'paragraph':
      return [...before, { ...last, text: ended(last.text) }];
    case 'list':
      return [...before, { ...last, items: [...last.items.slice(0, -1), ended(last.items.at(-1) ?? '')] }];
    case 'narrative':
      return [...before, { ...last, text: ended(last.text) as string }];
    default:
      return [...blocks];
  }
}

function ended(text: RichText): RichText {
  if (/\.\/\.\s*$/.test(plainText(text))) return text;
  if (typeof text === 'string') return `${text.replace(/[\s.;,:]+$/, '')}./.`;
  const last = text.at(-1);
  return last ? [...text.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.;,:]+$/, '')}./.` }] : text;
}
