import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingWarning } from '../../types';
import type { Draft } from '../draft';
import { pdfWithoutText, tooManyPages } from '../failures';
import type { SourceLimits } from '../limits';
import { flow } from './document-flow';
import { readPageContent } from './page-content';
import { layOut, type PageLayout } from './page-layout';
import { loadPdfJs, openPdf, type PdfJs } from './pdfjs';
import { guardStreams } from './stream-guard';
import { withoutRunningTitles } from './running-titles';

/** A page number or a signature stamp on every page is no text layer. */
const MIN_LETTERS_PER_PAGE = 30;
/** Fonts and resources shared by pages are let go this often. */
const CLEANUP_EVERY = 25;

/**
 * Reads a PDF page by page; of each page only its lines and tables are kept. Throws ReadingError
 * `pdf-without-text` for a scan, `file-encrypted`, `file-broken`, `file-too-large` and `archive-bomb`.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: SourceLimits,
): Promise<{ drafts: Draft[]; warnings: ReadingWarning[] }> {
  await guardStreams(bytes, limits);
  const pdfjs = await loadPdfJs();
  const document = await openPdf(pdfjs, bytes);
  try {
    if (document.numPages > limits.pdfPages) throw tooManyPages(limits.pdfPages);
    const pages = await readPages(document, pdfjs, limits);
    const letters = pages.map(lettersOf);
    if (letters.reduce((sum, count) => sum + count, 0) < pages.length * MIN_LETTERS_PER_PAGE)
      throw pdfWithoutText();
    return { drafts: flow(withoutRunningTitles(pages)), warnings: scannedPages(letters) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  pdfjs: PdfJs,
  limits: SourceLimits,
): Promise<PageLayout[]> {
  const pages: PageLayout[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(layOut(await readPageContent(page, pdfjs, limits)));
    page.cleanup();
    if (number % CLEANUP_EVERY === 0) await document.cleanup();
  }
  return pages;
}

function lettersOf(page: PageLayout): number {
  const lines = page.items.flatMap((item) =>
    item.type === 'row' ? item.row : item.cells.flatMap((cell) => cell.lines),
  );
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

function scannedPages(letters: readonly number[]): ReadingWarning[] {
  const empty = letters.flatMap((count, index) => (count === 0 ? [index + 1] : []));
  if (!empty.length) return [];
  const message = `Các trang không có lớp văn bản, có thể là ảnh quét: ${empty.join(', ')}. Hãy đối chiếu với bản gốc.`;
  return [{ code: 'pdf-pages-without-text', message, at: null }];
}
