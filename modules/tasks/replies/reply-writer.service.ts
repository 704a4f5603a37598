import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import type { KeptFile } from '../../documents';
import { Clock, Ids } from '../../foundation';
import { Unit } from '../../organization';
import type { Transaction } from '../../persistence';
import type { Assignment } from '../entities';
import { TaskFiles } from '../files/task-files.service';
import type { Replied } from '../work-events';
import type { DocumentColumns } from './own-documents.service';
import { ReplyAnswer } from './reply-answer.entity';
import { Reply } from './reply.entity';
import { REPLY_KIND_LABELS } from './reply.words';
import type { ReplyKind } from './reply.words';

/** A reply about to be written; everything was checked. */
export interface ReplyDraft {
  unitId: string;
  kind: ReplyKind;
  text: string;
  document: DocumentColumns;
  assignments: readonly Assignment[];
  files: readonly KeptFile[];
  submitKey?: string;
  /** The version it corrects. */
  corrects?: Pick<Reply, 'chainId' | 'number'>;
}

/** Writes replies with their answers, files, record and event. */
@Injectable()
export class ReplyWriter {
  constructor(
    private readonly audit: AuditLog,
    private readonly files: TaskFiles,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async write(transaction: Transaction, draft: ReplyDraft, actor: Actor | null): Promise<Reply> {
    const { manager } = transaction;
    const reply = this.row(draft, actor);
    await manager.insert(Reply, reply);
    await manager.insert(
      ReplyAnswer,
      draft.assignments.map((assignment, position) => this.answer(reply, assignment, position)),
    );
    await this.files.attach(transaction, 'reply', reply.id, draft.files);
    const unit = await manager.findOneBy(Unit, { id: reply.unitId });
    const { documentSymbol, number } = reply;
    this.audit.record(transaction, {
      actor,
      action: number > 1 ? 'reply.correct' : 'reply.send',
      topic: { type: 'reply', id: reply.chainId },
      subject: { type: 'reply', id: reply.id },
      unitId: reply.unitId,
      summary: `${unit?.name ?? 'Đơn vị'}: ${REPLY_KIND_LABELS[reply.kind].toLowerCase()} cho ${draft.assignments.length} phần việc${documentSymbol ? ` bằng văn bản ${documentSymbol}` : ''}${number > 1 ? `, bản ${number}` : ''}.`,
      after: {
        kind: reply.kind,
        text: reply.text,
        document: documentSymbol,
        documentDate: reply.documentDate,
        assignments: draft.assignments.map(({ id }) => id),
        files: draft.files.map(({ name, sha256 }) => ({ name, sha256 })),
      },
    });
    const replied: Replied = {
      name: 'tasks.replied',
      replyId: reply.id,
      unitId: reply.unitId,
      documentId: reply.documentId,
      assignmentIds: draft.assignments.map(({ id }) => id),
      number,
    };
    transaction.emit(replied);
    return reply;
  }

  private row({ document, corrects, ...draft }: ReplyDraft, actor: Actor | null): Reply {
    const id = this.ids.next();
    return {
      id,
      chainId: corrects?.chainId ?? id,
      number: (corrects?.number ?? 0) + 1,
      unitId: draft.unitId,
      kind: draft.kind,
      text: draft.text,
      ...document,
      submitKey: draft.submitKey ?? id,
      sentAt: this.clock.now(),
      sentById: actor?.personId ?? null,
      sentByName: actor?.name ?? 'Hệ thống',
      version: 1,
    };
  }

  private answer(reply: Reply, assignment: Assignment, position: number): ReplyAnswer {
    return {
      id: this.ids.next(),
      replyId: reply.id,
      position,
      assignmentId: assignment.id,
      taskId: assignment.taskId,
      planId: assignment.planId,
      status: 'waiting',
      remark: null,
      decidedAt: null,
      decidedById: null,
      decidedByName: null,
      version: 1,
    };
  }
}
