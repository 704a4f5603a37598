import { Radio } from 'antd';
import { useState } from 'react';
import { itemsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { UnitChoice, UnitRole } from '../../api/types/plans';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { ASSIGNMENT_ROLE_LABELS, optionsOf } from '../../shared/labels';
import { UnitChoicesField } from './unit-choices-field';
import { useKeepItems } from './use-item-acts';
import form from './item-form.module.css';

interface UnitsDialogProps {
  planId: string;
  itemIds: string[];
  onClose: () => void;
  onDone: () => void;
}

/** The same units for several tasks at once: plans whose text names no unit per task are common. */
export function UnitsDialog({ planId, itemIds, onClose, onDone }: UnitsDialogProps) {
  const keep = useKeepItems(planId);
  const [role, setRole] = useState<UnitRole>('lead');
  const [mode, setMode] = useState<'set' | 'add'>('set');
  const [units, setUnits] = useState<UnitChoice[]>([]);
  const save = useAct({
    run: () => itemsApi.setUnits(planId, { itemIds, role, units, mode }),
    touches: [],
    staleOnConflict: [keys.planItems(planId)],
    done: `Đã chọn đơn vị cho ${itemIds.length} nhiệm vụ.`,
    silent: true,
    onDone: (items) => {
      keep(items);
      onDone();
    },
  });
  return (
    <FormDialog
      dirty={units.length > 0}
      title={`Chọn đơn vị cho ${itemIds.length} nhiệm vụ`}
      okText="Lưu"
      okButtonProps={{ disabled: !units.length, loading: save.isPending }}
      onOk={() => save.mutate()}
      onClose={onClose}
    >
      <div className={form.form}>
        <Radio.Group
          aria-label="Vai trò"
          optionType="button"
          value={role}
          onChange={(event) => setRole(event.target.value as UnitRole)}
          options={optionsOf(ASSIGNMENT_ROLE_LABELS)}
        />
        <UnitChoicesField
          label={`Đơn vị ${ASSIGNMENT_ROLE_LABELS[role].toLowerCase()}`}
          value={units}
          onChange={setUnits}
        />
        <Radio.Group
          aria-label="Cách ghi"
          value={mode}
          onChange={(event) => setMode(event.target.value as 'set' | 'add')}
          options={[
            { value: 'set', label: 'Thay các đơn vị đang có' },
            { value: 'add', label: 'Thêm vào các đơn vị đang có' },
          ]}
        />
        <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
      </div>
    </FormDialog>
  );
}
