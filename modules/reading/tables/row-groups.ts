import { parseLabel } from '../structure/label';
import { plainText, type GridRow } from './grid';
import type { Heading } from './heading';

interface OpenGroup {
  series: string;
  title: string;
  /** Its mark stands in the label column, so a row with a mark of the same series ends it. */
  numbered: boolean;
}

/** The headings above the rows of a table: those outside it and the group rows inside. */
export class RowGroups {
  private readonly open: OpenGroup[] = [];
  private readonly above: number;

  /** `above`: headings the table stands under, outermost first. */
  constructor(above: readonly { series: string; title: string }[] = []) {
    for (const { series, title } of above) this.open.push({ series, title, numbered: false });
    this.above = above.length;
  }

  get titles(): string[] {
    return this.open.map((group) => group.title);
  }

  /** Opens a group; groups of the same series, and all within them, are over. */
  enter(label: string | null, text: string): void {
    const title = label ? `${label.replace(/[.)]+$/, '')}. ${text}` : text;
    const series = seriesOf(label ?? '') ?? parseLabel(text)?.series ?? 'unmarked';
    const at = this.open.findIndex((group) => group.series === series);
    if (at >= 0) this.open.length = at;
    this.open.push({ series, title, numbered: label !== null });
  }

  /** Rows were left out here: what stood in the table so far may not hold for what follows. */
  forget(): void {
    this.open.length = this.above;
  }

  /** A row with this mark is no part of groups that are numbered like it. */
  pass(label: string | null): void {
    const series = label && seriesOf(label);
    const at = series ? this.open.findIndex((group) => group.numbered && group.series === series) : -1;
    if (at >= 0) this.open.length = at;
  }
}

/** A column that names the group of each row ("Thuộc nhóm nhiệm vụ"); an empty place goes on with the last one. */
export class GroupColumn {
  private readonly column: number;
  private last: string[] = [];

  constructor(heading: Heading) {
    this.column = heading.meanings.indexOf('group');
  }

  titlesOf(row: GridRow): string[] {
    const text = plainText(row.cells[this.column]?.cell.text ?? '');
    if (text) this.last = [text];
    return this.last;
  }
}

/** The series of a mark as it stands in a label column, without closing punctuation or with it. */
export function seriesOf(label: string): string | null {
  if (!label) return null;
  const closed = /[.)/]$/.test(label) ? label : `${label}.`;
  const series = parseLabel(`${closed} x`)?.series ?? null;
  return series === 'number)' ? 'number1' : series;
}
