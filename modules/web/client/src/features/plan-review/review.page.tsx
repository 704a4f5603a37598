import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { itemsApi, plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { QueryGate } from '../../shared/components/query-gate';
import { ReviewWorkbench } from './review-workbench';

/** Checking what was understood of a plan beside its original. */
export default function ReviewPage() {
  const { planId = '' } = useParams();
  const plan = useQuery({ queryKey: keys.plan(planId), queryFn: () => plansApi.read(planId) });
  const source = useQuery({
    queryKey: keys.planSource(planId),
    queryFn: () => plansApi.source(planId),
    staleTime: 60_000,
  });
  const items = useQuery({ queryKey: keys.planItems(planId), queryFn: () => itemsApi.list(planId) });
  return (
    <QueryGate query={plan}>
      {(planData) => (
        <QueryGate query={source}>
          {(sourceData) => (
            <QueryGate query={items}>
              {(itemsData) => (
                <ReviewWorkbench key={planId} plan={planData} source={sourceData} items={itemsData} />
              )}
            </QueryGate>
          )}
        </QueryGate>
      )}
    </QueryGate>
  );
}
