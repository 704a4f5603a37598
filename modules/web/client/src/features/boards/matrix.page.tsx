import { useQuery } from '@tanstack/react-query';
import { boardsApi, workbookPath } from '../../api/boards.api';
import { keys } from '../../api/query-keys';
import { DownloadButton } from '../../shared/components/download-button';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { useMedia } from '../../shared/hooks/use-media';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { BoardNav } from './board-nav';
import { MatrixList, MatrixTable } from './matrix-table';
import { PlanSelect, usePlans } from './plan-select';

const FILTERS = ['plan'] as const;

/** Units by tasks of one plan: who has what to do, and how it stands. */
export default function MatrixPage() {
  const cards = useMedia('(max-width: 1023px)');
  const { filters, change } = useUrlFilters(FILTERS);
  const plans = usePlans();
  // Without a choice the newest plan: an empty page would say nothing.
  const plan = filters.plan || (plans.data?.[0]?.id ?? '');
  const matrix = useQuery({
    queryKey: keys.board('matrix', { plan }),
    queryFn: () => boardsApi.matrix(plan),
    enabled: Boolean(plan),
  });
  return (
    <>
      <PageHeader
        title="Đơn vị và nhiệm vụ"
        actions={
          plan && (
            <DownloadButton path={workbookPath('matrix', { plan })} name="don-vi-va-nhiem-vu.xlsx">
              Tải bảng Excel
            </DownloadButton>
          )
        }
      />
      <BoardNav />
      <FilterBar
        search={
          <PlanSelect value={plan} onChange={(next) => change({ plan: next })} placeholder="Chọn kế hoạch" />
        }
      />
      {plans.data && !plan ? (
        <EmptyState text="Chưa có kế hoạch nào đã giao nhiệm vụ." />
      ) : (
        <QueryGate query={matrix}>
          {(data) => (cards ? <MatrixList matrix={data} /> : <MatrixTable matrix={data} />)}
        </QueryGate>
      )}
    </>
  );
}
