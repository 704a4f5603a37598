import { kindKey } from './document-act';
import type { AwaitedAct } from './document-act';
import { topicOf } from './topic';
import type { Topic } from './topic';

/** Which documents a condition waits for. */
export interface ConditionPattern {
  /** The issuing body as documents' bodies are compared; null when the plan names none in particular. */
  issuerKey: string | null;
  /** As the plan writes it. */
  issuer: string | null;
  /** What the document has to do; null when its kind alone says it. */
  act: AwaitedAct | null;
  /** Kind of document the plan names, comparable; null when any will do. */
  kind: string | null;
  topic: Topic | null;
  /** Keys of symbols the task names: the programme's decision, the strategy. */
  programmes: ReadonlySet<string>;
}

/** A condition as it stands with its task. */
export interface StatedCondition {
  text: string;
  documentKind: string | null;
  issuer: string | null;
  about: string | null;
  /** Of the task. */
  content: string;
}

/** "Cấp trên", "cơ quan có thẩm quyền": nobody in particular. */
const ANYBODY =
  /^(?:các )?(?:cấp|cơ quan|bộ, ngành|bộ ngành|trung ương|đơn vị)(?:\s|$)(?!.*(?:bộ|sở|ủy ban) \p{Lu})/iu;
const GUIDANCE = new Set(['van ban huong dan', 'huong dan']);
const APPROVAL = /(?<!\p{L})(?:phê duyệt|ban hành|thông qua|công bố|phê chuẩn|chấp thuận)(?!\p{L})/iu;

/**
 * The pattern of a condition.
 *
 * @param issuerKey of the condition's issuer
 * @returns null for an event that no document can be recognised by: it is confirmed by a person
 */
export function patternOf(
  stated: StatedCondition,
  issuerKey: string | null,
  programmes: ReadonlySet<string>,
): ConditionPattern | null {
  const kind = kindKey(stated.documentKind);
  const act =
    kind && GUIDANCE.has(kind) ? 'guides' : kind === null && APPROVAL.test(stated.text) ? 'approves' : null;
  if (!act && !kind && !stated.issuer) return null;
  const named = stated.issuer !== null && !ANYBODY.test(stated.issuer);
  return {
    issuer: stated.issuer,
    issuerKey: named ? issuerKey : null,
    act,
    kind: act ? null : kind,
    topic: topicOf(stated),
    programmes,
  };
}
