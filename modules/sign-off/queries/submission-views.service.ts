import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Person, Unit } from '../../organization';
import type { Identity } from '../../organization';
import type {
  StepView,
  SubmissionFileView,
  SubmissionSummaryView,
  SubmissionView,
} from '../dto/submission.view';
import { SubmissionStep } from '../entities';
import type { Submission } from '../entities';
import { allowedNow } from '../transitions/standing';
import { SubmissionAccess } from './submission-access.service';

/** Submissions as one person is shown them. */
@Injectable()
export class SubmissionViews {
  constructor(private readonly access: SubmissionAccess) {}

  async summaries(
    manager: EntityManager,
    rows: readonly Submission[],
    me: Identity,
  ): Promise<SubmissionSummaryView[]> {
    const people = await peopleOf(manager, rows);
    const bodies = await bodiesOf(manager, rows);
    const views: SubmissionSummaryView[] = [];
    for (const row of rows) {
      const standing = await this.access.standing(manager, row, me);
      const waiting = row.currentPersonId ? people.get(row.currentPersonId) : undefined;
      views.push({
        id: row.id,
        subject: row.subject,
        documentKind: row.documentKind,
        notation: row.notation,
        symbol: row.symbol,
        status: row.status,
        bodyId: row.bodyId,
        bodyName: bodies.get(row.bodyId)?.name ?? '',
        submittedByName: row.submittedByName,
        submittedAt: row.submittedAt,
        waitingSince: row.waitingSince,
        waitingFor: waiting?.name ?? null,
        signerName: people.get(row.signerId)?.name ?? '',
        inPlaceOf: standing.current?.byDeputy ? (waiting?.name ?? null) : null,
        allowed: allowedNow(row.status, standing),
        version: row.version,
      });
    }
    return views;
  }

  async detail(manager: EntityManager, submission: Submission, me: Identity): Promise<SubmissionView> {
    const [summary] = await this.summaries(manager, [submission], me);
    const signer = await manager.findOneBy(Person, { id: submission.signerId });
    const steps = await manager.find(SubmissionStep, {
      where: { submissionId: submission.id },
      order: { round: 'ASC', position: 'ASC', id: 'ASC' },
    });
    const { draftId, planId, kind, signerId, power, round, signatures, recipients } = submission;
    const { documentId, issuedOn } = submission;
    return {
      ...summary,
      ...{ draftId, planId, kind, signerId, power, round, signatures, recipients, documentId, issuedOn },
      signerTitle: signer?.title ?? null,
      steps: steps.map(stepView),
      files: filesOf(submission),
      canReplaceFile:
        submission.submittedById === me.personId &&
        draftId === null &&
        submission.status !== 'signed' &&
        submission.status !== 'issued',
    };
  }
}

function stepView(step: SubmissionStep): StepView {
  const { submissionId: _submission, decidedById: _person, ...view } = step;
  return view;
}

/** The signed file first: it is what is looked at once it is there. */
function filesOf({ file, signedFile, editable, enclosures }: Submission): SubmissionFileView[] {
  return [
    ...(signedFile ? [{ role: 'signed' as const, ...signedFile }] : []),
    { role: 'document', ...file },
    ...(editable ? [{ role: 'editable' as const, ...editable }] : []),
    ...enclosures.map((enclosure) => ({ role: 'enclosure' as const, ...enclosure })),
  ];
}

async function peopleOf(manager: EntityManager, rows: readonly Submission[]): Promise<Map<string, Person>> {
  const ids = [
    ...new Set(rows.flatMap(({ signerId, currentPersonId }) => [signerId, currentPersonId ?? ''])),
  ];
  const people = ids.length ? await manager.findBy(Person, { id: In(ids) }) : [];
  return new Map(people.map((person) => [person.id, person]));
}

async function bodiesOf(manager: EntityManager, rows: readonly Submission[]): Promise<Map<string, Unit>> {
  const ids = [...new Set(rows.map(({ bodyId }) => bodyId))];
  const units = ids.length ? await manager.findBy(Unit, { id: In(ids) }) : [];
  return new Map(units.map((unit) => [unit.id, unit]));
}
