import type { Block } from './block';

/** Marks of urgency, stamped under the number. */
export type Urgency = 'normal' | 'urgent' | 'very-urgent' | 'express';

/** The body that issues, as its head is written. Ordinary spelling; the head sets it in capitals. */
export interface Issuer {
  /** The body above it; null for people's committees and others that stand for themselves. */
  parent: string | null;
  /** Lines of the name, one to three: `['Ủy ban nhân dân', 'tỉnh Lai Châu']`. */
  lines: string[];
  /** As in running text: "Ủy ban nhân dân tỉnh Lai Châu". */
  fullName: string;
}

/** Number and notation; a draft's number is blank until it is issued. */
export interface DocumentSymbol {
  number: string | null;
  /** What stands behind the stroke: `UBND-VX`, `BC-SNV`. */
  notation: string;
}

/** Day of the document; until it is issued day and month are blank. */
export interface DocumentDate {
  /** ISO date; null while blank. */
  day: string | null;
  /** Year printed while the day is blank. */
  year: number;
}

/** Who signs. */
export interface Signature {
  /** Lines above the name in order, in capitals: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  lines: string[];
  name: string | null;
}

/** Something added to the document, with a heading and pages of its own. */
export interface Appendix {
  /** Ordinary spelling; set in capitals. */
  title: string;
  orientation: 'portrait' | 'landscape';
  blocks: Block[];
}

/**
 * An official document as its parts, without any look: what Decree 30/2020/NĐ-CP, Appendix I, prescribes and nothing
 * else. Both renderings are made from it.
 */
export interface OfficialDocument {
  /** Name of the kind ("Báo cáo"); null for a công văn. */
  kind: string | null;
  issuer: Issuer;
  symbol: DocumentSymbol;
  /** "Lai Châu". */
  place: string;
  date: DocumentDate;
  urgency: Urgency;
  /** Without "V/v" and without a full stop: "đôn đốc thực hiện …" for a công văn, "Kết quả …" otherwise. */
  subject: string;
  /** "Kính gửi": each one body or one kind of bodies, without punctuation. */
  addressees: string[];
  /** Legal bases, each without its closing mark: "Căn cứ Luật … ngày …". */
  bases: string[];
  blocks: Block[];
  signature: Signature;
  /** "Nơi nhận": lines without dash and closing mark; the last says where the copy is filed ("Lưu: VT, NV"). */
  recipients: string[];
  appendices: Appendix[];
}
