import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Effect, PlanConsequences } from '../../api/types/effects';
import { EmptyState } from '../../shared/components/empty-state';
import styles from './effects.module.css';

/** Tasks shown before one asks for all. */
const FIRST = 10;

/** What the change does to work under way, plan by plan and task by task. */
export function Consequences({ effect: { consequences, status } }: { effect: Effect }) {
  return (
    <section className={styles.panel}>
      <h2>{status === 'pending' ? 'Nếu thực hiện, hệ quả là' : 'Hệ quả tại lúc quyết định'}</h2>
      {consequences.length ? (
        consequences.map((plan) => <PlanPart key={plan.planId} plan={plan} />)
      ) : (
        <EmptyState text="Không có nhiệm vụ nào bị ảnh hưởng." />
      )}
    </section>
  );
}

function PlanPart({ plan }: { plan: PlanConsequences }) {
  const [all, setAll] = useState(false);
  const shown = all ? plan.tasks : plan.tasks.slice(0, FIRST);
  return (
    <>
      <h3>
        <Link to={`/plans/${plan.planId}`}>{[plan.symbol, plan.subject].filter(Boolean).join(' – ')}</Link>
      </h3>
      {plan.sentences.length > 0 && (
        <ul className={styles.sentences}>
          {plan.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ul className={styles.tasks}>
        {shown.map((task) => (
          <li key={task.taskId || `new ${task.number} ${task.content}`}>
            {task.taskId ? (
              <Link to={`/tasks/${task.taskId}`}>
                {task.number}. {task.content}
              </Link>
            ) : (
              <span>Nhiệm vụ mới: {task.content}</span>
            )}
            <ul className={styles.sentences}>
              {task.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {plan.tasks.length > FIRST && (
        <Button type="link" style={{ padding: 0 }} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Xem cả ${plan.tasks.length} nhiệm vụ`}
        </Button>
      )}
    </>
  );
}
