import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Clock, Conflict, NotFound, pageOf } from '../../foundation';
import type { Page } from '../../foundation';
import type { Identity } from '../../organization';
import { OutboxMessage, OutboxWorker, UnitOfWork } from '../../persistence';
import type { OutboxMessageView, OutboxQuery } from './outbox.views';

/** What the administrator does about messages that did not arrive. */
@Injectable()
export class OutboxKeeping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly worker: OutboxWorker,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list({ status, page, size }: OutboxQuery): Promise<Page<OutboxMessageView>> {
    const [messages, total] = await this.unitOfWork.read((manager) =>
      manager.findAndCount(OutboxMessage, {
        where: { ...(status && { status }) },
        order: { sequence: 'DESC' },
        skip: (page - 1) * size,
        take: size,
      }),
    );
    return pageOf(messages.map(viewOf), total, { page, size });
  }

  /** Lets a parked message try again from the beginning. @throws NotFound, Conflict `message-not-parked` */
  async resend(id: string, me: Identity): Promise<OutboxMessageView> {
    return this.unitOfWork.run(async (tx) => {
      const { affected } = await tx.manager.update(
        OutboxMessage,
        { id, status: 'parked' },
        { status: 'pending', attempts: 0, nextAttemptAt: this.clock.now().toISOString() },
      );
      const message = await tx.manager.findOneBy(OutboxMessage, { id });
      if (!message) throw new NotFound('message-not-found', 'Không tìm thấy thông điệp này.');
      if (!affected) {
        throw new Conflict(
          'message-not-parked',
          'Thông điệp đang chờ gửi hoặc đã gửi xong, không cần gửi lại.',
        );
      }
      this.audit.record(tx, {
        actor: me,
        action: 'outbox.resend',
        topic: { type: 'outbox-message', id },
        summary: `Gửi lại thông điệp “${message.kind}” đến ${message.channel}`,
        reason: message.lastError,
      });
      tx.afterCommit(() => this.worker.wake());
      return viewOf(message);
    });
  }
}

function viewOf(message: OutboxMessage): OutboxMessageView {
  const { id, channel, kind, orderKey, payload, status, attempts } = message;
  const { nextAttemptAt, lastError, createdAt, sentAt } = message;
  return {
    id,
    channel,
    kind,
    orderKey,
    payload,
    status,
    attempts,
    nextAttemptAt,
    lastError,
    createdAt,
    sentAt,
  };
}
