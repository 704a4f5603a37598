import type { Appendix, OfficialDocument } from '../../model';
import { balanced } from './balanced';
import { dateRuns, symbolRuns } from './blanks';
import { bodyFlow, withEndMark } from './body-flow';
import type { FlowItem, FlowRun, FlowSection } from './flow';
import { footFlow } from './foot-flow';
import { headFlow } from './head-flow';
import { keepWords, NO_BREAK } from './keep-words';
import { pageOf } from './page-measures';
import { capitals, paragraph } from './paragraph';
import { roman } from './roman';

/** Everything both renderings write, section by section: the document itself, then its appendices. */
export function documentFlow(document: OfficialDocument): FlowSection[] {
  const { contentWidth } = pageOf('portrait');
  const body: FlowItem[] = [
    ...headFlow(document),
    ...bodyFlow(withEndMark(document.blocks), contentWidth),
    footFlow(document),
  ];
  return [
    { orientation: 'portrait', items: body },
    ...document.appendices.map((appendix, index) => appendixSection(document, appendix, index)),
  ];
}

/** An appendix has a heading, names its document under it, and counts its own pages (Decree 30/2020). */
function appendixSection(document: OfficialDocument, appendix: Appendix, index: number): FlowSection {
  const { contentWidth } = pageOf(appendix.orientation);
  const number = document.appendices.length > 1 ? ` ${roman(index + 1)}` : '';
  const title = keepWords(capitals(appendix.title), contentWidth * 0.85, 14);
  return {
    orientation: appendix.orientation,
    items: [
      paragraph(`Phụ lục${number}`, { role: 'H1', bold: true, keepWithNext: true }),
      balanced(
        paragraph(title, {
          role: 'Title',
          bold: true,
          left: contentWidth * 0.05,
          before: 2,
          keepWithNext: true,
        }),
        contentWidth,
      ),
      balanced(
        paragraph(reference(document), { before: 2, after: 10, rule: 0.3, keepWithNext: true }),
        contentWidth,
      ),
      ...bodyFlow(appendix.blocks, contentWidth),
    ],
  };
}

/** "(Kèm theo Công văn số … ngày … của …)". */
function reference(document: OfficialDocument): FlowRun[] {
  const { kind, symbol, date, issuer } = document;
  const italic = { italic: true };
  return [
    { ...italic, text: `(Kèm theo ${kind ?? 'Công văn'} số${NO_BREAK}` },
    ...symbolRuns(symbol, italic),
    { ...italic, text: ' ' },
    ...dateRuns(date, italic),
    { ...italic, text: ` của ${issuer.fullName})` },
  ];
}
