import type { ErrorDetail } from '../../foundation';
import { plainText } from './block';
import type { Block, RichText, TableBlock } from './block';
import { DOCUMENT_LIMITS } from './document-limits';

/** What is wrong with the blocks of a body or an appendix. */
export function blockFaults(field: string, blocks: readonly Block[]): ErrorDetail[] {
  if (blocks.length > DOCUMENT_LIMITS.blocks)
    return [{ code: 'blocks-too-many', message: 'Nội dung văn bản quá dài.', field }];
  return blocks.flatMap((block, index) => faultsOf(`${field}.${index}`, block));
}

function faultsOf(field: string, block: Block): ErrorDetail[] {
  switch (block.type) {
    case 'paragraph':
    case 'narrative':
      return textFaults(`${field}.text`, block.text);
    case 'heading':
      return block.text.trim()
        ? textFaults(`${field}.text`, block.text)
        : [{ code: 'heading-empty', message: 'Có đề mục chưa ghi nội dung.', field: `${field}.text` }];
    case 'list':
      return block.items.flatMap((item, index) => textFaults(`${field}.items.${index}`, item));
    case 'table':
      return tableFaults(field, block);
  }
}

function textFaults(field: string, text: RichText): ErrorDetail[] {
  return plainText(text).length > DOCUMENT_LIMITS.text
    ? [{ code: 'text-too-long', message: `Một đoạn văn dài quá ${DOCUMENT_LIMITS.text} ký tự.`, field }]
    : [];
}

function tableFaults(field: string, { columns, rows }: TableBlock): ErrorDetail[] {
  if (!columns.length || columns.length > DOCUMENT_LIMITS.columns)
    return [
      { code: 'columns-unfit', message: `Bảng phải có từ 1 đến ${DOCUMENT_LIMITS.columns} cột.`, field },
    ];
  if (columns.some(({ width }) => !(width > 0)))
    return [{ code: 'column-width-invalid', message: 'Bảng có cột chưa có độ rộng.', field }];
  if (rows.length > DOCUMENT_LIMITS.rows)
    return [{ code: 'rows-too-many', message: `Bảng dài quá ${DOCUMENT_LIMITS.rows} dòng.`, field }];
  return rows.flatMap(({ cells, kind }, index) => {
    const expected = kind === 'group' ? Math.min(2, columns.length) : columns.length;
    if (cells.length !== expected)
      return [
        {
          code: 'row-cells-unfit',
          message: `Dòng ${index + 1} của bảng có ${cells.length} ô, cần ${expected} ô.`,
          field: `${field}.rows.${index}`,
          row: index + 1,
        },
      ];
    return cells.flatMap((cell, column) => textFaults(`${field}.rows.${index}.cells.${column}`, cell));
  });
}
