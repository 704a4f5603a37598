import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { broken, encrypted } from '../failures';

export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** pdf.js is an ES module and large: it is loaded when the first PDF comes. */
export function loadPdfJs(): Promise<PdfJs> {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Opens a PDF for reading text only. Throws ReadingError `file-encrypted` or `file-broken`. */
export async function openPdf(pdfjs: PdfJs, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer over, so it gets a copy.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    // Pictures are not decoded: a scan would cost its whole bitmap for nothing.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw cause instanceof Error && cause.name === 'PasswordException' ? encrypted({ cause }) : broken(cause);
  }
}
