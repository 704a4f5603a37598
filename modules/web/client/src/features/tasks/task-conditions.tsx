import { Button, Form } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import type { TaskCondition, TaskDetail } from '../../api/types/tasks';
import { DateField } from '../../shared/components/date-field';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { ToneTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { ConditionProposals } from '../links/condition-proposals';
import { useSession } from '../session/use-session';
import styles from './tasks.module.css';

/** What the task waits for; the coordinator may say that a condition holds. */
export function TaskConditions({ task }: { task: TaskDetail }) {
  const { today } = useSession();
  const [asked, setAsked] = useState<TaskCondition | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [dueDate, setDueDate] = useState<string | null>(null);
  const satisfy = useAct({
    run: (note: string) =>
      tasksApi.satisfy(task.id, asked?.id ?? '', {
        version: task.version,
        note,
        ...(on ? { on } : {}),
        ...(dueDate ? { dueDate } : {}),
      }),
    touches: [keys.tasks, keys.assignments],
    done: 'Đã ghi nhận điều kiện được đáp ứng.',
    silent: true,
    onDone: () => setAsked(null),
  });
  if (!task.conditions.length) return null;
  return (
    <section className={styles.panel}>
      <h2>Điều kiện để bắt đầu</h2>
      <ul className={styles.plainList}>
        {task.conditions.map((condition) => (
          <li key={condition.id} className={styles.condition}>
            <div className={styles.tags}>
              {condition.satisfiedAt ? (
                <ToneTag tone="green">Đã đáp ứng</ToneTag>
              ) : (
                <ToneTag tone="amber">Đang chờ</ToneTag>
              )}
              <span>{condition.text}</span>
            </div>
            <div className={styles.quiet}>
              {[
                condition.documentKind,
                condition.issuer && `của ${condition.issuer}`,
                condition.about && `về ${condition.about}`,
              ]
                .filter(Boolean)
                .join(' ')}
            </div>
            {condition.satisfiedAt ? (
              <div className={styles.quiet}>
                {[
                  condition.satisfiedOn && `Từ ngày ${showDate(condition.satisfiedOn)}`,
                  condition.note,
                  condition.satisfiedBy && `ghi nhận: ${condition.satisfiedBy}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            ) : (
              task.permissions.canSatisfyConditions && (
                <Button size="small" onClick={() => setAsked(condition)}>
                  Ghi nhận đã đáp ứng
                </Button>
              )
            )}
            {!condition.satisfiedAt && <ConditionProposals taskId={task.id} conditionId={condition.id} />}
          </li>
        ))}
      </ul>
      {asked && (
        <ReasonDialog
          title="Điều kiện đã được đáp ứng"
          explanation={
            <>
              <p className={styles.quoted}>{asked.text}</p>
              Khi mọi điều kiện được đáp ứng, các đơn vị nhận nhiệm vụ và thời hạn bắt đầu được tính.
            </>
          }
          label="Căn cứ (số, ký hiệu, ngày của văn bản)"
          okText="Ghi nhận"
          dirty={on !== today || dueDate !== null}
          busy={satisfy.isPending}
          error={satisfy.error}
          onOk={satisfy.mutate}
          onCancel={() => {
            setAsked(null);
            satisfy.reset();
          }}
        >
          <Form layout="vertical">
            <Form.Item label="Ngày điều kiện được đáp ứng" htmlFor="condition-on">
              <DateField id="condition-on" value={on} onChange={setOn} max={today} />
            </Form.Item>
            <Form.Item
              label="Thời hạn của phần việc được mở (để trống nếu theo nội dung kế hoạch)"
              htmlFor="condition-due"
            >
              <DateField id="condition-due" value={dueDate} onChange={setDueDate} />
            </Form.Item>
          </Form>
        </ReasonDialog>
      )}
    </section>
  );
}
