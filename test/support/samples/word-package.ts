import JSZip from 'jszip';
import { escapeXml } from './word-markup';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The same bytes whenever they are written. */
const WRITTEN = new Date('2026-01-01T00:00:00Z');

const STYLES = `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
const PAGE_NUMBER = `<w:hdr ${WORD}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;
const NO_HEADER = `<w:hdr ${WORD}><w:p/></w:hdr>`;

/** Packs the markup inside `w:body` as a .docx. */
export async function wordPackage(body: string, title: string): Promise<Buffer> {
  const zip = new JSZip();
  const put = (name: string, xml: string): void => {
    zip.file(name, DECLARATION + xml, { date: WRITTEN, createFolders: false });
  };
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  put(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('word/document.xml', `${MAIN}.document.main+xml`)}${part('word/styles.xml', `${MAIN}.styles+xml`)}${part('word/header1.xml', `${MAIN}.header+xml`)}${part('word/header2.xml', `${MAIN}.header+xml`)}${part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
  );
  put(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  put(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:description>Văn bản mẫu, nội dung và số liệu do dự án tự soạn.</dc:description></cp:coreProperties>`,
  );
  put(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdHeader" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rIdFirstHeader" Type="${OFFICE}/header" Target="header2.xml"/></Relationships>`,
  );
  put('word/styles.xml', STYLES);
  put('word/header1.xml', PAGE_NUMBER);
  put('word/header2.xml', NO_HEADER);
  put('word/document.xml', `<w:document ${WORD}><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
