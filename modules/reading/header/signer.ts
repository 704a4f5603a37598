import { capitalsEnd, isCapitals } from '../structure/capitals';
import { squash } from '../text/normalize';
import type { Signer } from '../types';

const POWER = String.raw`(?:(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|TUN|Q)\s?[./]|[TK]\/[MTL](?=\s))`;
const POWER_AT_START = new RegExp(`^${POWER}`, 'u');
const BEFORE_POWER = new RegExp(String.raw`\s+(?=${POWER}\s*\p{Lu}{2})`, 'u');
const HEAD_OF_BODY = String.raw`CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|TRƯỞNG THUẾ|TỔ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|THỐNG ĐỐC|TỔNG THANH TRA|TỔNG KIỂM TOÁN|BÍ THƯ|TƯ LỆNH|CHỈ HUY TRƯỞNG|CHÍNH ỦY|ỦY VIÊN|UỶ VIÊN|THỦ TRƯỞNG|TỔNG BIÊN TẬP|ĐỘI TRƯỞNG|KẾ TOÁN TRƯỞNG|TỔNG BÍ THƯ|BỘ TRƯỞNG, CHỦ NHIỆM`;
const DEPUTY = String.raw`PHÓ|THỨ TRƯỞNG`;
const POSITION_AT_START = new RegExp(String.raw`^(?:${DEPUTY}|${HEAD_OF_BODY})(?!\p{L})`, 'u');
const RANK =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BS|DS|KS|CN|BSCKI{1,2}|CKI{1,2}|NGƯT|NGND)\.?\s*|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+|Chuẩn đô đốc\s+|(?:Ông|Bà)\s+)+/u;
const NAME = /^\p{Lu}[\p{L}'’.]*(?:\s\p{Lu}[\p{L}'’.]*){1,5}$/u;
const STAMP = /^[([]?\s*(?:đã ký|đã kí|daky|signed|ký tên|ký số|ký bởi|digitally)/iu;

export interface ReadSignature {
  signer: Signer;
  /** Lines read, the name included. */
  lines: number;
}

/** Whether a line can open a signature: a power ("TM.", "KT.") or a position in capitals. */
export function opensSignature(line: string): boolean {
  const text = bare(line);
  const capitals = text.slice(0, capitalsEnd(text)).trim();
  return isCapitals(capitals) && (POWER_AT_START.test(capitals) || POSITION_AT_START.test(capitals));
}

/** Reads powers, position and name from the lines that begin at a signature; broken or run-together lines alike. */
export function readSignature(lines: readonly string[]): ReadSignature | null {
  const capitals: string[] = [];
  let name: string | null = null;
  let count = 0;
  for (const line of lines.slice(0, 10)) {
    const text = bare(line);
    if (STAMP.test(text) || !text) {
      count += 1;
      continue;
    }
    const plain = text.replace(RANK, '');
    const end = plain === text && isCapitals(text.slice(0, capitalsEnd(text))) ? capitalsEnd(text) : 0;
    const head = text.slice(0, end).trim();
    if (head && !(capitals.length ? goesOn(capitals, head) : opensSignature(head))) break;
    if (head) capitals.push(...head.split(BEFORE_POWER).map(spaced));
    const rest = text.slice(end).replace(STAMP, '').trim();
    name = rest ? nameOf(rest) : null;
    if (rest && !name) break;
    count += 1;
    if (name) break;
  }
  if (!capitals.length) return null;
  const upper = name ? null : nameInCapitals(lines[count], capitals);
  return { signer: { ...roleOf(capitals), name: name ?? upper }, lines: count + (upper ? 1 : 0) };
}

function bare(line: string): string {
  return squash(line.replace(/[*_]+/g, ' '));
}

function spaced(line: string): string {
  return line.replace(new RegExp(String.raw`^(${POWER})\s*`, 'u'), '$1 ');
}

/** A further line of capitals belongs to the signature unless it is a name in capitals after a position. */
function goesOn(capitals: readonly string[], line: string): boolean {
  if (POWER_AT_START.test(line) || POSITION_AT_START.test(line)) return true;
  const last = capitals[capitals.length - 1];
  return POWER_AT_START.test(last) && !/(?:CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC)$/u.test(last);
}

function nameOf(text: string): string | null {
  const name = text.replace(RANK, '').replace(/[.,;]+$/, '');
  return NAME.test(name) && name.length <= 40 ? name : null;
}

function nameInCapitals(line: string | undefined, capitals: readonly string[]): string | null {
  const text = bare(line ?? '');
  if (!isCapitals(text) || opensSignature(text) || text.split(' ').length > 5) return null;
  if (/\d|PHỤ LỤC|DANH MỤC|KẾ HOẠCH/u.test(text) || !POSITION_AT_START.test(lastPiece(capitals))) return null;
  return nameOf(text);
}

function lastPiece(capitals: readonly string[]): string {
  return roleOf([...capitals]).position ?? '';
}

/** Splits the capitals into powers and position: the last line is the position unless it is still a power. */
function roleOf(capitals: readonly string[]): Pick<Signer, 'power' | 'position'> {
  const powers: string[] = [];
  let position: string | null = null;
  for (const line of capitals) {
    if (POWER_AT_START.test(line)) powers.push(line);
    else if (POSITION_AT_START.test(line)) position = position ? `${position} ${line}` : line;
    else if (position === null && powers.length) powers[powers.length - 1] += ` ${line}`;
    else position = position ? `${position} ${line}` : line;
  }
  if (position === null && powers.length) {
    const [power, rest] = cutPosition(powers[powers.length - 1]);
    powers[powers.length - 1] = power;
    position = rest;
  }
  return { power: powers.length ? powers.filter(Boolean).join('\n') : null, position };
}

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" is a power and a position; "Q. GIÁM ĐỐC" an acting head. */
function cutPosition(line: string): [string, string | null] {
  const acting = /^(Q\s?\.)\s*(.+)$/u.exec(line);
  if (acting) return [acting[1], acting[2]];
  const deputy = new RegExp(String.raw`\s(?=(?:${DEPUTY})(?!\p{L}))`, 'u').exec(line);
  if (deputy) return [line.slice(0, deputy.index), line.slice(deputy.index + 1)];
  const heads = [...line.matchAll(new RegExp(String.raw`\s(?=(?:${HEAD_OF_BODY})(?!\p{L}))`, 'gu'))];
  const own = /^T\/?M/u.test(line) ? heads[0] : heads[1];
  return own ? [line.slice(0, own.index), line.slice(own.index + 1)] : [line, null];
}
