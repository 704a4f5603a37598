import { isUnitText } from '../structure/unit-text';
import type { FieldText } from '../tables/task-row';
import type { Span } from '../types';
import { fieldAt } from './source-field';
import { readSubject } from './subject';

/** Units in the lead and beside it, as one text names them. */
export interface Responsible {
  lead: FieldText[];
  cooperating: FieldText[];
}

const SENTENCE_REST = 30;
/** Words that begin what is said about a unit, not its name. */
const QUALIFIED =
  /\s+(?:theo (?:chức năng|nhiệm vụ|thẩm quyền|phân công|lĩnh vực)|được (?:giao|phân công))(?!\p{L})/u;

/**
 * The units a caption or cell for responsible bodies names. It may be a plain list, or sentences: "Sở X chủ trì,
 * phối hợp với Y", "Sở X rà soát …; các sở Y rà soát …".
 */
export function responsibleIn(field: FieldText, text: string): Responsible {
  const none: Responsible = { lead: [], cooperating: [] };
  const raw = text.slice(field.start, field.end);
  if (isUnitText(field.text) && !QUALIFIED.test(field.text) && !goesOn(raw))
    return { ...none, lead: [field] };
  const found: Responsible = { lead: [], cooperating: [] };
  for (const clause of clausesOf(raw, field.start)) {
    const part = text.slice(clause.start, clause.end);
    const subject = readSubject(part);
    const at = (span: Span) => fieldAt(text, clause.start + span.start, clause.start + span.end);
    const units = subject
      ? at(subject.units)
      : isUnitText(raw)
        ? fieldAt(text, clause.start, clause.end, true)
        : null;
    const partners = subject?.partners ? at(subject.partners) : null;
    if (units) found.lead.push(units);
    if (partners) found.cooperating.push(partners);
  }
  return found.lead.length ? found : { ...none, lead: [field] };
}

/** A name with a long rest after its first verb is a sentence. */
function goesOn(text: string): boolean {
  const end = readSubject(text)?.units.end;
  return end !== undefined && text.length - end > SENTENCE_REST && !/[;\n]/.test(text.slice(0, end));
}

/** Clauses of prose: semicolons and full stops part them, each with its own subject. */
export function clausesOf(raw: string, offset: number): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of raw.matchAll(/;|\n|\.(?=\s|$)|$/g)) {
    const piece = raw.slice(start, match.index);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim())
      clauses.push({ start: offset + start + lead, end: offset + start + piece.trimEnd().length });
    start = match.index + match[0].length;
  }
  return clauses;
}
