import { Input, Select } from 'antd';
import { useId } from 'react';
import type { ItemFields } from '../../api/types/plans';
import { ConditionsField } from './conditions-field';
import { DeadlineField } from './deadline-field';
import { UnitChoicesField } from './unit-choices-field';
import styles from './item-form.module.css';

interface ItemFormProps {
  value: ItemFields;
  /** What the form began from. */
  before: ItemFields;
  onChange: (value: ItemFields) => void;
  /** Heading paths in use in this plan, for choosing. */
  groups: string[];
}

/** All fields of one task of a plan. */
export function ItemForm({ value, before, onChange, groups }: ItemFormProps) {
  const id = useId();
  const set = (patch: Partial<ItemFields>) => onChange({ ...value, ...patch });
  return (
    <div className={styles.form}>
      <label className={styles.label} htmlFor={`${id}-content`}>
        Nội dung nhiệm vụ
        <Input.TextArea
          id={`${id}-content`}
          rows={4}
          value={value.content}
          onChange={(event) => set({ content: event.target.value })}
        />
      </label>
      <UnitChoicesField named label="Đơn vị chủ trì" value={value.lead} onChange={(lead) => set({ lead })} />
      <UnitChoicesField
        label="Đơn vị phối hợp"
        value={value.cooperating}
        onChange={(cooperating) => set({ cooperating })}
      />
      <UnitChoicesField
        label="Đơn vị theo dõi, đôn đốc"
        value={value.monitoring}
        onChange={(monitoring) => set({ monitoring })}
      />
      <DeadlineField
        value={value.deadline}
        before={before.deadline}
        onChange={(deadline) => set({ deadline })}
      />
      <label className={styles.label}>
        Sản phẩm, kết quả
        <Input
          value={value.product ?? ''}
          onChange={(event) => set({ product: event.target.value || null })}
        />
      </label>
      <ConditionsField value={value.conditions} onChange={(conditions) => set({ conditions })} />
      <div className={styles.pair}>
        <label className={styles.label}>
          Số thứ tự
          <Input value={value.label ?? ''} onChange={(event) => set({ label: event.target.value || null })} />
        </label>
        <label className={styles.label}>
          Nhóm (từ ngoài vào trong)
          <Select
            mode="tags"
            value={value.groups}
            onChange={(next) => set({ groups: next })}
            options={groups.map((group) => ({ value: group, label: group }))}
            style={{ width: '100%' }}
          />
        </label>
      </div>
    </div>
  );
}
