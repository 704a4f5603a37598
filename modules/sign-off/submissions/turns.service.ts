import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../foundation';
import type { Person } from '../../organization';
import type { Transaction } from '../../persistence';
import { Submission, SubmissionStep } from '../entities';
import type { StepKind } from '../sign-off.words';
import type { ChosenPeople } from './submission-people';

/** What of a submission says where it stands. */
export type Whereabouts = Pick<Submission, 'status' | 'currentStepId' | 'currentPersonId' | 'waitingSince'>;

/** The turns of a submission: who has one, whose it is. */
@Injectable()
export class Turns {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Lays the turns of the submission's round. @returns where it stands then */
  async lay(
    tx: Transaction,
    submission: Pick<Submission, 'id' | 'round'>,
    { reviewers, signer }: ChosenPeople,
  ): Promise<Whereabouts> {
    const turns = [
      ...reviewers.map((person) => ({ person, kind: 'review' as const })),
      { person: signer, kind: 'sign' as const },
    ];
    const steps = turns.map(({ person, kind }, index) =>
      this.step(submission, { position: index + 1, kind, person }),
    );
    steps[0].state = 'current';
    await tx.manager.insert(SubmissionStep, steps);
    return this.before(steps[0]);
  }

  /** The next turn after a step. @returns where the submission stands then */
  async next(tx: Transaction, step: SubmissionStep): Promise<Whereabouts> {
    const { submissionId, round } = step;
    const next = await tx.manager.findOneOrFail(SubmissionStep, {
      where: { submissionId, round, state: 'waiting' },
      order: { position: 'ASC' },
    });
    await tx.manager.update(SubmissionStep, { id: next.id }, { state: 'current' });
    return this.before(next);
  }

  /** Another person takes over the turn. @returns where the submission stands then */
  async handOver(tx: Transaction, step: SubmissionStep, person: Person): Promise<Whereabouts> {
    const { submissionId: id, round, position, kind } = step;
    const taken = this.step({ id, round }, { position, kind, person });
    taken.state = 'current';
    await tx.manager.insert(SubmissionStep, taken);
    return this.before(taken);
  }

  /** Nobody's turn any more: what waited is skipped, with `voided` what was decided is void, too. */
  async end(
    tx: Transaction,
    { id: submissionId, round }: Pick<Submission, 'id' | 'round'>,
    how: { voided: boolean },
  ): Promise<void> {
    const { manager } = tx;
    for (const state of ['waiting', 'current'] as const) {
      await manager.update(SubmissionStep, { submissionId, round, state }, { state: 'skipped' });
    }
    if (!how.voided) return;
    for (const state of ['approved', 'signed'] as const) {
      await manager.update(SubmissionStep, { submissionId, round, state }, { state: 'voided' });
    }
  }

  private before({ id, personId, kind }: SubmissionStep): Whereabouts {
    return {
      status: kind === 'sign' ? 'to-sign' : 'reviewing',
      currentStepId: id,
      currentPersonId: personId,
      waitingSince: this.clock.now(),
    };
  }

  private step(
    { id: submissionId, round }: Pick<Submission, 'id' | 'round'>,
    { position, kind, person }: { position: number; kind: StepKind; person: Person },
  ): SubmissionStep {
    return Object.assign(new SubmissionStep(), {
      id: this.ids.next(),
      submissionId,
      round,
      position,
      kind,
      personId: person.id,
      personName: person.name,
      personTitle: person.title,
      state: 'waiting',
      sha256: null,
      reason: null,
      decidedAt: null,
      decidedById: null,
      decidedByName: null,
      byDeputy: false,
    } satisfies SubmissionStep);
  }
}
