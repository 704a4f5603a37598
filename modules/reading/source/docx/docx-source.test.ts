import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraph, paragraphOf, run, table } from '../../../../test/fixtures/documents/docx-markup';
import {
  docxPackage,
  WORD_NAMESPACES,
  type DocxParts,
} from '../../../../test/fixtures/documents/docx-package';
import { planDocx } from '../../../../test/fixtures/documents/plan-docx';
import type { SourceDocument, SourceTable } from '../../types';
import { loadSource } from '../load-source';

const load = async (parts: DocxParts) => loadSource(await docxPackage(parts));
const texts = async (body: string) => lines(await load({ body }));
const lines = (document: SourceDocument) => document.text.split('\n').slice(0, -1);
const onlyTable = (document: SourceDocument) => {
  const tables = document.blocks.filter((block): block is SourceTable => block.type === 'table');
  assert.equal(tables.length, 1);
  return tables[0];
};
const cellsOf = (rows: SourceTable['rows']) =>
  rows.map((row) => row.cells.map(({ column, colSpan, rowSpan, text }) => [column, colSpan, rowSpan, text]));
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('text of a Word paragraph', () => {
  it('has runs, tabs and hyphens in order, without fields and notes', async () => {
    const runs = [
      '<w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>TB</w:t><w:softHyphen/><w:t>/TU</w:t></w:r>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> trang 3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '<w:hyperlink r:id="x"><w:r><w:t xml:space="preserve"> tại đây</w:t></w:r></w:hyperlink>',
      '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      '<w:smartTag><w:r><w:t xml:space="preserve"> Lai Châu</w:t></w:r></w:smartTag><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>',
    ];
    assert.deepEqual(await texts(paragraphOf(runs.join(''))), ['Số 12-TB/TU trang 3 tại đây✓ Lai Châu']);
  });

  it('keeps insertions, drops deletions and joins over a deleted end mark', async () => {
    const body = [
      paragraphOf(
        `${run('Giữ ')}<w:ins w:id="1">${run('thêm')}</w:ins><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:moveFrom w:id="3">${run(' đã chuyển')}</w:moveFrom>`,
      ),
      paragraph('Nửa đầu', { endDeleted: true }),
      paragraph('và nửa sau'),
    ];
    assert.deepEqual(await texts(body.join('')), ['Giữ thêm', 'Nửa đầu và nửa sau']);
  });

  it('breaks at hard line breaks and keeps text boxes once', async () => {
    const body = paragraphOf(
      `${run('KẾ HOẠCH')}<w:r><w:br/></w:r>${run('Năm 2026')}${box(paragraph('DỰ THẢO'))}`,
    );
    assert.deepEqual(await texts(body), ['KẾ HOẠCH', 'Năm 2026', 'DỰ THẢO']);
  });

  it('is read inside content controls and shown in capitals where the font says so', async () => {
    const capitals = '<w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r>';
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraphOf(capitals)}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await texts(body), ['KẾ HOẠCH']);
  });

  it('tells bold, italic and centred lines', async () => {
    const document = await load({
      body:
        paragraph('KẾ HOẠCH', { bold: true, align: 'center' }) +
        paragraphOf(run('Nửa', { bold: true }) + run(' này')),
    });
    const [first, second] = document.blocks;
    assert.ok(first.type === 'paragraph' && second.type === 'paragraph');
    assert.deepEqual([first.bold, first.italic, first.centered], [true, undefined, true]);
    assert.deepEqual([second.bold, second.italic, second.centered], [undefined, undefined, undefined]);
  });

  it('takes list, alignment and weight from the style and those it is based on', async () => {
    const document = await load({
      body: paragraph('Mục đích', { style: 'Con' }),
      styles:
        '<w:style w:type="paragraph" w:styleId="Cha"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Cha"/><w:rPr><w:i/></w:rPr></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    });
    const [block] = document.blocks;
    assert.ok(block.type === 'paragraph');
    assert.deepEqual([block.text, block.label], ['I. Mục đích', 'I.']);
    assert.deepEqual([block.bold, block.italic, block.centered], [true, true, true]);
  });
});

describe('a Word table', () => {
  const widths = [1000, 3000, 2000];

  it('has merged cells of both directions once', async () => {
    const document = await load({
      body: table(
        [
          [{ content: 'TT' }, { content: 'Nội dung', colSpan: 2 }],
          [{ content: '1', merge: 'restart' }, { content: 'Một' }, { content: 'Sở Y tế' }],
          [{ content: '', merge: 'continue' }, { content: 'Hai' }, { content: 'Sở Tư pháp' }],
          [{ content: 'Cả hàng', colSpan: 3 }],
        ],
        { borders: true, widths },
      ),
    });
    assert.deepEqual(cellsOf(onlyTable(document).rows), [
      [
        [0, 1, 1, 'TT'],
        [1, 2, 1, 'Nội dung'],
      ],
      [
        [0, 1, 2, '1'],
        [1, 1, 1, 'Một'],
        [2, 1, 1, 'Sở Y tế'],
      ],
      [
        [1, 1, 1, 'Hai'],
        [2, 1, 1, 'Sở Tư pháp'],
      ],
      [[0, 3, 1, 'Cả hàng']],
    ]);
    assert.equal(document.text, 'TT\tNội dung\n1\tMột\tSở Y tế\nHai\tSở Tư pháp\nCả hàng\n');
  });

  it('keeps paragraphs of a cell as lines, with automatic numbers, and offsets that fit', async () => {
    const document = await load({
      body: table(
        [
          [{ content: 'TT' }, { content: 'Nội dung' }, { content: 'Chủ trì' }],
          [
            { content: paragraph('', { list: ['1', 0] }) },
            { content: ['Dòng một', '', 'Dòng hai'] },
            { content: table([[{ content: 'Sở' }, { content: 'A' }]], { widths: [1, 1] }) },
          ],
          [{ content: paragraph('', { list: ['1', 0] }) }, { content: 'Tiếp' }, { content: '' }],
        ],
        { borders: true, widths },
      ),
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    });
    const { rows } = onlyTable(document);
    assert.deepEqual(
      rows.map((row) => row.cells.map((cell) => cell.text)),
      [
        ['TT', 'Nội dung', 'Chủ trì'],
        ['1', 'Dòng một\nDòng hai', 'Sở A'],
        ['2', 'Tiếp', ''],
      ],
    );
    for (const cell of rows.flatMap((row) => row.cells)) {
      assert.equal(document.text.slice(cell.start, cell.end), cell.text);
    }
  });

  it('leaves out deleted rows and reads rows in content controls', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cell(text)}${cell(`${text}.`)}</w:tr>`;
    const document = await load({
      body: `<w:tbl>${row('a')}${row('b', '<w:del w:id="1"/>')}<w:sdt><w:sdtContent>${row('c')}</w:sdtContent></w:sdt></w:tbl>`,
    });
    assert.deepEqual(lines(document), ['a\ta.', 'c\tc.']);
  });

  it('that only holds the page together becomes paragraphs', async () => {
    const frame = table(
      [[{ content: paragraph('Trong khung') + table([[{ content: 'TT' }, { content: 'A' }]], { widths }) }]],
      { widths: [6000] },
    );
    assert.deepEqual(await texts(frame), ['Trong khung', 'TT\tA']);
  });
});

describe('a whole plan', () => {
  it('reads in the order a person reads it', async () => {
    const document = await loadSource(await planDocx({ rows: 3 }));
    assert.deepEqual(lines(document).slice(0, 8), [
      'ỦY BAN NHÂN DÂN',
      'TỈNH LAI CHÂU',
      'Số: 1234/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Lai Châu, ngày 15 tháng 4 năm 2026',
      'KẾ HOẠCH',
      'Triển khai công tác gia đình trên địa bàn tỉnh Lai Châu năm 2026',
    ]);
    const nn = lines(document).indexOf('Nơi nhận:');
    assert.deepEqual(lines(document).slice(nn + 5, nn + 10), [
      '- Lưu: VT, Vx1.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]);
    assert.equal(onlyTable(document).rows.length, 7);
    assert.deepEqual(document.warnings, []);
  });
});

describe('page headers and footers', () => {
  const margin = (root: string, text: string) =>
    `<w:${root} ${WORD_NAMESPACES}>${paragraph(text)}</w:${root}>`;

  it('give a stamp of secrecy to the head and nothing else', async () => {
    const document = await load({
      body: paragraph('KẾ HOẠCH'),
      extra: {
        'word/header1.xml': margin('hdr', 'Trang 2 - bảo mật thông tin'),
        'word/header2.xml': margin('hdr', 'TỐI MẬT'),
        'word/footer1.xml': margin('ftr', 'TỐI MẬT'),
      },
    });
    assert.deepEqual(lines(document), ['TỐI MẬT', 'KẾ HOẠCH']);
  });
});
