import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { InvalidInput } from '../../foundation';
import { Person } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Drafted } from '../drafted/drafted.service';
import { SigningOrder } from '../entities';
import type { Submission } from '../entities';
import type { Seen } from '../queries/submission-access.service';
import { signOffEvent } from '../sign-off.events';
import { checkedSigner } from '../submissions/submission-people';
import { Turns } from '../submissions/turns.service';
import type { Transition } from '../transitions/transition-table';
import { SignOffNotices } from './sign-off-notices.service';
import { SubmissionMoves } from './submission-moves.service';

/** Moves that need no file: each is one transaction. */
export const PLAIN_ACTS = ['approve', 'return', 'pass-on', 'recall', 'send-back'] as const;
export type PlainAct = (typeof PLAIN_ACTS)[number];

export interface ActCommand {
  name: PlainAct;
  /** Version of the submission the person looked at. */
  version: number;
  reason?: string;
  /** Whom the turn is passed on to. */
  personId?: string;
}

type Checked = Seen & { transition: Transition };

/** What reviewers, signers, submitters and clerks decide, by the table of transitions. */
@Injectable()
export class SubmissionActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: SubmissionMoves,
    private readonly turns: Turns,
    private readonly drafted: Drafted,
    private readonly notices: SignOffNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws what {@link SubmissionMoves.check} throws; InvalidInput `reason-missing`, `person-missing`,
   *   `person-unknown`, `person-has-turn`, `signer-not-leader`, `signer-other-body`
   */
  async fire(id: string, command: ActCommand, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { name, version } = command;
      const checked = await this.moves.check(tx.manager, { id, version, name }, me);
      const reason = command.reason?.trim() || null;
      if ((checked.transition.requires as readonly string[]).includes('reason') && !reason) {
        throw new InvalidInput('reason-missing', 'Hãy ghi lý do.', { field: 'reason' });
      }
      const said = await this[ACTS[name]](tx, checked, { ...command, reason: reason ?? undefined }, me);
      this.audit.record(tx, {
        actor: me,
        action: `submission.${name}`,
        topic: { type: 'submission', id },
        unitId: checked.submission.bodyId,
        summary: `${said}${checked.standing.current?.byDeputy ? ' (ký thay theo ủy quyền)' : ''}: “${checked.submission.subject}”`,
        reason,
        after: { status: checked.submission.status, file: checked.submission.file.sha256 },
      });
    });
  }

  private async approve(tx: Transaction, seen: Checked, _: ActCommand, me: Identity): Promise<string> {
    const step = await this.moves.decide(tx, seen, { state: 'approved' }, me);
    const { submission } = seen;
    await this.moves.write(tx, submission, await this.turns.next(tx, step));
    await this.notices.waiting(tx, submission, me);
    return 'Duyệt văn bản trình ký';
  }

  private async giveBack(tx: Transaction, seen: Checked, command: ActCommand, me: Identity): Promise<string> {
    const { reason = '' } = command;
    const { submission } = seen;
    await this.moves.decide(tx, seen, { state: 'returned', reason }, me);
    await this.backToSubmitter(tx, submission, 'returned');
    await this.notices.returned(tx, submission, reason, me);
    tx.emit(signOffEvent('sign-off.returned', submission));
    return 'Trả lại văn bản trình ký';
  }

  /** Before issuing: the signature is not used any more. */
  private async sendBack(tx: Transaction, seen: Checked, command: ActCommand, me: Identity): Promise<string> {
    const { reason = '' } = command;
    const { submission } = seen;
    await this.turns.end(tx, submission, { voided: true });
    await this.backToSubmitter(tx, submission, 'returned');
    await this.notices.returned(tx, submission, reason, me);
    tx.emit(signOffEvent('sign-off.returned', submission));
    return 'Văn thư trả lại văn bản đã ký';
  }

  private async recall(tx: Transaction, { submission }: Checked): Promise<string> {
    await this.withdrawOrders(tx, submission);
    await this.backToSubmitter(tx, submission, 'recalled');
    tx.emit(signOffEvent('sign-off.recalled', submission));
    return 'Thu hồi văn bản trình ký';
  }

  private async passOn(tx: Transaction, seen: Checked, command: ActCommand, me: Identity): Promise<string> {
    const { submission, standing } = seen;
    const person = await this.nextPerson(tx, seen, command.personId, me);
    const step = await this.moves.decide(tx, seen, { state: 'passed-on', reason: command.reason }, me);
    const whereabouts = await this.turns.handOver(tx, step, person);
    const signer = standing.current?.kind === 'sign' ? { signerId: person.id } : {};
    await this.moves.write(tx, submission, { ...whereabouts, ...signer });
    await this.notices.waiting(tx, submission, me);
    return `Chuyển lượt cho ${person.name}`;
  }

  private async nextPerson(
    tx: Transaction,
    { submission, standing }: Checked,
    personId: string | undefined,
    me: Identity,
  ): Promise<Person> {
    const field = 'personId';
    if (!personId) throw new InvalidInput('person-missing', 'Hãy chọn người nhận.', { field });
    const person = await tx.manager.findOneBy(Person, { id: personId, active: true });
    if (!person) throw new InvalidInput('person-unknown', 'Không tìm thấy người được chọn.', { field });
    if ([me.personId, submission.currentPersonId, submission.submittedById].includes(personId)) {
      throw new InvalidInput(
        'person-has-turn',
        'Hãy chọn người khác, không phải người trình hay chính người chuyển.',
        {
          field,
        },
      );
    }
    if (standing.current?.kind === 'sign') checkedSigner(person, submission.power, submission.bodyId);
    return person;
  }

  private async backToSubmitter(
    tx: Transaction,
    submission: Submission,
    status: 'returned' | 'recalled',
  ): Promise<void> {
    await this.turns.end(tx, submission, { voided: false });
    await this.moves.write(tx, submission, {
      status,
      currentStepId: null,
      currentPersonId: null,
      signedFile: null,
      signedAt: null,
      signatures: [],
      waitingSince: this.turns.now(),
    });
    await this.drafted.mark(tx, submission, 'draft');
  }

  private async withdrawOrders(tx: Transaction, { id: submissionId }: Submission): Promise<void> {
    await tx.manager.update(SigningOrder, { submissionId, status: 'waiting' }, { status: 'withdrawn' });
  }
}

/** The method of each act. */
const ACTS = {
  approve: 'approve',
  return: 'giveBack',
  'pass-on': 'passOn',
  recall: 'recall',
  'send-back': 'sendBack',
} as const satisfies Record<PlainAct, string>;
