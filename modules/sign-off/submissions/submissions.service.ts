import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Clock, Conflict, Ids, searchText } from '../../foundation';
import { Person } from '../../organization';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { Drafted } from '../drafted/drafted.service';
import { Submission } from '../entities';
import type { Power } from '../sign-off.words';
import { signOffEvent } from '../sign-off.events';
import { SignOffNotices } from '../acts/sign-off-notices.service';
import { Turns } from './turns.service';
import { chosenPeople } from './submission-people';
import type { SubmittedDocument } from './submitted-document';

/** Who is to see it in which order, and who signs. */
export interface Way {
  reviewerIds: readonly string[];
  signer: { personId: string; power: Power };
}

/** A document that sets out to be signed: a draft, or files made elsewhere, which are stored already. */
export type NewSubmission = Way & ({ draftId: string } | { document: SubmittedDocument });

/** Sets documents on their way. */
@Injectable()
export class Submissions {
  constructor(
    private readonly turns: Turns,
    private readonly drafted: Drafted,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Puts a document before its first reviewer, or before its signer when nobody reviews it. Whether the person may
   * submit it is the caller's to check.
   *
   * @throws InvalidInput of {@link chosenPeople}, `places-missing`; NotFound `draft-not-found`; Conflict
   *   `draft-submitted-already`, `draft-state`
   */
  async submit(tx: Transaction, wish: NewSubmission, me: Identity): Promise<Submission> {
    const { signer } = wish;
    const document = await this.documentOf(tx, wish);
    await this.refuseSecond(tx, document.draftId);
    const way = { reviewerIds: wish.reviewerIds, signerId: signer.personId, power: signer.power };
    const people = await chosenPeople(tx.manager, { ...way, bodyId: document.bodyId }, me.personId);
    const now = this.clock.now();
    const submission = Object.assign(new Submission(), {
      id: this.ids.next(),
      ...document,
      status: 'reviewing',
      round: 1,
      submittedById: me.personId,
      submittedByName: me.name,
      submittedAt: now,
      signerId: people.signer.id,
      power: signer.power,
      currentStepId: null,
      currentPersonId: null,
      waitingSince: now,
      signedFile: null,
      signedAt: null,
      signatures: [],
      documentId: null,
      symbol: null,
      issuedOn: null,
      searchText: searchText(document.subject, document.notation, me.name, people.signer.name),
      version: 1,
    } satisfies Submission);
    await tx.manager.insert(Submission, submission as object);
    const first = await this.turns.lay(tx, submission, people);
    Object.assign(submission, first);
    await tx.manager.update(Submission, { id: submission.id }, first);
    this.audit.record(tx, {
      actor: me,
      action: 'submission.submit',
      topic: { type: 'submission', id: submission.id },
      unitId: submission.bodyId,
      summary: `Trình ký “${submission.subject}”`,
      after: {
        file: submission.file.sha256,
        reviewers: people.reviewers.map(({ name }) => name),
        signer: people.signer.name,
        power: signer.power,
      },
    });
    await this.drafted.mark(tx, submission, 'submitted');
    await this.notices.waiting(tx, submission, me);
    tx.emit(signOffEvent('sign-off.submitted', submission));
    return submission;
  }

  private async documentOf(tx: Transaction, wish: NewSubmission): Promise<SubmittedDocument> {
    if ('document' in wish) return wish.document;
    const signer = await tx.manager.findOneBy(Person, { id: wish.signer.personId });
    return this.drafted.document(tx.manager, wish.draftId, signer?.name ?? '');
  }

  private async refuseSecond(tx: Transaction, draftId: string | null): Promise<void> {
    if (!draftId) return;
    const running = await tx.manager.existsBy(Submission, { draftId });
    if (!running) return;
    throw new Conflict(
      'draft-submitted-already',
      'Dự thảo này đã được trình. Hãy mở lần trình đó để trình lại hoặc thu hồi.',
    );
  }
}
