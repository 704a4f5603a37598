import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditLog } from '../../audit';
import { Clock, NotFound, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { principalsOf } from '../deputies/acting-deputies';
import type { SubmissionQuery, Box } from '../dto/submission.input';
import type {
  SubmissionCountsView,
  SubmissionHistoryEntryView,
  SubmissionSummaryView,
  SubmissionView,
} from '../dto/submission.view';
import { Submission, SubmissionStep } from '../entities';
import type { SubmittedFile } from '../entities';
import { SubmissionAccess } from './submission-access.service';
import { SubmissionViews } from './submission-views.service';

/** Where the clerk's or the reader's next thing is the one that has waited longest. */
const OLDEST_FIRST: readonly Box[] = ['waiting', 'to-issue'];

/** Lists and pages of submissions, each person's own. */
@Injectable()
export class SubmissionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: SubmissionAccess,
    private readonly views: SubmissionViews,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async page(query: SubmissionQuery, me: Identity): Promise<Page<SubmissionSummaryView>> {
    const { box, page, size, q = '' } = query;
    const kept = await this.access.bodiesKept(me);
    return this.unitOfWork.read(async (manager) => {
      const select = await this.select(manager, box, me, kept);
      andSearch(select, ['submission.searchText'], q);
      const order = OLDEST_FIRST.includes(box) ? 'ASC' : 'DESC';
      const [rows, total] = await select
        .orderBy('submission.waitingSince', order)
        .addOrderBy('submission.id', order)
        .skip((page - 1) * size)
        .take(size)
        .getManyAndCount();
      return pageOf(await this.views.summaries(manager, rows, me), total, query);
    });
  }

  async counts(me: Identity): Promise<SubmissionCountsView> {
    const kept = await this.access.bodiesKept(me);
    return this.unitOfWork.read(async (manager) => {
      const count = async (box: Box): Promise<number> =>
        (await this.select(manager, box, me, kept)).getCount();
      const returned = { submittedById: me.personId, status: 'returned' } as const;
      return {
        waiting: await count('waiting'),
        toIssue: await count('to-issue'),
        returned: await manager.countBy(Submission, returned),
      };
    });
  }

  /** @throws NotFound also for one that is not this person's to see */
  async one(id: string, me: Identity): Promise<SubmissionView> {
    return this.unitOfWork.read(async (manager) => {
      const { submission } = await this.access.seen(manager, id, me);
      return this.views.detail(manager, submission, me);
    });
  }

  async history(
    id: string,
    query: { page: number; size: number },
    me: Identity,
  ): Promise<Page<SubmissionHistoryEntryView>> {
    await this.unitOfWork.read((manager) => this.access.seen(manager, id, me));
    const { items, ...rest } = await this.audit.history({ type: 'submission', id }, query);
    return {
      ...rest,
      items: items.map(({ at, actorName, action, summary, reason }) => ({
        at,
        actorName,
        action,
        summary,
        reason,
      })),
    };
  }

  /** A file of a submission this person sees. @throws NotFound */
  async file(id: string, sha256: string, me: Identity): Promise<SubmittedFile> {
    const { submission } = await this.unitOfWork.read((manager) => this.access.seen(manager, id, me));
    const { file, signedFile, editable, enclosures } = submission;
    const found = [signedFile, file, editable, ...enclosures].find((one) => one?.sha256 === sha256);
    if (!found) throw new NotFound('file-not-found', 'Không tìm thấy tệp này.');
    return found;
  }

  private async select(
    manager: EntityManager,
    box: Box,
    me: Identity,
    kept: readonly string[],
  ): Promise<SelectQueryBuilder<Submission>> {
    const select = manager.createQueryBuilder(Submission, 'submission');
    if (box === 'mine') return select.where('submission.submittedById = :me', { me: me.personId });
    if (box === 'handled') {
      const steps = select
        .subQuery()
        .select('1')
        .from(SubmissionStep, 'step')
        .where('step.submissionId = submission.id')
        .andWhere('step.decidedById = :me')
        .getQuery();
      return select.where(`EXISTS ${steps}`, { me: me.personId });
    }
    if (box === 'waiting') {
      const principals = await principalsOf(manager, me.personId, vietnamToday(this.clock));
      return select
        .where('submission.currentPersonId IN (:...people)', { people: [me.personId, ...principals] })
        .andWhere('submission.status IN (:...statuses)', { statuses: ['reviewing', 'to-sign'] });
    }
    const status = box === 'to-issue' ? 'signed' : 'issued';
    return select
      .where('submission.bodyId IN (:...kept)', { kept: kept.length ? kept : [''] })
      .andWhere('submission.status = :status', { status });
  }
}
