/** Look of a paragraph; sizes in points, distances in millimetres. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  align?: 'left' | 'center' | 'right' | 'both';
  /** Indent of the first line. */
  firstLine?: number;
  /** Room above and below, points. */
  before?: number;
  after?: number;
  keepNext?: boolean;
  /** A line above an empty paragraph, this far from both sides. */
  ruleInset?: number;
}

export interface Cell {
  paragraphs: string;
  columns?: number;
}

const TWIPS_PER_MM = 56.7;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One paragraph; `**bold**` and `_italic_` stretches inside a text stand out. */
export function paragraph(text: string, look: Look = {}): string {
  const { align = 'left', firstLine = 0, before = 0, after = 0, keepNext, ruleInset } = look;
  const rule =
    ruleInset === undefined
      ? ''
      : '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>';
  const indent = ruleInset === undefined ? '' : `w:left="${twips(ruleInset)}" w:right="${twips(ruleInset)}" `;
  const properties = [
    keepNext ? '<w:keepNext/>' : '',
    rule,
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`,
    `<w:ind ${indent}w:firstLine="${twips(firstLine)}"/>`,
    `<w:jc w:val="${align}"/>`,
    // An empty paragraph is as high as its mark.
    text || !look.size ? '' : `<w:rPr><w:sz w:val="${look.size * 2}"/></w:rPr>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${text ? runs(text, look) : ''}</w:p>`;
}

function runs(text: string, look: Look): string {
  return text
    .split(/(\*\*.+?\*\*|__.+?__)/)
    .filter(Boolean)
    .map((part) => {
      const bold = part.startsWith('**');
      const italic = part.startsWith('__');
      const plain = bold || italic ? part.slice(2, -2) : part;
      return run(plain, { ...look, bold: look.bold || bold, italic: look.italic || italic });
    })
    .join('');
}

function run(text: string, { bold, italic, size }: Look): string {
  const properties = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
  ].join('');
  const wrapped = properties ? `<w:rPr>${properties}</w:rPr>` : '';
  return `<w:r>${wrapped}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** @param widths of the grid's columns, millimetres */
export function table(
  rows: Cell[][],
  widths: number[],
  options: { borders: boolean; headRows?: number },
): string {
  const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  return [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${twips(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/><w:jc w:val="center"/>`,
    options.borders ? `<w:tblBorders>${borders}</w:tblBorders>` : '',
    '<w:tblLayout w:type="fixed"/></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row, index) => tableRow(row, widths, index < (options.headRows ?? 0))),
    '</w:tbl>',
  ].join('');
}

function tableRow(row: Cell[], widths: number[], head: boolean): string {
  let column = 0;
  const cells = row.map(({ paragraphs, columns = 1 }) => {
    const width = widths.slice(column, column + columns).reduce((sum, value) => sum + value, 0);
    column += columns;
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span}</w:tcPr>${paragraphs}</w:tc>`;
  });
  const properties = `<w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}

/** Page set-up of Decree 30/2020: A4, margins 20, 20, 30 and 20 mm; numbered at the top from page 2. */
export function section(options: { landscape?: boolean; nextPage?: boolean } = {}): string {
  const [width, height] = options.landscape ? [297, 210] : [210, 297];
  const orientation = options.landscape ? ' w:orient="landscape"' : '';
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>',
    '<w:headerReference w:type="first" r:id="rIdFirstHeader"/>',
    options.nextPage ? '<w:type w:val="nextPage"/>' : '',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>`,
    `<w:pgMar w:top="${twips(20)}" w:right="${twips(20)}" w:bottom="${twips(20)}" w:left="${twips(30)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>`,
    '<w:titlePg/></w:sectPr>',
  ].join('');
}
