import type { Appendix, Block, TableBlock } from '../model';
import { roman } from '../render/layout/roman';
import { letterOf } from './prose';

/** A section of a report: its heading, what was written under it, and what stands below it. */
export interface ReportSection {
  /** Without number. */
  heading: string;
  /** As a person typed it; lines beginning with "-" are list items. */
  text?: string | null;
  /** Tables and others after the text. */
  blocks?: Block[];
  sections?: ReportSection[];
}

/** An annex of a report. */
export interface ReportAnnex {
  title: string;
  orientation?: Appendix['orientation'];
  tables: TableBlock[];
}

/** What is said of a section nobody wrote anything for. */
const NOTHING = 'Không phát sinh.';

/** Sections as numbered blocks: I., 1., a). */
export function sectionBlocks(sections: readonly ReportSection[]): Block[] {
  return sections.flatMap((section, index) => blocksOf(section, index, 1));
}

function blocksOf(section: ReportSection, index: number, level: 1 | 2 | 3): Block[] {
  const { heading, text, blocks = [], sections = [] } = section;
  const empty = !text?.trim() && !blocks.length && !sections.length;
  const below = level === 3 ? 3 : ((level + 1) as 2 | 3);
  return [
    { type: 'heading', level, label: labelOf(index, level), text: heading },
    ...(text?.trim() ? [{ type: 'narrative' as const, text }] : []),
    ...(empty ? [{ type: 'paragraph' as const, text: NOTHING }] : []),
    ...blocks,
    ...sections.flatMap((child, position) => blocksOf(child, position, below)),
  ];
}

function labelOf(index: number, level: 1 | 2 | 3): string {
  if (level === 1) return `${roman(index + 1)}.`;
  return level === 2 ? `${index + 1}.` : `${letterOf(index)})`;
}

/** Annexes lie on their side unless said otherwise: their tables are wide. */
export function annexAppendices(annexes: readonly ReportAnnex[]): Appendix[] {
  return annexes.map(({ title, orientation = 'landscape', tables }) => ({
    title,
    orientation,
    blocks: tables,
  }));
}
