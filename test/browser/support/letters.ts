import { paragraph, table } from '../../fixtures/documents/docx-markup';
import { docxPackage } from '../../fixtures/documents/docx-package';
import { writeBeside, writePdf, writeText } from '../../fixtures/documents/pdf-writer';

/** An official letter or report, written for this project. */
export interface LetterParts {
  parent?: string;
  issuer: string;
  /** With the number blank, `/BC-SYT`, it is one that is to be issued. */
  symbol: string;
  /** ISO date. */
  day: string;
  kind: string;
  subject: string;
  body: string[];
  recipients?: string[];
  signer?: [position: string, name: string];
  /** A mark of secrecy. */
  mark?: string;
}

function heads(parts: LetterParts): { left: string[]; right: string[] } {
  const [year, month, day] = parts.day.split('-');
  return {
    left: [parts.parent ?? '', parts.issuer, `Số: ${parts.symbol}`, parts.mark ?? ''].filter(Boolean),
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Lai Châu, ngày ${day} tháng ${month} năm ${year}`,
    ],
  };
}

function foot(parts: LetterParts): { left: string[]; right: string[] } {
  const { recipients = ['Như trên', 'Lưu: VT'], signer = ['GIÁM ĐỐC', 'Trần Văn Mẫu'] } = parts;
  return { left: ['Nơi nhận:', ...recipients.map((one) => `- ${one};`)], right: [...signer] };
}

export function letterDocx(parts: LetterParts): Promise<Buffer> {
  const beside = ({ left, right }: { left: string[]; right: string[] }) =>
    table(
      [
        [
          { content: left.map((line) => paragraph(line)) },
          { content: right.map((line) => paragraph(line)) },
        ].map(({ content }) => ({ content: content.join('') })),
      ],
      { widths: [4500, 5000] },
    );
  return docxPackage({
    body: [
      beside(heads(parts)),
      paragraph(parts.kind.toUpperCase(), { bold: true, align: 'center' }),
      paragraph(parts.subject, { bold: true, align: 'center' }),
      ...parts.body.map((line) => paragraph(line, { align: 'both' })),
      beside(foot(parts)),
    ].join(''),
  });
}

export function letterPdf(parts: LetterParts): Promise<Buffer> {
  return writePdf((pdf) => {
    const head = heads(parts);
    writeBeside(pdf, head.left, head.right);
    writeText(pdf, parts.kind.toUpperCase(), { font: 'bold', align: 'center' });
    writeText(pdf, parts.subject, { font: 'bold', align: 'center' });
    for (const line of parts.body) writeText(pdf, line);
    const end = foot(parts);
    writeBeside(pdf, end.left, end.right);
  });
}
