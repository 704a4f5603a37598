import type { ErrorDetail } from '../../foundation';
import { isIsoDate } from '../../foundation';
import { blockFaults } from './block-faults';
import { DOCUMENT_LIMITS } from './document-limits';
import type { OfficialDocument } from './official-document';

/** A notation: capitals, digits and what joins them, as Decree 30/2020 writes it. */
const NOTATION = /^[\p{Lu}\p{Ll}\d&.]+(?:-[\p{Lu}\p{Ll}\d&.]+)*$/u;

/** What is wrong with a document, one entry per field; empty when it can be rendered and sent to sign-off. */
export function documentFaults(document: OfficialDocument): ErrorDetail[] {
  return [
    ...headFaults(document),
    ...lineFaults('addressees', document.addressees, 'Kính gửi'),
    ...lineFaults('bases', document.bases, 'Căn cứ'),
    ...lineFaults('recipients', document.recipients, 'Nơi nhận'),
    ...blockFaults('blocks', document.blocks),
    ...footFaults(document),
    ...appendixFaults(document),
  ];
}

function headFaults({ kind, issuer, symbol, place, date, subject, addressees }: OfficialDocument) {
  const faults: ErrorDetail[] = [];
  const add = (field: string, code: string, message: string): void => {
    faults.push({ code, message, field });
  };
  if (!issuer.lines.length || issuer.lines.some((line) => !line.trim()))
    add('issuer', 'issuer-missing', 'Văn bản chưa có tên cơ quan ban hành.');
  if (!NOTATION.test(symbol.notation))
    add(
      'symbol.notation',
      'notation-invalid',
      `Ký hiệu "${symbol.notation}" không đúng. Viết như "UBND-VX" hoặc "BC-SNV", không có dấu cách và dấu gạch chéo.`,
    );
  if (symbol.number !== null && !/^\d{1,6}[a-z]?$/.test(symbol.number))
    add('symbol.number', 'number-invalid', 'Số văn bản chỉ gồm chữ số.');
  if (!place.trim()) add('place', 'place-missing', 'Văn bản chưa có địa danh.');
  if (date.day !== null && !isIsoDate(date.day))
    add('date.day', 'date-invalid', 'Ngày của văn bản không có trong lịch.');
  if (!subject.trim()) add('subject', 'subject-missing', 'Văn bản chưa có trích yếu.');
  if (subject.length > DOCUMENT_LIMITS.subject)
    add('subject', 'subject-too-long', `Trích yếu dài quá ${DOCUMENT_LIMITS.subject} ký tự.`);
  if (kind === null && !addressees.length)
    add('addressees', 'addressees-missing', 'Công văn phải ghi nơi kính gửi.');
  return faults;
}

function lineFaults(field: string, lines: readonly string[], label: string): ErrorDetail[] {
  if (lines.length > DOCUMENT_LIMITS.lines)
    return [{ code: 'lines-too-many', message: `Mục "${label}" có quá nhiều dòng.`, field }];
  return lines.flatMap((line, index) => {
    const at = { field: `${field}.${index}`, row: index + 1 };
    if (!line.trim())
      return [{ code: 'line-empty', message: `Dòng ${index + 1} của mục "${label}" để trống.`, ...at }];
    if (line.length > DOCUMENT_LIMITS.line)
      return [{ code: 'line-too-long', message: `Dòng ${index + 1} của mục "${label}" quá dài.`, ...at }];
    return [];
  });
}

function footFaults({ signature, recipients }: OfficialDocument): ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  if (!signature.lines.length || signature.lines.some((line) => !line.trim()))
    faults.push({
      code: 'signature-missing',
      message: 'Văn bản chưa ghi quyền hạn, chức vụ của người ký.',
      field: 'signature.lines',
    });
  if (!/^lưu(?![\p{L}])/iu.test(recipients.at(-1) ?? ''))
    faults.push({
      code: 'filing-missing',
      message: 'Dòng cuối của nơi nhận phải ghi nơi lưu, ví dụ "Lưu: VT, NV".',
      field: 'recipients',
    });
  return faults;
}

function appendixFaults({ appendices }: OfficialDocument): ErrorDetail[] {
  if (appendices.length > DOCUMENT_LIMITS.appendices)
    return [{ code: 'appendices-too-many', message: 'Văn bản có quá nhiều phụ lục.', field: 'appendices' }];
  return appendices.flatMap(({ title, blocks }, index) => [
    ...(title.trim()
      ? []
      : [
          {
            code: 'appendix-title-missing',
            message: `Phụ lục ${index + 1} chưa có tên.`,
            field: `appendices.${index}.title`,
          },
        ]),
    ...blockFaults(`appendices.${index}.blocks`, blocks),
  ]);
}
