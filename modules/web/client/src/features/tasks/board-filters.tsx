import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { UnitSelect } from '../../shared/components/unit-select';
import { showDate } from '../../shared/format/dates';
import { matches } from '../../shared/format/fold';
import { ASSIGNMENT_ROLE_LABELS, optionsOf, STATUS_LABELS, TIMELINESS_LABELS } from '../../shared/labels';
import { BOARD_FILTERS, SORTS, type BoardFilterValues, type ChangeFilters } from './board-model';

interface BoardFiltersProps {
  filters: BoardFilterValues;
  onChange: ChangeFilters;
  onClear: () => void;
}

export function BoardFilters({ filters, onChange, onClear }: BoardFiltersProps) {
  const query = { size: 100 };
  const plans = useQuery({ queryKey: keys.planList(query), queryFn: () => plansApi.list(query) });
  const active = BOARD_FILTERS.filter((name) => name !== 'sort' && name !== 'q' && filters[name]).length;
  return (
    <FilterBar
      search={
        <SearchField
          value={filters.q}
          onSearch={(q) => onChange({ q })}
          placeholder="Tìm trong nội dung, sản phẩm"
        />
      }
      active={active}
    >
      <Select
        aria-label="Kế hoạch"
        allowClear
        placeholder="Mọi kế hoạch"
        value={filters.plan || null}
        onChange={(plan: string | null) => onChange({ plan })}
        loading={plans.isPending}
        popupMatchSelectWidth={false}
        showSearch={{ filterOption: (question, option) => matches(String(option?.label ?? ''), question) }}
        options={(plans.data?.items ?? [])
          .filter(({ status }) => status !== 'draft')
          .map(({ id, symbol, subject }) => ({
            value: id,
            label: [symbol, subject].filter(Boolean).join(' – ').slice(0, 90),
          }))}
      />
      <UnitSelect
        aria-label="Đơn vị"
        allowClear
        placeholder="Mọi đơn vị"
        value={filters.unit || null}
        onChange={(unit) => onChange({ unit })}
      />
      <Select
        aria-label="Vai trò"
        allowClear
        placeholder="Mọi vai trò"
        value={filters.role || null}
        onChange={(role: string | null) => onChange({ role })}
        options={optionsOf(ASSIGNMENT_ROLE_LABELS)}
      />
      <Select
        aria-label="Trạng thái"
        allowClear
        placeholder="Mọi trạng thái"
        value={filters.status || null}
        onChange={(status: string | null) => onChange({ status })}
        options={[
          ...optionsOf(STATUS_LABELS),
          // A figure elsewhere may lead here with several statuses at once.
          ...(filters.status.includes(',') ? [{ value: filters.status, label: 'Nhiều trạng thái' }] : []),
        ]}
      />
      <Select
        aria-label="Tiến độ"
        allowClear
        placeholder="Mọi tiến độ"
        value={filters.timeliness || null}
        onChange={(timeliness: string | null) => onChange({ timeliness })}
        options={[
          ...optionsOf(TIMELINESS_LABELS),
          // A figure of a board may lead here with several at once.
          ...(filters.timeliness.includes(',')
            ? [{ value: filters.timeliness, label: 'Nhiều mức tiến độ' }]
            : []),
        ]}
      />
      {(filters.from || filters.to) && (
        <Button
          style={{ flex: 'none', width: 'auto', maxWidth: '100%' }}
          onClick={() => onChange({ from: null, to: null })}
        >
          {`Hạn ban đầu ${[showDate(filters.from), showDate(filters.to)].filter(Boolean).join(' – ')} ✕`}
        </Button>
      )}
      <Select
        aria-label="Sắp xếp"
        value={filters.sort || 'dueDate'}
        onChange={(sort) => onChange({ sort: sort === 'dueDate' ? '' : sort })}
        options={SORTS}
      />
      {(active > 0 || filters.q) && (
        <Button onClick={onClear} style={{ flex: 'none' }}>
          Bỏ lọc
        </Button>
      )}
    </FilterBar>
  );
}
