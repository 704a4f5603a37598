import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A PDF whose pages can be drawn. */
export interface OpenPdf {
  pages: number;
  draw(number: number, canvas: HTMLCanvasElement): { text: Promise<string>; cancel: () => void };
  close(): void;
}

/** Sharp enough to read on a phone, small enough for its memory. */
const WIDTH = 1240;
/** Of a page's text, for those who hear it. */
const SPOKEN = 4000;

/** Opens a PDF; the library is fetched with the first one. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({ data: bytes, isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  return {
    pages: document.numPages,
    draw: (number, canvas) => {
      let stop = () => {};
      let stopped = false;
      const text = document.getPage(number).then(async (page) => {
        const [, , width] = page.view;
        const viewport = page.getViewport({ scale: WIDTH / width });
        if (stopped) return '';
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        const drawing = page.render({ canvas, viewport });
        stop = () => drawing.cancel();
        await drawing.promise;
        const { items } = await page.getTextContent();
        const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
        return words.replace(/\s+/g, ' ').slice(0, SPOKEN);
      });
      return {
        text,
        cancel: () => {
          stopped = true;
          stop();
        },
      };
    },
    close: () => void task.destroy(),
  };
}
