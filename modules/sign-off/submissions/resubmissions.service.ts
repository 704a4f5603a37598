import { Injectable } from '@nestjs/common';
import { SignOffNotices } from '../acts/sign-off-notices.service';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { AuditLog } from '../../audit';
import { Clock } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Drafted } from '../drafted/drafted.service';
import { signOffEvent } from '../sign-off.events';
import { NewVersions } from './new-versions.service';
import type { NewVersion } from './new-versions.service';
import { chosenPeople } from './submission-people';
import type { Way } from './submissions.service';
import { Turns } from './turns.service';

/** What the submitter does with what was returned or recalled, and with a file that changed. */
@Injectable()
export class Resubmissions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly versions: NewVersions,
    private readonly turns: Turns,
    private readonly drafted: Drafted,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * All steps again from the first, with the people of before or others.
   *
   * @throws what SubmissionMoves.check and chosenPeople throw
   */
  async resubmit(id: string, wish: { version: number; way?: Way }, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { submission } = await this.moves.check(
        tx.manager,
        { id, version: wish.version, name: 'resubmit' },
        me,
      );
      const { way } = wish;
      const before = await this.versions.samePeople(tx, submission);
      const power = way?.signer.power ?? submission.power;
      const choice = {
        reviewerIds: way?.reviewerIds ?? before.reviewers.map((person) => person.id),
        signerId: way?.signer.personId ?? submission.signerId,
        power,
        bodyId: submission.bodyId,
      };
      const people = await chosenPeople(tx.manager, choice, submission.submittedById);
      const round = submission.round + 1;
      const whereabouts = await this.turns.lay(tx, { id, round }, people);
      await this.moves.write(tx, submission, {
        ...whereabouts,
        round,
        power,
        signerId: people.signer.id,
        submittedAt: this.clock.now(),
      });
      await this.drafted.mark(tx, submission, 'submitted');
      this.audit.record(tx, {
        actor: me,
        action: 'submission.resubmit',
        topic: { type: 'submission', id },
        unitId: submission.bodyId,
        summary: `Trình lại “${submission.subject}”`,
        after: { round, file: submission.file.sha256, signer: people.signer.name },
      });
      await this.notices.waiting(tx, submission, me);
      tx.emit(signOffEvent('sign-off.submitted', submission));
    });
  }

  /** The submitter puts another file in the place of one made elsewhere; its files are stored already. */
  async replaceFile(id: string, version: number, files: NewVersion, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const submission = await this.moves.ownUploaded(tx.manager, id, version, me);
      await this.versions.take(tx, submission, files, me);
    });
  }
}
