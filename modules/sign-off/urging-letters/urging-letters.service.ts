import { Injectable } from '@nestjs/common';
import { DraftMaker, Drafts } from '../../drafting';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { LateAssignments, UrgingService } from '../../tasks';
import type { NewUrging } from '../../tasks';
import { Submissions } from '../submissions/submissions.service';
import type { Way } from '../submissions/submissions.service';

/** How everything late of a plan is urged. */
export interface UrgingLetterWish extends Way {
  planId: string;
  grade: NewUrging['grade'];
  /** What the units read with the urging. */
  text: string;
  /** Who issues the letter; the person's own body when left out. */
  bodyId?: string;
}

/** One act: every late unit is urged on record, the letter that lists its late tasks is drafted and goes to sign-off. */
@Injectable()
export class UrgingLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly late: LateAssignments,
    private readonly maker: DraftMaker,
    private readonly drafts: Drafts,
    private readonly urging: UrgingService,
    private readonly submissions: Submissions,
  ) {}

  /**
   * The letter is rendered first; urgings, draft and submission commit together or not at all.
   *
   * @returns the submission's id
   * @throws Conflict `nothing-late`; what drafting, urging and submitting refuse
   */
  async send(wish: UrgingLetterWish, me: Identity): Promise<string> {
    const { planId, grade, text, bodyId, reviewerIds, signer } = wish;
    const assignmentIds = (await this.late.ofPlan(planId)).flatMap(({ assignments }) =>
      assignments.map(({ assignmentId }) => assignmentId),
    );
    const made = await this.maker.urging({ planId, grade, assignmentIds, bodyId }, me);
    return this.unitOfWork.run(async (tx) => {
      await this.urging.urgeAs({ assignmentIds, grade, text }, me);
      const draft = await this.drafts.create(tx, made, me);
      const { id } = await this.submissions.submit(tx, { draftId: draft.id, reviewerIds, signer }, me);
      return id;
    });
  }
}
