import type { IssuingBody } from './issuing-body';

const COMMITTEES = new Set<IssuingBody['kind']>(['province-committee', 'commune', 'ward']);
const DEPUTY = /^phó\s+/iu;
/** What follows the position in a title: the body itself. */
const BODY_NAME =
  /\s+(?:UBND|Ủy ban|Hội(?!\s+trưởng)|Sở|Ban(?!\s+\p{Ll})|tỉnh|xã|phường|Công an|Bộ Chỉ huy|Liên đoàn|Tỉnh [Đđ]oàn)(?![\p{L}]).*$/u;

/**
 * The lines above the name: for whom the person signs, and as what. A deputy signs for the head (KT.), the leaders of a
 * people's committee for all of it (TM.).
 *
 * @param title of the person: "Phó Chủ tịch UBND tỉnh", "Giám đốc"
 */
export function signatureLines(body: Pick<IssuingBody, 'kind'>, title: string | null): string[] {
  const upper = (text: string): string => text.toLocaleUpperCase('vi');
  const collective = COMMITTEES.has(body.kind);
  const position = (title ?? '').replace(BODY_NAME, '').trim() || (collective ? 'Chủ tịch' : 'Thủ trưởng');
  const head = position.replace(DEPUTY, '');
  const headLine = head.slice(0, 1).toLocaleUpperCase('vi') + head.slice(1);
  return [
    ...(collective ? ['TM. ỦY BAN NHÂN DÂN'] : []),
    ...(DEPUTY.test(position) ? [`KT. ${upper(headLine)}`] : []),
    upper(position),
  ];
}
