import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { groupsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import { matches } from '../../shared/format/fold';

const ALL = { size: 200 };

/** Puts all members of a group among the units chosen for an open phrase. */
export function AddWholeGroup({ onAdd }: { onAdd: (unitIds: string[]) => void }) {
  const groups = useQuery({ queryKey: keys.groupList(ALL), queryFn: () => groupsApi.list(ALL) });
  return (
    <Select
      aria-label="Thêm cả một nhóm"
      placeholder={groups.isError ? 'Không tải được danh mục nhóm' : 'Thêm cả một nhóm…'}
      loading={groups.isPending}
      value={null}
      onChange={(id: string | null) => {
        const group = groups.data?.items.find((one) => one.id === id);
        if (group) onAdd(group.memberUnitIds);
      }}
      showSearch={{ filterOption: (question, option) => matches(String(option?.label ?? ''), question) }}
      options={(groups.data?.items ?? []).map(({ id, name, memberUnitIds }) => ({
        value: id,
        label: `${name} (${memberUnitIds.length} đơn vị)`,
      }))}
      style={{ width: '100%' }}
    />
  );
}
