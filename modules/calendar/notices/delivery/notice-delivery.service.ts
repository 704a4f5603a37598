import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { PlanTasksOptions } from '../../../../config/options';
import { EOffice, EOfficeError } from '../../../../integration/e-office/e-office.port';
import { Mailer, MailError } from '../../../../integration/notifications/mailer.port';
import { PLAN_TASKS_OPTIONS } from '../../../foundation';
import { Person } from '../../../organization';
import { OutboxHandlers, PermanentFailure, UnitOfWork } from '../../../persistence';
import type { OutboxMessage } from '../../../persistence';
import { NoticeLinks } from '../notice-links.service';
import { Notice } from '../notice.entity';
import { digestMail, digestTitle, noticeMail } from './notice-mail';
import type { MailContent, MailedNotice, MailFrame } from './notice-mail';
import { NOTICE_CHANNEL } from './notice-messages.service';
import type { DigestPayload, NoticePayloads } from './notice-messages.service';

/** Where a person looks at notices, and chooses them. */
export const NOTICES_PATH = 'notices';
export const CHOICES_PATH = 'notices/choices';

/** Brings notices to mailboxes and to the host's bell. */
@Injectable()
export class NoticeDelivery implements OnModuleInit {
  private readonly senders: Record<keyof NoticePayloads, (message: OutboxMessage) => Promise<void>> = {
    'e-mail': (message) => this.mailOne(message),
    'host-bell': (message) => this.ringOne(message),
    'digest-e-mail': (message) => this.mailDigest(message),
    'digest-host-bell': (message) => this.ringDigest(message),
  };

  constructor(
    @Inject(Mailer) private readonly mailer: Mailer | null,
    @Inject(EOffice) private readonly eOffice: EOffice | null,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    private readonly handlers: OutboxHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: NoticeLinks,
  ) {}

  onModuleInit(): void {
    if (this.mailer || this.eOffice)
      this.handlers.register(NOTICE_CHANNEL, (message) => this.deliver(message));
  }

  private async deliver(message: OutboxMessage): Promise<void> {
    const send = Object.hasOwn(this.senders, message.kind)
      ? this.senders[message.kind as keyof NoticePayloads]
      : undefined;
    if (!send) throw new PermanentFailure(`no such message of a notice: ${message.kind}`);
    try {
      await send(message);
    } catch (error) {
      if ((error instanceof EOfficeError || error instanceof MailError) && !error.retryable)
        throw new PermanentFailure(error.message, { cause: error });
      throw error;
    }
  }

  private async mailOne({ id, payload }: OutboxMessage): Promise<void> {
    const found = await this.unread((payload as NoticePayloads['e-mail']).noticeId);
    if (found)
      await this.mail(found.person, noticeMail(this.mailed(found.notice), this.frame(found.person)), id);
  }

  private async ringOne({ id, payload }: OutboxMessage): Promise<void> {
    const found = await this.unread((payload as NoticePayloads['host-bell']).noticeId);
    if (found) await this.bell().notify(found.person.subject, this.mailed(found.notice), id);
  }

  private async mailDigest({ id, payload }: OutboxMessage): Promise<void> {
    const { personId, day, noticeIds, total } = payload as DigestPayload;
    const person = await this.person(personId);
    if (!person) return;
    const notices = await this.unitOfWork.read((manager) =>
      manager
        .getRepository(Notice)
        .find({ where: { id: In(noticeIds) }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
    const content = digestMail(
      day,
      notices.map((notice) => this.mailed(notice)),
      total,
      this.frame(person),
    );
    await this.mail(person, content, id);
  }

  private async ringDigest({ id, payload }: OutboxMessage): Promise<void> {
    const { personId, day, total } = payload as DigestPayload;
    const person = await this.person(personId);
    if (!person) return;
    const notice = { title: digestTitle(day, total), text: '', link: this.links.to(NOTICES_PATH) };
    await this.bell().notify(person.subject, notice, id);
  }

  /** Null when it need not leave any more: it was read on the page, or the person is gone. */
  private async unread(noticeId: string): Promise<{ notice: Notice; person: Person } | null> {
    const notice = await this.unitOfWork.read((manager) =>
      manager.getRepository(Notice).findOneBy({ id: noticeId }),
    );
    if (!notice || notice.readAt) return null;
    const person = await this.person(notice.personId);
    return person && { notice, person };
  }

  private person(id: string): Promise<Person | null> {
    return this.unitOfWork.read((manager) => manager.getRepository(Person).findOneBy({ id, active: true }));
  }

  private async mail(person: Person, content: MailContent, id: string): Promise<void> {
    // The address was taken away since: there is nowhere to send it.
    if (!person.email) return;
    if (!this.mailer) throw new Error('no mail server is connected');
    await this.mailer.send({ to: { name: person.name, address: person.email }, ...content, id });
  }

  private bell(): EOffice {
    if (!this.eOffice) throw new Error('no e-office is connected');
    return this.eOffice;
  }

  private mailed({ title, text, path }: Notice): MailedNotice {
    return { title, text, link: this.links.to(path) };
  }

  private frame({ name }: Person): MailFrame {
    return { name, province: this.options.province.name, choicesLink: this.links.to(CHOICES_PATH) };
  }
}
