import { Injectable } from '@nestjs/common';
import { ChangedBySomeoneElse, Conflict, NotFound } from '../../foundation';
import type { Identity } from '../../organization';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Assignment } from '../entities';
import { holdsIt } from '../transitions/transition-permission';
import { TransitionStep } from '../transitions/transition-step.service';
import { transitionNamed } from '../transitions/transition-table';
import type { TransitionName } from '../transitions/transition-table';
import type { Transition } from '../transitions/transition.types';
import { OwnDocuments } from './own-documents.service';
import { ReceivedReplies } from './received-replies.service';
import { ReplyAnswer } from './reply-answer.entity';
import { requireAnswerable, requireContent } from './reply-checks';
import { lastOfChain, replaceAnswer } from './reply-follow.service';
import { ReplyWriter } from './reply-writer.service';
import { Reply } from './reply.entity';
import type { NewReply, ReceivedOutcome, ReceivedReply, RetractedReply } from './reply.types';
import { spokenText } from './spoken-text';

/** How a unit answers: once for several of its assignments, corrected by further versions, withdrawn until decided. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: OwnDocuments,
    private readonly writer: ReplyWriter,
    private readonly step: TransitionStep,
    private readonly received: ReceivedReplies,
  ) {}

  /**
   * Sends a reply; its assignments become submitted. Inside a running unit of work it joins that.
   *
   * @returns the reply's id; of a sending repeated with the same submit key that of the first
   * @throws NotFound, Forbidden `reply-not-yours`, Conflict `already-replied`, `plan-not-active`, `task-cancelled`,
   *   `parts-open`, `reply-not-possible`; InvalidInput for what is missing; nothing is stored then
   */
  async submit(input: NewReply, me: Identity): Promise<string> {
    requireContent(input);
    return this.once(input.submitKey, me, () =>
      this.unitOfWork.run(async (transaction) => {
        const { manager } = transaction;
        const submit = row('submit');
        const assignments = await requireAnswerable(manager, input.assignmentIds, submit, me);
        const { unitId } = assignments[0];
        const document = await this.documents.find(manager, unitId, input.document);
        const draft = { ...input, text: input.text.trim(), unitId, document, assignments };
        const { id } = await this.writer.write(transaction, draft, me);
        const note = spokenText(draft);
        for (const assignment of assignments) {
          await this.step.take(transaction, { transition: submit, assignment, actor: me, note, replyId: id });
        }
        return id;
      }),
    );
  }

  /**
   * Sends a new version of a reply, for all its assignments that are not accepted. The earlier one stays as it was sent.
   *
   * @param version of the reply the person looked at
   * @throws Conflict `reply-decided`, `reply-not-latest`
   */
  async correct(
    replyId: string,
    version: number,
    input: Omit<NewReply, 'assignmentIds'>,
    me: Identity,
  ): Promise<string> {
    return this.once(input.submitKey, me, () =>
      this.unitOfWork.run(async (transaction) => {
        const { manager } = transaction;
        const before = await this.own(transaction, replyId, me);
        const latest = await lastOfChain(manager, replyId);
        if (latest?.id !== before.id) {
          throw new Conflict('reply-not-latest', 'Đã có bản sửa mới hơn. Hãy mở bản mới nhất rồi sửa.');
        }
        await raise(transaction, before, version);
        const answers = (await manager.findBy(ReplyAnswer, { replyId })).sort(
          (one, other) => one.position - other.position,
        );
        const open = answers.filter(({ status }) => ['waiting', 'returned', 'withdrawn'].includes(status));
        if (!open.length) {
          throw new Conflict(
            'reply-decided',
            'Bản trả lời đã được duyệt hoặc không còn hiệu lực nên không sửa được.',
          );
        }
        requireContent({ ...input, assignmentIds: open.map(({ assignmentId }) => assignmentId) });
        const sent: { assignment: Assignment; transition: Transition }[] = [];
        for (const answer of open) {
          const transition = row(answer.status === 'waiting' ? 'correct' : 'submit');
          const [assignment] = await requireAnswerable(manager, [answer.assignmentId], transition, me);
          sent.push({ assignment, transition });
        }
        for (const answer of open.filter(({ status }) => status === 'waiting')) {
          if (!(await replaceAnswer(manager, answer))) throw new ChangedBySomeoneElse('Bản trả lời');
        }
        const document = await this.documents.find(manager, before.unitId, input.document);
        const assignments = sent.map(({ assignment }) => assignment);
        const draft = { ...input, text: input.text.trim(), unitId: before.unitId, document, assignments };
        const { id } = await this.writer.write(transaction, { ...draft, corrects: before }, me);
        const note = spokenText(draft);
        for (const one of sent) {
          await this.step.take(transaction, { ...one, actor: me, note, replyId: id });
        }
        return id;
      }),
    );
  }

  /** Takes back what nobody has decided. @throws Conflict `reply-decided` */
  async withdraw(replyId: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const reply = await this.own(transaction, replyId, me);
      await raise(transaction, reply, version);
      const answers = await manager.findBy(ReplyAnswer, { replyId, status: 'waiting' });
      if (!answers.length) {
        throw new Conflict('reply-decided', 'Bản trả lời đã được duyệt hoặc đã rút nên không rút được nữa.');
      }
      const transition = row('withdraw-submission');
      for (const { assignmentId } of answers) {
        const [assignment] = await requireAnswerable(manager, [assignmentId], transition, me);
        await this.step.take(transaction, { transition, assignment, actor: me });
      }
    });
  }

  /** A reply that came as a registered document, by the system: what it can answer becomes submitted. */
  receive(transaction: Transaction, reply: ReceivedReply): Promise<ReceivedOutcome> {
    return this.received.receive(transaction, reply);
  }

  /** Takes back what the system handed in by a document that is no longer tied to the assignment. */
  retract(transaction: Transaction, retracted: RetractedReply): Promise<void> {
    return this.received.retract(transaction, retracted);
  }

  private async own({ manager }: Transaction, id: string, me: Identity): Promise<Reply> {
    const reply = await manager.findOneBy(Reply, { id });
    const answer = await manager.findOneBy(ReplyAnswer, { replyId: id });
    // Whose the work is now: a unit may have gone into another since.
    const assignment = answer && (await manager.findOneBy(Assignment, { id: answer.assignmentId }));
    if (!reply || !assignment || !holdsIt(me, assignment)) {
      throw new NotFound('reply-not-found', 'Không tìm thấy bản trả lời này của đơn vị.');
    }
    return reply;
  }

  /** The same sending twice, also at the same moment, has one effect. */
  private async once(key: string | undefined, me: Identity, send: () => Promise<string>): Promise<string> {
    const sent = async (): Promise<string | null> => {
      if (!key || !me.unitId) return null;
      const where = { unitId: me.unitId, submitKey: key };
      return (await this.unitOfWork.read((manager) => manager.findOneBy(Reply, where)))?.id ?? null;
    };
    const before = await sent();
    if (before) return before;
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Conflict) && !isUniqueViolation(error)) throw error;
      const twin = await sent();
      if (twin) return twin;
      throw error;
    }
  }
}

function row(name: TransitionName): Transition {
  return transitionNamed(name) as Transition;
}

/** Of two changes of one reply at once, one goes through. */
async function raise({ manager }: Transaction, { id }: Reply, version: number): Promise<void> {
  const { affected } = await manager.update(Reply, { id, version }, { version: version + 1 });
  if (!affected) throw new ChangedBySomeoneElse('Bản trả lời');
}
