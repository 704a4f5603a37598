import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Document } from '../../documents';
import { AppError, Conflict, NotFound } from '../../foundation';
import type { Transaction } from '../../persistence';
import { STATUS_LABELS } from '../assignment.words';
import { Assignment } from '../entities';
import { requireNoOpenParts } from '../sub-assignments/open-parts';
import { requirePlanInForce } from '../transitions/plan-in-force';
import { TransitionStep } from '../transitions/transition-step.service';
import { transitionNamed } from '../transitions/transition-table';
import type { Transition } from '../transitions/transition.types';
import { columnsOf } from './own-documents.service';
import { waiting } from './reply-follow.service';
import { ReplyWriter } from './reply-writer.service';
import { Reply } from './reply.entity';
import type { ReceivedOutcome, ReceivedReply, RetractedReply } from './reply.types';
import { spokenText } from './spoken-text';

const SUBMIT = transitionNamed('submit') as Transition;
const WITHDRAW = transitionNamed('withdraw-submission') as Transition;

/** Replies that arrive as registered documents, handed over by the system. */
@Injectable()
export class ReceivedReplies {
  constructor(
    private readonly audit: AuditLog,
    private readonly writer: ReplyWriter,
    private readonly step: TransitionStep,
  ) {}

  /**
   * What can be answered becomes submitted; a reply that waits already gets the document it came ahead of; the rest is
   * told as skipped. The same document twice changes nothing more.
   *
   * @throws NotFound `document-not-found`
   */
  async receive(transaction: Transaction, received: ReceivedReply): Promise<ReceivedOutcome> {
    const { manager } = transaction;
    const document = await manager.findOneBy(Document, { id: received.documentId });
    if (!document) throw new NotFound('document-not-found', 'Không tìm thấy văn bản.');
    const outcome: ReceivedOutcome = { replyId: null, answered: [], skipped: [] };
    const fresh: Assignment[] = [];
    for (const assignmentId of new Set(received.assignmentIds)) {
      try {
        const found = await this.place(transaction, assignmentId, received.unitId, document);
        if (found instanceof Assignment) fresh.push(found);
        else outcome.replyId = found.id;
        if (!(found instanceof Assignment)) outcome.answered.push(assignmentId);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        outcome.skipped.push({ assignmentId, code: error.code, message: error.message });
      }
    }
    if (!fresh.length) return outcome;
    const draft = {
      unitId: received.unitId,
      kind: 'report' as const,
      text: '',
      document: columnsOf(document),
      assignments: fresh,
      files: [],
    };
    const { id } = await this.writer.write(transaction, draft, null);
    const note = spokenText(draft);
    for (const assignment of fresh) {
      const step = { transition: SUBMIT, assignment, actor: null, note, on: received.on, replyId: id };
      await this.step.take(transaction, step);
    }
    outcome.answered.push(...fresh.map((assignment) => assignment.id));
    return { ...outcome, replyId: id };
  }

  /** The assignment, when it is to be submitted; the reply that waits for it, when the document belongs to that. */
  private async place(
    transaction: Transaction,
    id: string,
    unitId: string,
    document: Document,
  ): Promise<Assignment | Reply> {
    const { manager } = transaction;
    const assignment = await manager.findOneBy(Assignment, { id });
    if (!assignment || assignment.unitId !== unitId) {
      throw new NotFound('assignment-not-found', 'Phần việc không thuộc đơn vị gửi văn bản.');
    }
    await requirePlanInForce(manager, assignment);
    if (SUBMIT.from.includes(assignment.status)) {
      await requireNoOpenParts(manager, assignment, SUBMIT.label);
      return assignment;
    }
    const answer = await waiting(manager, id);
    const reply = answer && (await manager.findOneBy(Reply, { id: answer.replyId }));
    if (!reply) {
      throw new Conflict(
        'reply-not-possible',
        `Không thể trả lời khi phần việc đang ở trạng thái “${STATUS_LABELS[assignment.status]}”.`,
      );
    }
    if (reply.documentId === document.id) return reply;
    const awaited = reply.documentId === null && awaits(reply, document);
    if (!awaited)
      throw new Conflict('already-replied', 'Đơn vị đã trả lời bằng văn bản khác và đang chờ duyệt.');
    await this.complete(transaction, reply, document);
    return reply;
  }

  /**
   * The document is no longer taken for the answer of an assignment: what the system handed in by it is taken back
   * while nobody has decided. What the unit sent itself stays.
   */
  async retract(transaction: Transaction, { assignmentId, documentId }: RetractedReply): Promise<void> {
    const { manager } = transaction;
    const answer = await waiting(manager, assignmentId);
    const reply = answer && (await manager.findOneBy(Reply, { id: answer.replyId }));
    const assignment = await manager.findOneBy(Assignment, { id: assignmentId });
    if (!reply || reply.sentById !== null || !assignment || !WITHDRAW.from.includes(assignment.status))
      return;
    const document = await manager.findOneBy(Document, { id: documentId });
    // A cancelled document is named by its symbol and day alone.
    const gone = reply.documentId === null && reply.documentSymbolKey !== null && document !== null;
    if (reply.documentId !== documentId && !(gone && awaits(reply, document))) return;
    const note = `Văn bản ${reply.documentSymbol ?? 'của đơn vị'} không còn được gắn là văn bản trả lời phần việc này.`;
    await this.step.take(transaction, { transition: WITHDRAW, assignment, actor: null, note });
  }

  /** The document a reply named, or came ahead of, has arrived. */
  async complete(transaction: Transaction, reply: Reply, document: Document): Promise<void> {
    const { manager } = transaction;
    const columns = columnsOf(document);
    await manager.update(Reply, { id: reply.id }, { ...columns, version: () => '"version" + 1' });
    this.audit.record(transaction, {
      actor: null,
      action: 'reply.document-arrived',
      topic: { type: 'reply', id: reply.chainId },
      subject: { type: 'reply', id: reply.id },
      unitId: reply.unitId,
      summary: `Văn bản ${document.symbol ?? 'của đơn vị'} của bản trả lời đã có trong sổ.`,
      after: { documentId: document.id },
    });
  }
}

/** The reply named no document, or this one. */
function awaits(reply: Reply, document: Document): boolean {
  if (reply.documentSymbolKey === null) return true;
  return reply.documentSymbolKey === document.symbolKey && reply.documentDate === document.date;
}
