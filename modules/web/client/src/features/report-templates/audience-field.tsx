import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { unitsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Indicator } from '../../api/types/reports';
import { optionsOf, UNIT_LEVEL_LABELS } from '../../shared/labels';

type Audience = Indicator['audience'];

const ALL = { page: 1, size: 200 };

interface AudienceFieldProps {
  audience: Audience;
  onChange: (audience: Audience) => void;
}

/** Who is asked: nobody chosen means every unit. */
export function AudienceField({ audience, onChange }: AudienceFieldProps) {
  const units = useQuery({ queryKey: keys.unitList(ALL), queryFn: () => unitsApi.list(ALL) });
  const set = (part: NonNullable<Audience>) => {
    const next = { ...audience, ...part };
    onChange(next.levels?.length || next.units?.length ? next : undefined);
  };
  return (
    <>
      <Form.Item
        label="Cấp đơn vị phải điền"
        htmlFor="audience-levels"
        extra="Để trống cả hai ô: mọi đơn vị đều điền."
      >
        <Select
          id="audience-levels"
          mode="multiple"
          value={audience?.levels ?? []}
          onChange={(levels) => set({ levels })}
          options={optionsOf(UNIT_LEVEL_LABELS)}
        />
      </Form.Item>
      <Form.Item label="Đơn vị cụ thể phải điền" htmlFor="audience-units">
        <Select
          id="audience-units"
          mode="multiple"
          value={audience?.units ?? []}
          onChange={(codes) => set({ units: codes })}
          options={units.data?.items.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    </>
  );
}
