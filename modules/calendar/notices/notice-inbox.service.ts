import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock, NotFound, pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { NoticeQuery } from './dto/notice.input';
import type { NoticeView } from './dto/notice.view';
import { NOTICE_KIND_WORDS } from './notice-kinds';
import { Notice } from './notice.entity';

/** What a person was told, and what of it is read. Nobody sees another's. */
@Injectable()
export class NoticeInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async page({ page, size, unread }: NoticeQuery, me: Identity): Promise<Page<NoticeView>> {
    const [rows, total] = await this.unitOfWork.read((manager) =>
      manager.getRepository(Notice).findAndCount({
        where: { personId: me.personId, ...(unread && { readAt: IsNull() }) },
        order: { createdAt: 'DESC', id: 'DESC' },
        skip: (page - 1) * size,
        take: size,
      }),
    );
    return pageOf(rows.map(viewOf), total, { page, size });
  }

  async unread(me: Identity): Promise<number> {
    return this.unitOfWork.read((manager) =>
      manager.getRepository(Notice).countBy({ personId: me.personId, readAt: IsNull() }),
    );
  }

  /** Reading twice changes nothing. @throws NotFound also for another person's */
  async read(id: string, me: Identity): Promise<void> {
    const { personId } = me;
    await this.unitOfWork.run(async ({ manager }) => {
      const notices = manager.getRepository(Notice);
      if (!(await notices.existsBy({ id, personId })))
        throw new NotFound('notice-not-found', 'Không tìm thấy thông báo này.');
      await notices.update({ id, personId, readAt: IsNull() }, { readAt: this.clock.now().toISOString() });
    });
  }

  /** @param upTo instant; what came later stays unread */
  async readAll(upTo: string | undefined, me: Identity): Promise<void> {
    const now = this.clock.now().toISOString();
    const last = upTo ? new Date(upTo).toISOString() : now;
    await this.unitOfWork.run(({ manager }) =>
      manager
        .getRepository(Notice)
        .update(
          { personId: me.personId, readAt: IsNull(), createdAt: LessThanOrEqual(last) },
          { readAt: now },
        ),
    );
  }
}

function viewOf({ id, kind, title, text, path, createdAt, readAt }: Notice): NoticeView {
  return { id, kind, kindLabel: NOTICE_KIND_WORDS[kind].label, title, text, path, createdAt, readAt };
}
