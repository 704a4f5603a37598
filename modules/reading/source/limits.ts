/** Upper bounds that keep one upload from exhausting the process. Sizes are bytes. */
export interface SourceLimits {
  /** Size of the file itself. */
  fileBytes: number;
  /** Entries of a zip container. */
  archiveEntries: number;
  /** Declared size of everything in a zip container, unpacked. */
  archiveBytes: number;
  /** Real size of one part of a zip container, unpacked. */
  partBytes: number;
  /** Unpacked to packed size a part above {@link ratioFromBytes} may have. Deflate itself ends near 1030. */
  partRatio: number;
  /** Parts below this size are never judged by their ratio. */
  ratioFromBytes: number;
  /** Elements an XML part may nest, and have in all. */
  xmlDepth: number;
  xmlElements: number;
  /** Size of a plain text. */
  textBytes: number;
  /** Blocks of a document: paragraphs and tables. */
  blocks: number;
  /** Cells of a workbook, the area of merged ranges included. */
  workbookCells: number;
  /** Real size of one worksheet, unpacked. */
  worksheetBytes: number;
  /** Pages of a PDF, and letters on one of them. */
  pdfPages: number;
  pdfPageLetters: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Readonly<SourceLimits> = {
  fileBytes: 50 * MEBIBYTE,
  archiveEntries: 5000,
  archiveBytes: 512 * MEBIBYTE,
  partBytes: 64 * MEBIBYTE,
  partRatio: 200,
  ratioFromBytes: 4 * MEBIBYTE,
  xmlDepth: 400,
  xmlElements: 2_000_000,
  textBytes: 10 * MEBIBYTE,
  blocks: 200_000,
  workbookCells: 300_000,
  worksheetBytes: 32 * MEBIBYTE,
  pdfPages: 2000,
  pdfPageLetters: 200_000,
};
