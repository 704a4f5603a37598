import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { DocumentPreparation } from '../../documents';
import type { NewFile, PreparedDocument } from '../../documents';
import { BASE_PATH, PLAN_TASKS_OPTIONS } from '../../foundation';
import { Person } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Plan } from '../../plans';
import { Drafted } from '../drafted/drafted.service';
import type { Submission, SubmissionRecipient, SubmittedFile } from '../entities';
import { signingPower } from './signing-power';

/** What stands in the outgoing register for a submission. */
@Injectable()
export class OutgoingEntry {
  private readonly base: string;

  constructor(
    private readonly preparation: DocumentPreparation,
    private readonly store: FileStore,
    private readonly drafted: Drafted,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLAN_TASKS_OPTIONS) options: PlanTasksOptions,
    @Inject(BASE_PATH) basePath: string,
  ) {
    this.base = options.publicUrl?.replace(/\/+$/, '') ?? `/${basePath}`;
  }

  /** Address of an issued document's page. */
  pageOf(documentId: string): string {
    return `${this.base}/documents/${documentId}`;
  }

  /** Reads and stores everything the registration needs; call it before the transaction. */
  async prepare(
    submission: Submission,
    issued: SubmittedFile,
    issue: { number: number; date: string; recipients: SubmissionRecipient[] },
    me: Identity,
  ): Promise<PreparedDocument> {
    const { draftId, enclosures, bodyId, subject, documentKind, notation } = submission;
    const number = String(issue.number);
    const copy = draftId ? await this.drafted.issuedCopy(draftId, number, issue.date) : null;
    const folder = await mkdtemp(join(tmpdir(), 'plan-tasks-issue-'));
    try {
      const files = await this.spool([issued, ...(copy ? [copy] : []), ...enclosures], folder);
      return await this.preparation.prepare(
        {
          direction: 'outgoing',
          bodyId,
          notation,
          subject,
          kind: documentKind,
          date: issue.date,
          signer: await this.signer(submission),
          recipients: issue.recipients.map(({ name }) => name),
          replyTo: await this.answered(submission),
          files,
        },
        me,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async spool(files: readonly SubmittedFile[], folder: string): Promise<NewFile[]> {
    const spooled: NewFile[] = [];
    for (const [index, { name, sha256 }] of files.entries()) {
      const path = join(folder, String(index));
      await pipeline(await this.store.get(sha256), createWriteStream(path));
      spooled.push({ path, name });
    }
    return spooled;
  }

  private async signer({ signerId, power }: Submission) {
    const signer = await this.unitOfWork.read((manager) => manager.findOneByOrFail(Person, { id: signerId }));
    return { power: signingPower(power), position: signer.title, name: signer.name };
  }

  /** A unit's report answers the plan it is about, so that its way to the task is certain. */
  private async answered({ kind, planId }: Submission) {
    if (!planId || kind !== 'unit-report') return null;
    const plan = await this.unitOfWork.read((manager) => manager.findOneBy(Plan, { id: planId }));
    if (!plan?.symbol) return null;
    return { organId: null, symbol: plan.symbol, date: plan.date, documentId: null };
  }
}
