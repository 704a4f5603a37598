import { paragraph, type Draft, type DraftParagraph } from '../draft';
import { joinRow } from './glyph-lines';
import { ParagraphBuilder } from './join-lines';
import type { PageLayout, PageRow, PageTable } from './page-layout';
import { measurePages, type PageMeasure } from './page-measure';
import type { Line } from './page.types';
import { splitZones, type Zone } from './side-by-side';
import { TableJoiner } from './table-joiner';

/** Makes one flow of the pages: paragraphs and tables run on over their ends. */
export function flow(pages: readonly PageLayout[]): Draft[] {
  const measures = measurePages(pages);
  const writer = new FlowWriter();
  for (const page of pages) {
    const measure = measures.get(Math.round(page.width));
    if (measure) writer.page(page, measure);
  }
  return writer.finish();
}

class FlowWriter {
  private readonly drafts: Draft[] = [];
  private readonly builder = new ParagraphBuilder();
  private table: TableJoiner | null = null;

  page(page: PageLayout, measure: PageMeasure): void {
    let pitch: number | null = null;
    for (const group of grouped(page.items)) {
      if (isTable(group)) this.addTable(group, group === page.items[0]);
      else
        for (const part of splitZones(group.map((item) => item.row))) {
          if (Array.isArray(part)) this.addLine(joinRow(part), measure, pitch);
          else this.addZone(part);
          pitch = measure.pitch;
        }
    }
  }

  finish(): Draft[] {
    this.endParagraphs();
    this.endTable();
    return this.drafts;
  }

  private addLine(line: Line, measure: PageMeasure, pitch: number | null): void {
    this.endTable();
    this.builder.add(line, measure, pitch);
  }

  private addZone({ left, right }: Zone): void {
    this.endTable();
    this.endParagraphs();
    this.drafts.push(...[...left, ...right].map(lineParagraph));
  }

  private addTable(table: PageTable, opensPage: boolean): void {
    this.endParagraphs();
    if (opensPage && this.table?.append(table)) return;
    this.endTable();
    this.table = new TableJoiner(table);
  }

  private endParagraphs(): void {
    this.drafts.push(...this.builder.take());
  }

  private endTable(): void {
    if (this.table) this.drafts.push(this.table.draft);
    this.table = null;
  }
}

function isTable(group: PageRow[] | PageTable): group is PageTable {
  return !Array.isArray(group);
}

/** Rows between tables belong together. */
function grouped(items: PageLayout['items']): (PageRow[] | PageTable)[] {
  const groups: (PageRow[] | PageTable)[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.type === 'table') groups.push(item);
    else if (Array.isArray(last)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function lineParagraph(line: Line): DraftParagraph {
  return {
    ...paragraph(line.text),
    ...(line.bold ? { bold: true } : {}),
    ...(line.italic ? { italic: true } : {}),
  };
}
