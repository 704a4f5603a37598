import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { itemsApi, plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { QueryGate } from '../../shared/components/query-gate';
import { useSession, visibleParts } from '../session/use-session';
import { ReviewWorkbench } from './review-workbench';
import { SourceReader } from './source-reader';

/** Checking what was understood of a plan beside its original; a unit reads the original with its own tasks marked. */
export default function ReviewPage() {
  const { planId = '' } = useParams();
  const { wide } = visibleParts(useSession());
  const plan = useQuery({ queryKey: keys.plan(planId), queryFn: () => plansApi.read(planId) });
  const source = useQuery({
    queryKey: keys.planSource(planId),
    queryFn: () => plansApi.source(planId),
    staleTime: 60_000,
  });
  const items = useQuery({
    queryKey: keys.planItems(planId),
    queryFn: () => itemsApi.list(planId),
    enabled: wide,
  });
  return (
    <QueryGate query={plan} extra={<Link to="/plans">Về danh sách kế hoạch</Link>}>
      {(planData) => (
        <QueryGate query={source}>
          {(sourceData) =>
            wide ? (
              <QueryGate query={items}>
                {(itemsData) => (
                  <ReviewWorkbench key={planId} plan={planData} source={sourceData} items={itemsData} />
                )}
              </QueryGate>
            ) : (
              <SourceReader plan={planData} source={sourceData} />
            )
          }
        </QueryGate>
      )}
    </QueryGate>
  );
}
