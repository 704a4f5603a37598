export * from './model';
export { renderDocx } from './render/docx/render-docx';
export { renderPdf } from './render/pdf/render-pdf';
export type { RenderedPdf } from './render/pdf/render-pdf';
export type { Blank, IssuePlaces, Place } from './render/pdf/places';
