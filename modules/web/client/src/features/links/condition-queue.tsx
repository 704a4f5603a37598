import { useQuery } from '@tanstack/react-query';
import { conditionsApi } from '../../api/conditions.api';
import { keys } from '../../api/query-keys';
import { hasRole, useSession } from '../session/use-session';
import { ProposalCard } from './condition-proposals';
import styles from './conditions.module.css';

const QUERY = { size: 20 };

/** Above the coordinator's queue: tasks that may wake because their document seems to have come. */
export function ConditionQueue() {
  const session = useSession();
  const proposals = useQuery({
    queryKey: keys.conditionProposals(QUERY),
    queryFn: () => conditionsApi.proposals(QUERY),
    enabled: hasRole(session, 'coordinator', 'administrator'),
  });
  if (!proposals.data?.items.length) return null;
  const { items, total } = proposals.data;
  return (
    <section className={styles.queue}>
      <h2>Điều kiện có thể đã đáp ứng ({total})</h2>
      {items.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} withTask />
      ))}
    </section>
  );
}
