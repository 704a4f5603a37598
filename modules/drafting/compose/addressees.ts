import type { UnitKind } from '../../organization';

/** A unit a letter goes to. */
export interface AddressedUnit {
  unitId: string;
  name: string;
  kind: UnitKind;
}

/** More are named by their kind. */
const NAMED_ONE_BY_ONE = 6;

const KINDS: readonly [string, readonly UnitKind[]][] = [
  ['Các sở, ban, ngành tỉnh', ['department', 'office', 'agency', 'armed-force', 'unit']],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể tỉnh', ['mass-organization']],
  ['Các cơ quan báo chí, cổng thông tin của tỉnh', ['press']],
  ['UBND các xã, phường', ['commune', 'ward']],
];

/** Lines of "Kính gửi" for these units: each by its name when they are few, by kind when they are many. */
export function addresseeLines(units: readonly AddressedUnit[]): string[] {
  if (units.length <= NAMED_ONE_BY_ONE) return units.map(({ name }) => name);
  const phrases = KINDS.filter(([, kinds]) => units.some(({ kind }) => kinds.includes(kind))).map(
    ([phrase]) => phrase,
  );
  const others = units
    .filter(({ kind }) => !KINDS.some(([, kinds]) => kinds.includes(kind)))
    .map(({ name }) => name);
  return [...phrases, ...others];
}
