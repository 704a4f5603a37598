import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import { matches } from '../../shared/format/fold';

/** One of the plans in force. */
export function PlanFilter({ value, onChange }: { value: string; onChange: (plan: string | null) => void }) {
  const query = { status: 'active', size: 200 };
  const plans = useQuery({ queryKey: keys.planList(query), queryFn: () => plansApi.list(query) });
  return (
    <Select
      aria-label="Kế hoạch"
      allowClear
      placeholder="Mọi kế hoạch"
      value={value || null}
      onChange={onChange}
      loading={plans.isPending}
      showSearch={{ filterOption: (question, option) => matches(String(option?.label ?? ''), question) }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 180 }}
      options={(plans.data?.items ?? []).map(({ id, symbol, subject }) => ({
        value: id,
        label: symbol ?? subject,
      }))}
    />
  );
}
