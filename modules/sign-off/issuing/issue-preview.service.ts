import { Injectable } from '@nestjs/common';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { Clock, vietnamDay, vietnamToday } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { IssuePreviewView } from '../dto/submission.view';
import { Submission } from '../entities';
import { IssuedFiles } from './issued-file.service';
import { OutgoingNumbers } from './outgoing-number.service';

/** What issuing would give, for the clerk to look at first. */
@Injectable()
export class IssuePreview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly numbers: OutgoingNumbers,
    private readonly files: IssuedFiles,
    private readonly clock: Clock,
  ) {}

  /** @throws what SubmissionMoves.check throws for issuing */
  async of(id: string, date: string | undefined, me: Identity): Promise<IssuePreviewView> {
    const day = date ?? vietnamToday(this.clock);
    return this.unitOfWork.read(async (manager) => {
      const { version = 0 } = (await manager.findOneBy(Submission, { id })) ?? {};
      const { submission } = await this.moves.check(manager, { id, version, name: 'issue' }, me);
      const { bodyId, notation, recipients, signedAt } = submission;
      const number = await this.numbers.next(manager, { bodyId, year: Number(day.slice(0, 4)) });
      return {
        number,
        symbol: `${String(number).padStart(2, '0')}${notation}`,
        date: day,
        earliest: signedAt ? vietnamDay(signedAt) : day,
        bodySigns: this.files.bodySigns(await this.numbers.body(manager, bodyId)),
        recipients,
      };
    });
  }
}
