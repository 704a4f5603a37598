import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { optionsOf, PLAN_STATUS_LABELS } from '../../shared/labels';
import { useSession, visibleParts } from '../session/use-session';
import { PlanCard } from './plan-card';
import styles from './plans.module.css';

const FILTERS = ['q', 'status', 'year'] as const;
const SIZE = 20;

/** All plans one may see, newest first. */
export default function PlansPage() {
  const session = useSession();
  const { coordinates } = visibleParts(session);
  const { filters, page, change } = useUrlFilters(FILTERS);
  const query = { ...filters, page, size: SIZE };
  const plans = useQuery({
    queryKey: keys.planList(query),
    queryFn: () => plansApi.list(query),
    placeholderData: keepPreviousData,
  });
  const thisYear = Number(session.today.slice(0, 4));
  const years = Array.from({ length: 6 }, (_, back) => thisYear + 1 - back);
  const filtered = FILTERS.some((name) => filters[name]);
  const importLink = (
    <Link to="/plans/import">
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        Nhập kế hoạch
      </Button>
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Kế hoạch"
        subtitle="Văn bản giao việc và các nhiệm vụ từ văn bản"
        actions={coordinates && importLink}
      />
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm theo số, ký hiệu, trích yếu"
          />
        }
        active={[filters.status, filters.year].filter(Boolean).length}
      >
        <Select
          aria-label="Trạng thái"
          allowClear
          placeholder="Mọi trạng thái"
          value={filters.status || null}
          onChange={(status: string | null) => change({ status })}
          options={optionsOf(PLAN_STATUS_LABELS)}
        />
        <Select
          aria-label="Năm"
          allowClear
          placeholder="Mọi năm"
          value={filters.year || null}
          onChange={(year: string | null) => change({ year })}
          options={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
        />
      </FilterBar>
      <QueryGate query={plans}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Danh sách kế hoạch">
                {list.items.map((plan) => (
                  <PlanCard key={plan.id} plan={plan} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState
              text={filtered ? 'Không có kế hoạch nào khớp điều kiện tìm.' : 'Chưa có kế hoạch nào.'}
            >
              {filtered ? (
                <Button onClick={() => change({ q: '', status: '', year: '' })}>Bỏ điều kiện tìm</Button>
              ) : (
                coordinates && importLink
              )}
            </EmptyState>
          )
        }
      </QueryGate>
    </>
  );
}
