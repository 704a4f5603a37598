import { endsName, readBody } from '../text/body-name';
import { trimMarks } from '../text/trim';
import { wordsOf } from '../text/words';
import { readCollective } from './collective';
import type { RoleSplit } from './unit.types';

const LEADS =
  /(?:\(\s{0,2})?(?:là (?:cơ quan|đơn vị) )?(?<![\p{L}])(?:chủ trì|làm đầu mối|đầu mối)(?![\p{L}])(?:\s{0,2}\))?/iu;
const COOPERATES = /(?<![\p{L}])(?:phối hợp|cùng)\s{1,3}(?:chặt chẽ\s{1,3})?(?:với|cùng|cùng với)\s{1,3}/iu;
/** "Y phối hợp", "Y (phối hợp)", "Phối hợp: Y". */
const IN_BRACKETS =
  /^(.{1,400}?)\s{0,2}\((?:cơ quan )?chủ trì\)[\s,;]{1,3}(.{1,600}?)\s{0,2}\((?:cơ quan )?phối hợp\)/isu;
const LABELLED =
  /(?:cơ quan |đơn vị )?chủ trì(?: thực hiện)?\s{0,2}:\s{0,2}(.{1,400}?)[\s.;,]{1,3}(?:-\s{0,2})?(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?\s{0,2}:\s{0,2}(.{1,600})/isu;
const BEHIND = /[,;.]\s{0,3}([^.]{2,600}?)\s{1,3}phối hợp\s{0,2}[.;]?\s{0,2}$/isu;
/** What stands in front of the unit that leads. */
const OPENING = /^.*?(?:[.;:]\s{1,3}(?=\p{Lu})|(?:^|\s)(?:giao|đề nghị|phân công|yêu cầu)\s{1,3})/isu;

/**
 * Splits "X chủ trì, phối hợp với Y, Z" (also "X (chủ trì), Y (phối hợp)" and the form with labels) into who leads and who
 * co-ordinates, both verbatim. A side that is not named is ''; text without either word is the lead's.
 */
export function splitRoles(text: string): RoleSplit {
  const plain = text.normalize('NFC');
  const pair = LABELLED.exec(plain) ?? IN_BRACKETS.exec(plain);
  if (pair) return { lead: clean(pair[1]), cooperating: clean(pair[2]) };

  const leads = LEADS.exec(plain);
  const rest = leads ? plain.slice(leads.index + leads[0].length) : plain;
  const cooperates = COOPERATES.exec(rest);
  const before = leads ? plain.slice(0, leads.index) : cooperates ? plain.slice(0, cooperates.index) : plain;
  const lead = clean(before.slice(OPENING.exec(before)?.[0].length ?? 0));
  if (cooperates) return { lead, cooperating: listedAt(rest.slice(cooperates.index + cooperates[0].length)) };
  const behind = leads ? BEHIND.exec(rest) : null;
  return { lead, cooperating: behind ? clean(behind[1]) : '' };
}

function clean(text: string): string {
  return trimMarks(text, '.,;:-+*');
}

/** The list of units a text begins with, up to what they are to do. */
function listedAt(text: string): string {
  const words = wordsOf(text);
  let at = 0;
  while (at < words.length) {
    const gap = at > 0 ? text.slice(words[at - 1].end, words[at].start) : '';
    if (/[.:]\s|;/.test(gap)) break;
    const name = readCollective(text, words, at)?.end ?? readBody(text, words, at);
    if (name !== null && name > at) {
      at = name;
      continue;
    }
    if (endsName(text, words, at)) break;
    at += 1;
  }
  return at === 0 ? '' : clean(text.slice(0, words[at - 1].end));
}
