import { Inject, Injectable } from '@nestjs/common';
import { EOffice } from '../../../../integration/e-office/e-office.port';
import { Mailer } from '../../../../integration/notifications/mailer.port';
import type { Person } from '../../../organization';
import { Outbox } from '../../../persistence';
import type { Outgoing, Transaction } from '../../../persistence';

/** The outbox channel of everything told to people outside the pages. */
export const NOTICE_CHANNEL = 'notice';

/** Kinds of messages of the channel. They name notices: the texts are read when a message leaves, never kept twice. */
export interface NoticePayloads {
  'e-mail': { noticeId: string };
  'host-bell': { noticeId: string };
  'digest-e-mail': DigestPayload;
  'digest-host-bell': DigestPayload;
}

export interface DigestPayload {
  personId: string;
  /** Day of the digest, `YYYY-MM-DD`. */
  day: string;
  /** Oldest first; of a long digest only the first. */
  noticeIds: string[];
  total: number;
}

type Addressed = Pick<Person, 'id' | 'email'>;

/** Writes the messages that carry notices out of the pages, through every channel that is connected. */
@Injectable()
export class NoticeMessages {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer | null,
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    private readonly outbox: Outbox,
  ) {}

  /** Each message stands for itself, so that none waits for another. */
  async send(
    transaction: Transaction,
    notices: readonly { noticeId: string; person: Addressed }[],
  ): Promise<void> {
    await this.outbox.putAll(
      transaction,
      notices.flatMap(({ noticeId, person }) => [
        ...(this.mailer && person.email ? [message('e-mail', noticeId, { noticeId })] : []),
        ...(this.eOffice ? [message('host-bell', noticeId, { noticeId })] : []),
      ]),
    );
  }

  async sendDigest(transaction: Transaction, person: Addressed, payload: DigestPayload): Promise<void> {
    const key = `${person.id}:${payload.day}`;
    await this.outbox.putAll(transaction, [
      ...(this.mailer && person.email ? [message('digest-e-mail', key, payload)] : []),
      ...(this.eOffice ? [message('digest-host-bell', key, payload)] : []),
    ]);
  }
}

function message<K extends keyof NoticePayloads>(kind: K, key: string, payload: NoticePayloads[K]): Outgoing {
  return { channel: NOTICE_CHANNEL, kind, orderKey: `notice:${kind}:${key}`, payload };
}
