import { Phrases } from './phrases';

/** Kinds of document that carry a symbol, with the abbreviation used in it (Decree 30/2020, law on legal documents, Party rules). */
const KINDS: [kind: string, ...codes: string[]][] = [
  ['Hiến pháp'],
  ['Bộ luật'],
  ['Luật'],
  ['Pháp lệnh', 'PL'],
  ['Lệnh', 'L'],
  ['Sắc lệnh', 'SL'],
  ['Nghị định', 'NĐ'],
  ['Nghị quyết', 'NQ'],
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Quy chế', 'QC'],
  ['Quy chế phối hợp'],
  ['Quy định', 'QyĐ', 'QĐi'],
  ['Quy trình', 'QTr'],
  ['Điều lệ', 'ĐL'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Thông báo kết luận', 'TBKL'],
  ['Thông tri', 'TT'],
  ['Thông tư'],
  ['Thông tư liên tịch', 'TTLT'],
  ['Thông tư liên bộ'],
  ['Hướng dẫn', 'HD'],
  ['Hướng dẫn liên ngành', 'HDLN'],
  ['Chương trình', 'CTr'],
  ['Chương trình hành động', 'CTrHĐ'],
  ['Chương trình công tác'],
  ['Chương trình phối hợp', 'CTrPH'],
  ['Kế hoạch', 'KH'],
  ['Kế hoạch hành động', 'KHHĐ'],
  ['Kế hoạch liên tịch', 'KHLT'],
  ['Kế hoạch phối hợp', 'KHPH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr'],
  ['Hợp đồng', 'HĐ'],
  ['Công điện', 'CĐ'],
  ['Bản ghi nhớ', 'BGN'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Giấy mời', 'GM'],
  ['Giấy giới thiệu', 'GGT'],
  ['Giấy nghỉ phép', 'GNP'],
  ['Giấy phép', 'GP'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
  ['Phiếu trình', 'PTr'],
  ['Thư công'],
  ['Công thư'],
  ['Công hàm'],
  ['Công văn', 'CV'],
  ['Kết luận', 'KL'],
  ['Kết luận thanh tra', 'KLTTr'],
  ['Văn bản hợp nhất', 'VBHN'],
  ['Văn bản'],
  ['Kháng nghị'],
  ['Kiến nghị'],
];

/** Abbreviations that stand for the kind in front of a number ("QĐ số …", "VB số …"). */
const SHORT: [short: string, kind: string][] = [
  ['VB', 'Văn bản'],
  ['CV', 'Công văn'],
  ['QĐ', 'Quyết định'],
  ['NQ', 'Nghị quyết'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['CT', 'Chỉ thị'],
  ['KH', 'Kế hoạch'],
  ['TB', 'Thông báo'],
  ['KL', 'Kết luận'],
  ['HD', 'Hướng dẫn'],
  ['BC', 'Báo cáo'],
  ['TTr', 'Tờ trình'],
  ['CĐ', 'Công điện'],
  ['CTr', 'Chương trình'],
];

/** Names of kinds in running text; the value is the name with its first letter capital. */
export const DOCUMENT_KIND_PHRASES = new Phrases(KINDS.map(([kind]) => [kind, kind] as const));

/** Kinds that count in front of a number only: abbreviations. */
export const DOCUMENT_KIND_SHORT = new Phrases(SHORT);

const KIND_OF_CODE = new Map(
  KINDS.flatMap(([kind, ...codes]) => codes.map((code) => [code.toUpperCase(), kind] as const)),
);

/** The kind an abbreviation in a symbol stands for; "TT" is null (Thông tư of a ministry, Thông tri of the Party). */
export function kindOfCode(code: string): string | null {
  return code.toUpperCase() === 'TT' ? null : (KIND_OF_CODE.get(code.toUpperCase()) ?? null);
}
