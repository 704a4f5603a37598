import type { ReplyDocumentInput, ReplyKind } from '../../../api/types/work';

/** What was typed into a reply and not sent; files cannot be kept by the browser. */
export interface ReplyDraft {
  kind: ReplyKind;
  text: string;
  document: ReplyDocumentInput | null;
  /** Further assignments it answers. */
  others: string[];
}

const PREFIX = 'plan-tasks:reply:';

/** Where a person's draft lies in this browser: nobody else's on the same machine is shown. */
export const draftKey = (personId: string, subjectId: string): string => `${PREFIX}${personId}:${subjectId}`;

/** The draft, null when there is none or it cannot be read. */
export function loadDraft(key: string): ReplyDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<ReplyDraft> | null;
    if (!kept || typeof kept.text !== 'string') return null;
    return {
      kind: kept.kind === 'nothing' ? 'nothing' : 'report',
      text: kept.text,
      document: kept.document ?? null,
      others: Array.isArray(kept.others) ? kept.others : [],
    };
  } catch {
    return null;
  }
}

/** Keeps the draft, or forgets it when nothing is typed. A browser that keeps nothing is no error. */
export function keepDraft(key: string, draft: ReplyDraft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Full, or switched off: the page itself still holds what was typed.
  }
}

/** Names one sending, so that it has one effect when it is repeated. `crypto.randomUUID` wants https. */
export function newSubmitKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}
