import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { matches } from '../../shared/format/fold';

interface PlanSelectProps {
  value: string;
  onChange: (plan: string | null) => void;
  placeholder: string;
}

/** Plans that have tasks, newest first. */
export function usePlans() {
  const query = { size: 100 };
  return useQuery({
    queryKey: keys.planList(query),
    queryFn: () => plansApi.list(query),
    select: ({ items }) => items.filter(({ status }) => status !== 'draft'),
  });
}

/** One plan, found by typing with or without diacritics. */
export function PlanSelect({ value, onChange, placeholder }: PlanSelectProps) {
  const plans = usePlans();
  return (
    <Select
      aria-label="Kế hoạch"
      allowClear
      placeholder={placeholder}
      value={value || null}
      onChange={onChange}
      loading={plans.isPending}
      popupMatchSelectWidth={false}
      style={{ flex: '1 1 220px', minWidth: 0, maxWidth: 420 }}
      showSearch={{ filterOption: (question, option) => matches(String(option?.label ?? ''), question) }}
      options={(plans.data ?? []).map(({ id, symbol, subject }) => ({
        value: id,
        label: [symbol, subject].filter(Boolean).join(' – ').slice(0, 90),
      }))}
    />
  );
}
