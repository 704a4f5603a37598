import type { Part } from './transition-table';
import { TRANSITIONS } from './transition-table';
import type { Transition, TransitionName } from './transition-table';
import type { StepKind, SubmissionStatus } from '../sign-off.words';

/** What a person is to one submission on one day. */
export interface Standing {
  submitter: boolean;
  /** The submission waits for this person, or for somebody whose deputy this person is today. */
  current: { kind: StepKind; byDeputy: boolean } | null;
  /** Keeps the outgoing register of the issuing body. */
  clerk: boolean;
}

/** The parts a standing gives. `system` is nobody's. */
export function partsOf({ submitter, current, clerk }: Standing): Part[] {
  return [
    ...(submitter ? (['submitter'] as const) : []),
    ...(current?.kind === 'review' ? (['reviewer'] as const) : []),
    ...(current?.kind === 'sign' ? (['signer'] as const) : []),
    ...(clerk ? (['clerk'] as const) : []),
  ];
}

/** Whether the table lets this person, whatever the submission's status. */
export function mayFire(transition: Transition, standing: Standing): boolean {
  const parts = partsOf(standing);
  return transition.by.some((part) => parts.includes(part));
}

/** What this person may do now, in the table's order. */
export function allowedNow(status: SubmissionStatus, standing: Standing): TransitionName[] {
  return TRANSITIONS.filter(
    (transition: Transition) => transition.from.includes(status) && mayFire(transition, standing),
  ).map(({ name }) => name);
}
