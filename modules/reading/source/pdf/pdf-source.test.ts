import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rawPdf } from '../../../../test/fixtures/documents/hostile';
import { writeTable } from '../../../../test/fixtures/documents/pdf-table';
import {
  MARGIN,
  writePdf,
  writeText,
  type PdfDocument,
} from '../../../../test/fixtures/documents/pdf-writer';
import { planDocx } from '../../../../test/fixtures/documents/plan-docx';
import { planPdf } from '../../../../test/fixtures/documents/plan-pdf';
import type { SourceDocument, SourceTable } from '../../types';
import { loadSource } from '../load-source';

const FILLER = 'Nội dung này đủ dài để trang có lớp văn bản và được đọc như một trang bình thường.';
const read = async (draw: (pdf: PdfDocument) => void, options = {}) =>
  loadSource(await writePdf(draw, options));
const lines = (document: SourceDocument) => document.text.split('\n').slice(0, -1);
const tables = (document: SourceDocument) =>
  document.blocks.filter((block): block is SourceTable => block.type === 'table');
const place = (pdf: PdfDocument, text: string, x: number, y: number) =>
  pdf.text(text, x, y, { lineBreak: false });

describe('a plan as a PDF', () => {
  const forms = {
    'with stroked borders': {},
    'with borders of filled rectangles and a heading on every page': {
      filledBorders: true,
      repeatHeading: true,
    },
    'with rows broken over pages': { breakRows: true, repeatHeading: true },
  };
  for (const [form, options] of Object.entries(forms)) {
    it(`${form} reads like the Word document it came from`, async () => {
      const pdf = await loadSource(await planPdf({ rows: 40, paragraphs: 12, ...options }));
      const docx = await loadSource(await planDocx({ rows: 40, paragraphs: 12 }));
      assert.equal(pdf.text, docx.text);
      assert.equal(tables(pdf).length, 1);
      assert.deepEqual(
        tables(pdf)[0].rows.map((row) => row.cells.length),
        tables(docx)[0].rows.map((row) => row.cells.length),
      );
      assert.deepEqual(pdf.warnings, []);
    });
  }
});

describe('text of a PDF', () => {
  it('ends the head at "Kính gửi:", though that line leaves the gutter free', async () => {
    const document = await read((pdf) => {
      pdf.font('regular').fontSize(12);
      const head = ['SỞ NỘI VỤ', 'Số: 12/SNV-VP', 'V/v đôn đốc thực hiện', 'nhiệm vụ năm 2026'];
      head.forEach((text, row) => place(pdf, text, MARGIN, 60 + row * 16));
      const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Lai Châu, ngày 05 tháng 11 năm 2026'];
      nation.forEach((text, row) => place(pdf, text, 300, 60 + row * 16));
      place(pdf, 'Kính gửi:', MARGIN + 100, 140);
      place(pdf, '- Các sở, ban, ngành, đoàn thể tỉnh và Ủy ban nhân dân các xã;', MARGIN + 130, 158);
      writeText(pdf, FILLER);
    });
    const said = lines(document);
    assert.equal(said.indexOf('Kính gửi:'), said.indexOf('Lai Châu, ngày 05 tháng 11 năm 2026') + 1);
  });

  it('has whole words where letters come from two fonts and are drawn later', async () => {
    const document = await read((pdf) => {
      writeText(pdf, FILLER);
      pdf.font('regular').fontSize(12);
      const pieces = ['môi tr', 'ườ', 'ng s', 'ố', ' hóa'];
      let x = MARGIN;
      const places = pieces.map((piece) => {
        const at = x;
        x += pdf.widthOfString(piece);
        return [piece, at] as const;
      });
      for (const [piece, at] of [
        ...places.filter((_, i) => i % 2 === 0),
        ...places.filter((_, i) => i % 2 === 1),
      ])
        place(pdf, piece, at, 300);
    });
    assert.equal(lines(document).at(-1), 'môi trường số hóa');
  });

  it('says once what was printed twice for weight', async () => {
    const document = await read((pdf) => {
      writeText(pdf, FILLER);
      pdf.font('regular').fontSize(14);
      place(pdf, 'KẾ HOẠCH', 250, 300);
      place(pdf, 'KẾ HOẠCH', 250.4, 300);
    });
    assert.equal(lines(document).at(-1), 'KẾ HOẠCH');
  });

  it('runs on over the end of a page, without page numbers', async () => {
    const long = Array.from({ length: 90 }, (_, index) => `câu thứ ${index} nói về công tác gia đình`).join(
      ', ',
    );
    const document = await read(
      (pdf) => {
        for (let index = 0; index < 4; index += 1) writeText(pdf, `${index + 1}. Đoạn ${long}.`);
      },
      { numbered: true },
    );
    assert.deepEqual(
      lines(document),
      [1, 2, 3, 4].map((number) => `${number}. Đoạn ${long}.`),
    );
  });

  it('leaves out footnotes with their marks', async () => {
    const document = await read((pdf) => {
      writeText(pdf, FILLER, { align: 'left', size: 13 });
      const y = pdf.y;
      pdf.font('regular').fontSize(13);
      place(pdf, 'Theo chỉ tiêu', MARGIN, y);
      const x = MARGIN + pdf.widthOfString('Theo chỉ tiêu');
      pdf.fontSize(8);
      place(pdf, '12', x, y + 0.3);
      pdf.fontSize(13);
      place(pdf, 'của tỉnh, rừng rộng 5 m', x + 14, y);
      const end = x + 14 + pdf.widthOfString('của tỉnh, rừng rộng 5 m');
      pdf.fontSize(8);
      place(pdf, '2', end, y + 0.3);
      pdf
        .moveTo(MARGIN, 700)
        .lineTo(MARGIN + 140, 700)
        .stroke();
      place(pdf, '12 Số liệu của Sở Y tế', MARGIN, 710);
    });
    assert.deepEqual(lines(document), [FILLER, 'Theo chỉ tiêu của tỉnh, rừng rộng 5 m2']);
  });

  it('is read upright from a page drawn sideways', async () => {
    const document = await read((pdf) => {
      pdf.rotate(-90, { origin: [0, 0] }).translate(-pdf.page.height, 0);
      pdf.font('regular').fontSize(12);
      place(pdf, FILLER, 60, 80);
      place(pdf, 'I. MỤC ĐÍCH', 60, 110);
    });
    assert.deepEqual(lines(document), [FILLER, 'I. MỤC ĐÍCH']);
  });
});

describe('a table of a PDF', () => {
  it('has merged cells of both directions', async () => {
    const document = await read((pdf) => {
      writeText(pdf, FILLER);
      const rows = [
        [{ text: 'TT' }, { text: 'Nội dung' }, { text: 'Thực hiện', colSpan: 2 }],
        [{ text: '1', rowSpan: 2 }, { text: 'Tuyên truyền' }, { text: 'Sở Y tế' }, { text: '2026' }],
        [{ text: 'Tập huấn' }, { text: 'Sở Nội vụ' }, { text: '2027' }],
        [{ text: 'Cộng', colSpan: 4 }],
      ];
      writeTable(pdf, rows, { widths: [30, 200, 120, 80] });
    });
    const cells = tables(document)[0].rows.map((row) =>
      row.cells.map(({ column, colSpan, rowSpan, text }) => `${column}+${colSpan}x${rowSpan} ${text}`),
    );
    assert.deepEqual(cells, [
      ['0+1x1 TT', '1+1x1 Nội dung', '2+2x1 Thực hiện'],
      ['0+1x2 1', '1+1x1 Tuyên truyền', '2+1x1 Sở Y tế', '3+1x1 2026'],
      ['1+1x1 Tập huấn', '2+1x1 Sở Nội vụ', '3+1x1 2027'],
      ['0+4x1 Cộng'],
    ]);
  });

  it('keeps lines that were broken on purpose and joins those that ran out of room', async () => {
    const document = await read((pdf) => {
      writeText(pdf, FILLER);
      const rows = [
        [{ text: 'TT' }, { text: 'Chủ trì' }],
        [{ text: '1' }, { text: 'Sở Y tế\nSở Văn hóa, Thể thao và Du lịch\nThông tư số 92/2009/TT-BTC' }],
      ];
      writeTable(pdf, rows, { widths: [30, 130] });
    });
    assert.equal(
      tables(document)[0].rows[1].cells[1].text,
      'Sở Y tế\nSở Văn hóa, Thể thao và Du lịch\nThông tư số 92/2009/TT-BTC',
    );
  });
});

describe('a PDF that cannot be read', () => {
  it('is a scan, wholly or page by page', async () => {
    const scan = await writePdf((pdf) => pdf.rect(50, 50, 400, 600).fill('grey'));
    await assert.rejects(loadSource(scan), { code: 'pdf-without-text' });
    const document = await read((pdf) => {
      for (let index = 0; index < 4; index += 1) writeText(pdf, `${index + 1}. ${FILLER}`);
      pdf.addPage().rect(50, 50, 400, 600).fill('grey');
    });
    assert.deepEqual(
      document.warnings.map((warning) => warning.code),
      ['pdf-pages-without-text'],
    );
    assert.match(document.warnings[0].message, /: 2\./);
  });

  it('is locked by a password', async () => {
    const locked = await writePdf((pdf) => writeText(pdf, FILLER), { userPassword: 'secret' });
    await assert.rejects(loadSource(locked), { code: 'file-encrypted' });
  });

  it('is broken', async () => {
    await assert.rejects(loadSource(Buffer.from('%PDF-1.7\nrubbish')), { code: 'file-broken' });
  });

  it('has too many pages', async () => {
    const three = await writePdf((pdf) => pdf.addPage().addPage());
    await assert.rejects(loadSource(three, { limits: { pdfPages: 2 } }), { code: 'file-too-large' });
  });

  it('wants to grow without measure', async () => {
    await assert.rejects(loadSource(rawPdf(Buffer.alloc(70 * 1024 * 1024, ' '))), { code: 'archive-bomb' });
    await assert.rejects(loadSource(rawPdf(Buffer.from('x'), '[/FlateDecode /FlateDecode]')), {
      code: 'archive-bomb',
    });
  });
});
