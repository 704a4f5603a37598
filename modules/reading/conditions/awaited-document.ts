import { DOCUMENT_KIND_PHRASES } from '../text/document-kinds';
import { Phrases } from '../text/phrases';
import type { Word } from '../text/words';

/** A document named as one to wait for. */
export interface AwaitedDocument {
  /** Null for a plain "văn bản" and for what is decided by a document of some kind ("chủ trương", "chiến lược"). */
  kind: string | null;
  /** Index behind the last word. */
  end: number;
}

/** Documents beside the kinds that carry a symbol. */
const OTHERS = new Phrases<string | null>([
  ['văn bản hướng dẫn', 'Văn bản hướng dẫn'],
  ['văn bản chỉ đạo', 'Văn bản chỉ đạo'],
  ['văn bản quy định', null],
  ['văn bản quy định chi tiết', null],
  ['văn bản', null],
  ['văn bản mới', null],
  ['văn bản chính thức', null],
  ['văn bản thay thế', null],
  ['ý kiến chỉ đạo', null],
  ['ý kiến', null],
  ['chỉ đạo', null],
  ['chủ trương', null],
  ['chiến lược', null],
  ['quy hoạch', null],
  ['quy chuẩn', null],
  ['bộ tiêu chí', null],
  ['khung', null],
  ['danh mục', null],
  ['đề cương', null],
  ['biểu mẫu', null],
  ['mẫu', null],
]);
/** Words in front that do not change which document is meant. */
const FILLING = new Phrases<true>(
  [
    'các',
    'những',
    'sửa đổi',
    'bổ sung',
    'hoặc',
    'và',
    'ban hành',
    'mới',
    'thay thế',
    'sửa đổi, bổ sung',
    'một số',
    'đầy đủ',
    'bộ',
  ].map((word) => [word, true] as const),
);

/** The document named at a word; null when another thing is ("phát sinh", "yêu cầu", "kết quả"). */
export function readAwaited(text: string, words: Word[], index: number): AwaitedDocument | null {
  for (let at = index, skipped = 0; at < words.length && skipped < 8; skipped += 1) {
    const kind = DOCUMENT_KIND_PHRASES.longest(text, words, at);
    const other = OTHERS.longest(text, words, at);
    if (other && other.length >= (kind?.length ?? 0)) return { kind: other.value, end: at + other.length };
    if (kind) return { kind: kind.value === 'Văn bản' ? null : kind.value, end: at + kind.length };
    const filling = FILLING.longest(text, words, at);
    if (!filling) return null;
    at += filling.length;
  }
  return null;
}
