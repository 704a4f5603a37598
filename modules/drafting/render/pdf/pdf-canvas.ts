import PDFDocument from 'pdfkit';
import { timesFace } from '../../../foundation';
import { PAGE_NUMBER_AT, pageOf, SIZES } from '../layout/page-measures';
import type { Orientation } from '../layout/page-measures';
import { cutOf, textWidth } from '../layout/text-measure';
import type { Blank, Place } from './places';

/** Reader's properties of the file. */
export interface PdfProperties {
  title: string;
  author: string;
  subject: string;
  at: Date;
}

type StructNode = ReturnType<PDFKit.PDFDocument['struct']>;

/** What a node of the logical structure is; a document's headings, paragraphs, tables. */
export type TagType = 'P' | 'H1' | 'H2' | 'H3' | 'Table' | 'TR' | 'TH' | 'TD';

/** A node of the logical structure while it is being filled. */
export interface Tag {
  type: TagType;
  node: StructNode;
  end(): void;
}

/**
 * The pages of one document while they are written, top to bottom. Heights count downwards from the top of the page;
 * finished pages leave memory as they are turned.
 */
export class PdfCanvas {
  readonly document: PDFKit.PDFDocument;
  readonly blanks: Blank[] = [];
  /** Pages so far. */
  pages = 0;
  y = 0;
  private inSection = 0;
  private orientation: Orientation = 'portrait';
  private readonly root: StructNode;
  private readonly chunks: Buffer[] = [];
  private readonly finished: Promise<Buffer>;

  constructor(properties: PdfProperties) {
    this.document = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: 'vi-VN',
      tagged: true,
      displayTitle: true,
      info: {
        Title: properties.title,
        Author: properties.author,
        Subject: properties.subject,
        CreationDate: properties.at,
        ModDate: properties.at,
      },
    });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.finished = new Promise((resolve, reject) => {
      this.document.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.document.on('error', reject);
    });
    for (const [cut, path] of Object.entries(timesFace())) this.document.registerFont(cut, path as string);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  get page(): ReturnType<typeof pageOf> {
    return pageOf(this.orientation);
  }

  get left(): number {
    return this.page.margins.left;
  }

  get atTop(): boolean {
    return this.y <= this.page.margins.top + 0.01;
  }

  /** Height of an empty page. */
  get capacity(): number {
    const { height, margins } = this.page;
    return height - margins.top - margins.bottom;
  }

  /** Height left on this page. */
  get room(): number {
    return this.page.height - this.page.margins.bottom - this.y;
  }

  startSection(orientation: Orientation): void {
    this.orientation = orientation;
    this.inSection = 0;
    this.nextPage();
  }

  nextPage(): void {
    const { width, height, margins } = this.page;
    this.document.addPage({ size: [width, height], margin: 0 });
    this.pages += 1;
    this.inSection += 1;
    this.y = margins.top;
    if (this.inSection > 1) this.number(String(this.inSection));
  }

  /** Turns the page unless this much room is left; a new page is never turned. */
  need(height: number): void {
    if (height > this.room + 0.01 && !this.atTop) this.nextPage();
  }

  /** Opens a node of the logical structure. */
  tag(type: TagType, parent?: Tag): Tag {
    const node = this.document.struct(type);
    (parent?.node ?? this.root).add(node);
    return { type, node, end: () => void node.end() };
  }

  /** Writes what belongs to a node; without one it is no part of the text (a repeated heading, a line). */
  within(tag: Tag | null, draw: () => void): void {
    if (!tag) {
      this.document.markContent('Artifact', { type: 'Layout' });
      draw();
      this.document.endMarkedContent();
      return;
    }
    const content = this.document.markStructureContent(tag.type);
    draw();
    this.document.endMarkedContent();
    tag.node.add(content);
  }

  write(text: string, x: number, baseline: number, look: { bold?: boolean; italic?: boolean; size: number }) {
    this.document
      .font(cutOf(look))
      .fontSize(look.size)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.75): void {
    this.document.lineWidth(width).moveTo(x1, y1).lineTo(x2, y2).stroke();
  }

  /** A rectangle given downwards, as the PDF counts it. */
  place(x: number, top: number, width: number, height: number): Place {
    return { page: this.pages, x, y: this.page.height - top - height, width, height };
  }

  async end(): Promise<Buffer> {
    this.root.end();
    this.document.end();
    return this.finished;
  }

  private number(text: string): void {
    const { width } = this.page;
    const size = SIZES.pageNumber;
    const x = (width - textWidth(text, 'regular', size)) / 2;
    this.document.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
    this.write(text, x, PAGE_NUMBER_AT, { size });
    this.document.endMarkedContent();
  }
}
