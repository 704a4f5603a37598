import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, vietnamToday } from '../../foundation';
import { DomainEvents } from '../../persistence';
import type { MessageParked, Transaction } from '../../persistence';
import { Notices } from './notices.service';

/** What the administrator calls the ways out. */
const CHANNEL_LABELS: Record<string, string> = {
  notice: 'thư điện tử, chuông báo của e-office',
  'e-office': 'hệ thống e-office',
  exchange: 'trục liên thông văn bản',
};

/**
 * Tells administrators that messages lie undelivered: once a day for each way out, since one that is broken parks
 * every message, and a notice about that would be the next.
 */
@Injectable()
export class ParkedMessages implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.within<MessageParked>('persistence.message-parked', async (parked, transaction) => {
      for (const channel of new Set(parked.map((event) => event.channel)))
        await this.tell(transaction, channel);
    });
  }

  private async tell(transaction: Transaction, channel: string): Promise<void> {
    await this.notices.post(transaction, {
      kind: 'delivery-failed',
      to: { roles: ['administrator'] },
      title: `Có thông điệp không gửi được đến ${CHANNEL_LABELS[channel] ?? channel}`,
      text: 'Hệ thống đã thử nhiều lần hoặc bị bên nhận từ chối. Hãy xem lý do và gửi lại khi đã khắc phục.',
      path: 'outbox?status=parked',
      key: `parked:${channel}:${vietnamToday(this.clock)}`,
    });
  }
}
