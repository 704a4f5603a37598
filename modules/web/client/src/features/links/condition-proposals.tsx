import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { conditionsApi } from '../../api/conditions.api';
import { keys } from '../../api/query-keys';
import type { ConditionProposal } from '../../api/types/conditions';
import { documentName } from '../../shared/format/document-name';
import { useAct } from '../../shared/hooks/use-act';
import { hasRole, useSession } from '../session/use-session';
import styles from './conditions.module.css';

/** Documents that may be what a task waits for, to be confirmed or rejected below the condition. */
export function ConditionProposals({ taskId, conditionId }: { taskId: string; conditionId: string }) {
  const session = useSession();
  const query = { task: taskId, size: 100 };
  const proposals = useQuery({
    queryKey: keys.conditionProposals(query),
    queryFn: () => conditionsApi.proposals(query),
    enabled: hasRole(session, 'coordinator', 'administrator'),
  });
  const own = proposals.data?.items.filter(({ condition }) => condition.id === conditionId) ?? [];
  return own.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />);
}

/** One document and the question whether it is the awaited one. */
export function ProposalCard({ proposal, withTask }: { proposal: ConditionProposal; withTask?: boolean }) {
  const session = useSession();
  const { document, reason, condition, task, plan } = proposal;
  const decide = useAct({
    run: (decision: 'confirmed' | 'rejected') => conditionsApi.decide([proposal], decision),
    touches: [keys.conditions, keys.tasks, keys.assignments, keys.chains, keys.plans],
    done: (_, decision) =>
      decision === 'confirmed'
        ? 'Đã ghi nhận điều kiện được đáp ứng.'
        : 'Đã bác bỏ; văn bản này không được đề xuất lại.',
  });
  return (
    <div className={styles.proposal}>
      {withTask && (
        <div className={styles.quiet}>
          <Link to={`/tasks/${task.id}`}>
            Nhiệm vụ {task.number}, {plan.symbol ?? plan.subject}
          </Link>{' '}
          đang chờ: “{condition.text}”
        </div>
      )}
      <div>
        <Link to={`/documents/${document.id}`} className={styles.name}>
          {documentName(document)}
        </Link>{' '}
        có thể là điều kiện này.
      </div>
      <div className={styles.quiet}>{document.subject}</div>
      <div className={styles.reason}>{reason}</div>
      {hasRole(session, 'coordinator') && (
        <div className={styles.acts}>
          <Button
            size="small"
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate('confirmed')}
          >
            Đúng, điều kiện đã đáp ứng
          </Button>
          <Button size="small" disabled={decide.isPending} onClick={() => decide.mutate('rejected')}>
            Không phải
          </Button>
        </div>
      )}
    </div>
  );
}
