import type { Origin } from './entities/submission.entity';

/** Told in the transaction of the act and after it. */
export interface SignOffEvent {
  readonly name:
    'sign-off.submitted' | 'sign-off.returned' | 'sign-off.recalled' | 'sign-off.signed' | 'sign-off.issued';
  readonly submissionId: string;
  readonly draftId: string | null;
  readonly planId: string | null;
  /** Kind of the draft; `free` for an uploaded file. */
  readonly kind: string;
  readonly origin: Origin | null;
  /** In the outgoing register; only when it was issued. */
  readonly documentId: string | null;
}

/** What of a submission an event tells. */
type Told = Omit<SignOffEvent, 'name' | 'submissionId'> & { id: string };

export function signOffEvent(name: SignOffEvent['name'], submission: Told): SignOffEvent {
  const { id, draftId, planId, kind, origin, documentId } = submission;
  return { name, submissionId: id, draftId, planId, kind, origin, documentId };
}
