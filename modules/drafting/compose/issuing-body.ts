import type { UnitKind } from '../../organization';
import type { Issuer } from '../model';

/** A unit as the head of its documents shows it. */
export interface IssuingBody {
  unitId: string;
  kind: UnitKind;
  issuer: Issuer;
  /** As it calls itself in its own text: "Ủy ban nhân dân tỉnh", "Sở Nội vụ". */
  selfName: string;
  /** In notations: `UBND`, `SNV`. */
  abbreviation: string;
  /** Where its documents are dated: "Lai Châu". */
  place: string;
}

interface NamedUnit {
  id: string;
  name: string;
  kind: UnitKind;
}

const COMMITTEE = 'Ủy ban nhân dân';
/** Bodies of the provincial committee, whose heads name it above them. */
const UNDER_COMMITTEE: readonly UnitKind[] = ['department', 'office', 'agency'];
const COMMITTEES: readonly UnitKind[] = ['province-committee', 'commune', 'ward'];

/** How a unit issues documents (Decree 30/2020/NĐ-CP, Appendix I): people's committees name no body above them. */
export function issuingBody(unit: NamedUnit, province: { name: string; committee: string }): IssuingBody {
  const { id: unitId, kind, name } = unit;
  const place = province.name.replace(/^(?:tỉnh|thành phố)\s+/iu, '');
  if (kind === 'province-committee') {
    return {
      unitId,
      kind,
      issuer: { parent: null, lines: [COMMITTEE, province.name], fullName: province.committee },
      selfName: `${COMMITTEE} ${/^thành phố/iu.test(province.name) ? 'thành phố' : 'tỉnh'}`,
      abbreviation: 'UBND',
      place,
    };
  }
  const local = /^(?:UBND|Ủy ban nhân dân)\s+((?:xã|phường|đặc khu)\s+(.+))$/iu.exec(name);
  if (COMMITTEES.includes(kind) && local) {
    return {
      unitId,
      kind,
      issuer: { parent: null, lines: [COMMITTEE, local[1]], fullName: `${COMMITTEE} ${local[1]}` },
      selfName: `${COMMITTEE} ${local[1]}`,
      abbreviation: 'UBND',
      place: local[2],
    };
  }
  const own = kind === 'office' ? name.replace(/\s+UBND.*$/u, '') : atHome(name, province.name);
  const parent = UNDER_COMMITTEE.includes(kind) ? `UBND ${province.name}` : above(unit);
  return {
    unitId,
    kind,
    issuer: { parent, lines: [kind === 'department' ? name : own], fullName: atHome(name, province.name) },
    selfName: name,
    abbreviation: abbreviationOf(name),
    place,
  };
}

/** "Công an tỉnh" in the head is that of its province. */
function atHome(name: string, province: string): string {
  return name.replace(/\s(?:tỉnh|thành phố)$/u, ` ${province}`);
}

function above({ name }: NamedUnit): string | null {
  return /^Công an/u.test(name) ? 'Bộ Công an' : null;
}

const SMALL_WORDS = new Set(['và', 'tỉnh', 'của', 'các']);

/** First letters of the words: `SVHTTDL`; words in capitals stay whole. */
export function abbreviationOf(name: string): string {
  return name
    .split(/[\s,\-–]+/)
    .filter((word) => word && !SMALL_WORDS.has(word))
    .map((word) => (word.length > 1 && word === word.toLocaleUpperCase('vi') ? word : word.slice(0, 1)))
    .join('')
    .toLocaleUpperCase('vi');
}
