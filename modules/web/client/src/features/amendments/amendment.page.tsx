import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { amendmentsApi, plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { QueryGate } from '../../shared/components/query-gate';
import { AmendmentView } from './amendment-view';

/** A newer version of a plan beside the one in force: what is added, changed and removed, each to be decided. */
export default function AmendmentPage() {
  const { planId = '', amendmentId = '' } = useParams();
  const plan = useQuery({ queryKey: keys.plan(planId), queryFn: () => plansApi.read(planId) });
  const amendment = useQuery({
    queryKey: keys.amendment(planId, amendmentId),
    queryFn: () => amendmentsApi.read(planId, amendmentId),
  });
  const back = <Link to={`/plans/${planId}`}>Về kế hoạch</Link>;
  return (
    <QueryGate query={plan} extra={<Link to="/plans">Về danh sách kế hoạch</Link>}>
      {(planData) => (
        <QueryGate query={amendment} extra={back}>
          {(amendmentData) => <AmendmentView plan={planData} amendment={amendmentData} />}
        </QueryGate>
      )}
    </QueryGate>
  );
}
