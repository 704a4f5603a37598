import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { NotFound, pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { Assignment, Task } from '../entities';
import { TaskFiles } from '../files/task-files.service';
import type { TaskFile } from '../files/task-file.entity';
import { onlyVisible } from '../lists/visibility';
import { DeadlineHorizon } from '../timeliness/deadline-horizon.service';
import type { Horizon } from '../timeliness/timeliness';
import { ReplyAnswer } from './reply-answer.entity';
import { replyViews } from './reply-views';
import { Reply } from './reply.entity';
import type { ReplyQuery } from './reply.bodies';
import type { ReplyView } from './reply.view';

/** Replies, each person's own slice of them: what the own unit sent, and what was sent to the own side. */
@Injectable()
export class ReplyQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly horizon: DeadlineHorizon,
    private readonly files: TaskFiles,
  ) {}

  async page(query: ReplyQuery, me: Identity): Promise<Page<ReplyView>> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const found = visibleReplies(manager, query, me);
      const total = await found.getCount();
      const rows = await found
        .orderBy('r.id', query.sort === 'oldest' ? 'ASC' : 'DESC')
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      return pageOf(await this.views(manager, rows, me, horizon), total, query);
    });
  }

  /** @throws NotFound also for one that answers nothing this person may see */
  async one(id: string, me: Identity): Promise<ReplyView> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const reply = await visible(manager, id, me);
      return (await this.views(manager, [reply], me, horizon))[0];
    });
  }

  /** All versions of the reply's chain, the newest first. @throws NotFound */
  async versions(id: string, me: Identity): Promise<ReplyView[]> {
    const horizon = await this.horizon.now();
    return this.unitOfWork.read(async (manager) => {
      const { chainId } = await visible(manager, id, me);
      const rows = await manager.find(Reply, { where: { chainId }, order: { number: 'DESC' } });
      return this.views(manager, rows, me, horizon);
    });
  }

  /** @throws NotFound */
  file(id: string, fileId: string, me: Identity): Promise<TaskFile> {
    return this.unitOfWork.read(async (manager) => {
      await visible(manager, id, me);
      return this.files.one(manager, id, fileId);
    });
  }

  private async views(
    manager: EntityManager,
    replies: readonly Reply[],
    me: Identity,
    horizon: Horizon,
  ): Promise<ReplyView[]> {
    const ids = replies.map(({ id }) => id);
    if (!ids.length) return [];
    const answers = manager
      .createQueryBuilder(ReplyAnswer, 'ra')
      .innerJoin(Assignment, 'a', 'a.id = ra.assignmentId')
      .where({ replyId: In(ids) })
      .orderBy('ra.position');
    const files = await this.files.of(manager, ids);
    return replyViews(manager, replies, await onlyVisible(answers, me).getMany(), files, me, horizon);
  }
}

function visibleReplies(manager: EntityManager, query: Partial<ReplyQuery>, me: Identity) {
  const replies = manager.createQueryBuilder(Reply, 'r').innerJoin(Unit, 'u', 'u.id = r.unitId');
  const answered = replies
    .subQuery()
    .select('1')
    .from(ReplyAnswer, 'ra')
    .innerJoin(Assignment, 'a', 'a.id = ra.assignmentId')
    .innerJoin(Task, 't', 't.id = ra.taskId')
    .where('ra.replyId = r.id');
  onlyVisible(answered, me);
  if (query.plan) answered.andWhere('ra.planId = :plan', { plan: query.plan });
  if (query.assignment) answered.andWhere('ra.assignmentId = :assignment', { assignment: query.assignment });
  if (query.status?.length) answered.andWhere('ra.status IN (:...status)', { status: query.status });
  andSearch(answered, ['t.searchText', 'u.searchText'], query.q);
  replies.where(`EXISTS ${answered.getQuery()}`).setParameters(answered.getParameters());
  if (query.unit) replies.andWhere('r.unitId = :unit', { unit: query.unit });
  return replies;
}

async function visible(manager: EntityManager, id: string, me: Identity): Promise<Reply> {
  const reply = await visibleReplies(manager, {}, me).andWhere('r.id = :id', { id }).getOne();
  if (!reply) throw new NotFound('reply-not-found', 'Không tìm thấy bản trả lời này.');
  return reply;
}
