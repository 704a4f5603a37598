import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { searchText } from '../../foundation';
import type { Identity } from '../../organization';
import type { Transaction } from '../../persistence';
import { symbolKey } from '../../reading';
import { TaskFactory } from '../../tasks';
import { planProjection } from '../approval/plan-projection';
import { Plan } from '../entities/plan.entity';
import { planChanged } from '../plan-changed.event';
import { planIn } from './plan-lock';

/** What the register says of the document a plan came of. */
export type RegisteredHead = Pick<Plan, 'symbol' | 'date' | 'subject'>;

/** Brings a plan's head into line with its corrected entry in the register. */
@Injectable()
export class PlanAlignment {
  constructor(
    private readonly audit: AuditLog,
    private readonly tasks: TaskFactory,
  ) {}

  /** Of a plan in force, too: the coordinator has seen what changes. A plan that ended stays as it is. */
  async align(tx: Transaction, planId: string, head: RegisteredHead, me: Identity): Promise<void> {
    const plan = await planIn(tx, planId, 'draft', 'prepared', 'active', 'closed', 'cancelled');
    if (plan.status === 'closed' || plan.status === 'cancelled') return;
    const before = { symbol: plan.symbol, date: plan.date, subject: plan.subject };
    // An entry that says nothing does not make a plan forget its number.
    const after = {
      symbol: head.symbol ?? plan.symbol,
      date: head.date ?? plan.date,
      subject: head.subject,
    };
    const changes = {
      ...after,
      number: /^\d[\p{L}\p{N}.]*/u.exec(after.symbol ?? '')?.[0] ?? plan.number,
      symbolKey: after.symbol ? symbolKey(after.symbol) : plan.symbolKey,
      searchText: searchText(after.symbol, after.subject, plan.issuer, plan.kind),
      version: plan.version + 1,
    };
    await tx.manager.update(Plan, { id: planId }, changes);
    const aligned = Object.assign(plan, changes);
    if (aligned.status !== 'draft') await this.tasks.planChanged(tx, planProjection(aligned));
    tx.emit(planChanged(planId, 'amend'));
    this.audit.record(tx, {
      actor: me,
      action: 'plan.align',
      topic: { type: 'plan', id: planId },
      summary: 'Sửa số, ngày, trích yếu của kế hoạch theo sổ văn bản',
      before,
      after,
    });
  }
}
