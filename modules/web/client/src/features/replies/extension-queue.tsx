import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { keys } from '../../api/query-keys';
import { extensionsApi } from '../../api/work.api';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { EXTENSION_STATUS_LABELS, optionsOf } from '../../shared/labels';
import { ExtensionCard } from '../tasks/work/extension-card';
import { PlanFilter } from './plan-filter';
import { PAGE_SIZE, type QueueProps } from './reply-filters';

/** Wishes for more time, those that wait first. */
export function ExtensionQueue({ filters, page, change }: QueueProps) {
  const status = filters.status || 'open';
  const query = {
    status: status === 'all' ? '' : status,
    plan: filters.plan,
    q: filters.q,
    page,
    size: PAGE_SIZE,
  };
  const extensions = useQuery({
    queryKey: keys.extensionList(query),
    queryFn: () => extensionsApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm theo đơn vị, nhiệm vụ"
          />
        }
        active={[filters.plan, filters.status].filter(Boolean).length}
      >
        <Select
          aria-label="Kết quả đề nghị"
          value={status}
          onChange={(next) => change({ status: next === 'open' ? '' : next })}
          options={[...optionsOf(EXTENSION_STATUS_LABELS), { value: 'all', label: 'Tất cả' }]}
          style={{ minWidth: 150 }}
        />
        <PlanFilter value={filters.plan} onChange={(plan) => change({ plan })} />
      </FilterBar>
      <QueryGate query={extensions}>
        {({ items, total }) =>
          items.length ? (
            <>
              {items.map((extension) => (
                <ExtensionCard key={extension.id} extension={extension} named />
              ))}
              <Pager page={page} size={PAGE_SIZE} total={total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState
              text={
                status === 'open'
                  ? 'Không có đề nghị gia hạn nào chờ quyết định.'
                  : 'Không có đề nghị gia hạn nào.'
              }
            />
          )
        }
      </QueryGate>
    </>
  );
}
