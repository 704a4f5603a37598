import type { INestApplicationContext } from '@nestjs/common';
import { IdentityService } from '../../modules/organization';
import type { Transaction } from '../../modules/persistence';
import { PlanItem } from '../../modules/plans';
import { Assignment, TransitionService } from '../../modules/tasks';

/** One act of a demo person on the row of the sample appendix with this number. */
interface Act {
  row: string;
  subject: string;
  transition: string;
  /** Whose assignment, when not the person's own unit's. */
  of?: string;
  text?: string;
  reason?: string;
}

const ACTS: readonly Act[] = [
  { row: '1', subject: 'demo-11', transition: 'accept' },
  { row: '1', subject: 'demo-11', transition: 'start' },
  {
    row: '1',
    subject: 'demo-12',
    transition: 'submit',
    text: 'Đã trình và được ban hành quyết định kiện toàn nhóm công tác liên ngành.',
  },
  { row: '1', subject: 'demo-01', of: 'demo-12', transition: 'complete' },
  { row: '2', subject: 'demo-11', transition: 'accept' },
  { row: '2', subject: 'demo-18', transition: 'accept' },
  { row: '2', subject: 'demo-18', transition: 'start' },
  {
    row: '2',
    subject: 'demo-19',
    transition: 'submit',
    text: 'UBND xã đã ban hành kế hoạch và phân công công chức theo dõi.',
  },
  { row: '2', subject: 'demo-22', transition: 'accept' },
  { row: '2', subject: 'demo-22', transition: 'start' },
  { row: '2', subject: 'demo-23', transition: 'submit', text: 'Đã lập danh sách các điểm nguy cơ.' },
  {
    row: '2',
    subject: 'demo-01',
    of: 'demo-23',
    transition: 'return',
    reason: 'Cần gửi kế hoạch của UBND phường, không phải danh sách điểm nguy cơ.',
  },
  { row: '9', subject: 'demo-18', transition: 'accept' },
  { row: '9', subject: 'demo-20', transition: 'accept' },
  { row: '10', subject: 'demo-08', transition: 'accept' },
  { row: '10', subject: 'demo-08', transition: 'start' },
  { row: '12', subject: 'demo-16', transition: 'accept' },
];

/** Lets demo people take up some of the sample plan's tasks, so that the lists show every kind of state. */
export async function playWork(app: INestApplicationContext, tx: Transaction, planId: string): Promise<void> {
  const identities = app.get(IdentityService, { strict: false });
  const transitions = app.get(TransitionService, { strict: false });
  const items = await tx.manager.find(PlanItem, { where: { planId, source: 'appendix' } });
  const tasks = new Map(items.map((item) => [item.label, item.taskId]));
  for (const { row, subject, of = subject, transition, text, reason } of ACTS) {
    const taskId = tasks.get(row);
    const [me, holder] = [await identities.bySubject(subject), await identities.bySubject(of)];
    if (!taskId || !me || !holder?.unitId) continue;
    const assignment = await tx.manager.findOneBy(Assignment, { taskId, unitId: holder.unitId });
    if (!assignment) continue;
    await transitions.fire(
      assignment.id,
      { name: transition, version: assignment.version, text, reason },
      me,
    );
  }
}
