/** A kind of official document and its abbreviation in symbols. */
export interface DocumentKind {
  name: string;
  /** Null for kinds whose symbol carries no abbreviation. */
  code: string | null;
}

/** The kinds of Decree 30/2020/NĐ-CP, and the legal and Party kinds that circulate beside them. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  ['Nghị quyết', 'NQ'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Kế hoạch', 'KH'],
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
  ['Giấy nghỉ phép', 'NP'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
  ['Thư công', null],
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Kết luận', 'KL'],
  ['Thông tri', 'TT'],
].map(([name, code]) => ({ name: name as string, code }));

export const CONG_VAN: DocumentKind = { name: 'Công văn', code: null };

/** The kind a title line in capitals names at its beginning: "KẾ HOẠCH", "THÔNG BÁO KẾT LUẬN PHIÊN HỌP …". */
export function kindOfTitle(line: string): DocumentKind | null {
  const text = spelled(line);
  return DOCUMENT_KINDS.find(({ name }) => startsWithWords(text, spelled(name).toUpperCase())) ?? null;
}

/** The kind a notation names in its first part: `KH-UBND`, `QĐ-TTg`, `NQ/TW`; null for a công văn's. */
export function kindOfNotation(notation: string): DocumentKind | null {
  const code = notation.replace(/^[-/\s]*(?:\d{4}\/)?/, '').split(/[-/]/, 1)[0];
  if (/^CV$/i.test(code)) return CONG_VAN;
  return DOCUMENT_KINDS.find((kind) => kind.code === code) ?? null;
}

/** One spelling for old and new tone marks: "Ủy/Uỷ", "thỏa/thoả". */
function spelled(text: string): string {
  return text
    .normalize('NFC')
    .replace(/Uỷ/g, 'Ủy')
    .replace(/UỶ/g, 'ỦY')
    .replace(/oả/g, 'ỏa')
    .replace(/OẢ/g, 'ỎA');
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\d]/u.test(text.slice(words.length));
}
