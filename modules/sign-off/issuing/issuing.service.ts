import { Inject, Injectable } from '@nestjs/common';
import { EOffice } from '../../../integration/e-office/e-office.port';
import { SignOffNotices } from '../acts/sign-off-notices.service';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { AuditLog } from '../../audit';
import { Dispatch, DocumentRegistry } from '../../documents';
import type { Document, PreparedDocument } from '../../documents';
import { Clock, InvalidInput, vietnamDay, vietnameseDate, vietnamToday } from '../../foundation';
import { GivenLinks, IssuedDocuments } from '../../linking';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Drafted } from '../drafted/drafted.service';
import { SubmissionStep } from '../entities';
import type { Submission, SubmissionRecipient } from '../entities';
import { signOffEvent } from '../sign-off.events';
import { IssuedFiles } from './issued-file.service';
import type { IssuedFile } from './issued-file.service';
import { OutgoingEntry } from './outgoing-entry.service';
import { OutgoingNumbers } from './outgoing-number.service';

/** What the clerk decides at issuing. */
export interface IssueCommand {
  submissionId: string;
  /** Version of the submission the clerk looked at. */
  version: number;
  /** The number the register gives next, as it was shown. */
  number: number;
  /** ISO date. */
  date: string;
  recipients: SubmissionRecipient[];
}

/** Kinds of draft that direct work: the host platform tracks what comes of them. */
const DIRECTING = ['dispatch', 'urging'];

/** What an issued draft is to the plan it was written for. */
const LINKED_AS: Readonly<Record<string, 'assigns' | 'guides' | 'reports-on' | 'cites'>> = {
  dispatch: 'assigns',
  urging: 'guides',
  consolidated: 'reports-on',
  'unit-report': 'reports-on',
  'extension-answer': 'cites',
};

/** Gives number and date, freezes the document, and sends it: one act, whole or not at all. */
@Injectable()
export class Issuing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly numbers: OutgoingNumbers,
    private readonly files: IssuedFiles,
    private readonly entries: OutgoingEntry,
    private readonly registry: DocumentRegistry,
    private readonly dispatch: Dispatch,
    private readonly platform: IssuedDocuments,
    private readonly links: GivenLinks,
    private readonly drafted: Drafted,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(EOffice) private readonly eOffice: EOffice | null,
  ) {}

  /**
   * Files are made and stored with the number that was shown; the register gives it in the transaction, and when it
   * went to another document in the meantime nothing of this is kept.
   *
   * @throws what SubmissionMoves.check throws; Conflict `number-taken`, `number-skips`; InvalidInput `date-in-future`,
   *   `date-before-signing`; AppError with the fault of a signature
   * @returns the document's id in the register
   */
  async issue(command: IssueCommand, me: Identity): Promise<string> {
    const wish = { id: command.submissionId, version: command.version, name: 'issue' } as const;
    const { number, date: day } = command;
    const year = Number(day.slice(0, 4));
    const { submission, body } = await this.unitOfWork.read(async (manager) => {
      const { submission } = await this.moves.check(manager, wish, me);
      this.checkDay(day, submission);
      await this.numbers.check(manager, { bodyId: submission.bodyId, year }, number);
      return { submission, body: await this.numbers.body(manager, submission.bodyId) };
    });
    const issued = await this.files.make(submission, { number, day, body });
    const prepared = await this.entries.prepare(submission, issued.file, command, me);
    return this.unitOfWork.run(async (tx) => {
      const { submission } = await this.moves.check(tx.manager, wish, me);
      const document = await this.register(tx, prepared, number, me);
      await this.finish(tx, submission, { document, issued, recipients: command.recipients }, me);
      return document.id;
    });
  }

  private checkDay(day: string, { signedAt }: Submission): void {
    const today = vietnamToday(this.clock);
    if (day > today) {
      throw new InvalidInput('date-in-future', `Ngày ban hành ${vietnameseDate(day)} chưa tới.`, {
        field: 'date',
      });
    }
    const signed = signedAt && vietnamDay(signedAt);
    if (signed && day < signed) {
      throw new InvalidInput(
        'date-before-signing',
        `Ngày ban hành không thể trước ngày ký (${vietnameseDate(signed)}).`,
        { field: 'date' },
      );
    }
  }

  private async register(
    tx: Transaction,
    prepared: PreparedDocument,
    number: number,
    me: Identity,
  ): Promise<Document> {
    const document = await this.registry.register(tx, prepared, me);
    if (document.number === number) return document;
    // The register is locked now: what it gave is what it would give next.
    const { bodyId, year, number: next } = document;
    throw await this.numbers.taken(tx.manager, { bodyId, year }, number, next);
  }

  private async finish(
    tx: Transaction,
    submission: Submission,
    made: { document: Document; issued: IssuedFile; recipients: SubmissionRecipient[] },
    me: Identity,
  ): Promise<void> {
    const { document, issued, recipients } = made;
    const { id, symbol, date } = document;
    await this.moves.write(tx, submission, {
      status: 'issued',
      documentId: id,
      symbol,
      issuedOn: date,
      recipients,
      signedFile: issued.file,
      signatures: issued.signatures,
      waitingSince: this.clock.now(),
    });
    await this.drafted.mark(tx, submission, 'issued');
    const kind = LINKED_AS[submission.kind];
    if (submission.planId && kind)
      await this.links.tie(tx, { documentId: id, planId: submission.planId, kind });
    if (recipients.length) await this.dispatch.send(tx, { documentId: id, recipients }, me);
    await this.tellPlatform(tx, submission, document);
    this.audit.record(tx, {
      actor: me,
      action: 'submission.issue',
      topic: { type: 'submission', id: submission.id },
      unitId: submission.bodyId,
      summary: `Phát hành ${symbol ?? ''} “${submission.subject}”`,
      after: { document: id, number: document.number, date, file: issued.file.sha256 },
    });
    const steps = await tx.manager.findBy(SubmissionStep, {
      submissionId: submission.id,
      round: submission.round,
    });
    await this.notices.issued(
      tx,
      submission,
      steps.map(({ personId }) => personId),
      me,
    );
    tx.emit(signOffEvent('sign-off.issued', submission));
  }

  private async tellPlatform(tx: Transaction, submission: Submission, document: Document): Promise<void> {
    if (!this.eOffice || !DIRECTING.includes(submission.kind)) return;
    const { id, symbol, date, kind, subject, issuer } = document;
    await this.platform.push(tx, {
      ...{ id, symbol, date, subject },
      kind: kind ?? 'Công văn',
      issuer: issuer ?? '',
      directsWork: true,
      link: this.entries.pageOf(id),
    });
  }
}
