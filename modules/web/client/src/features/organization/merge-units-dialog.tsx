import { Alert, Form } from 'antd';
import { useState } from 'react';
import { unitsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { UnitSelect, UnitsSelect } from '../../shared/components/unit-select';
import { useAct } from '../../shared/hooks/use-act';
import { useSession } from '../session/use-session';

/** Units become part of another one from a day on. */
export function MergeUnitsDialog({ onClose }: { onClose: () => void }) {
  const { today } = useSession();
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [intoId, setIntoId] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const merge = useAct({
    run: () => unitsApi.merge(unitIds, intoId ?? '', from ?? today),
    touches: [keys.units, keys.groups],
    done: 'Đã ghi nhận sáp nhập.',
    silent: true,
    onDone: onClose,
  });
  const ready = unitIds.length > 0 && intoId && !unitIds.includes(intoId) && from;
  return (
    <FormDialog
      dirty={unitIds.length > 0 || intoId !== null || from !== today}
      title="Sáp nhập đơn vị"
      okText="Sáp nhập"
      okButtonProps={{ disabled: !ready, loading: merge.isPending }}
      onOk={() => merge.mutate()}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Các đơn vị được sáp nhập" htmlFor="merge-units">
          <UnitsSelect id="merge-units" value={unitIds} onChange={setUnitIds} />
        </Form.Item>
        <Form.Item label="Vào đơn vị" htmlFor="merge-into">
          <UnitSelect id="merge-into" value={intoId} onChange={setIntoId} />
        </Form.Item>
        <Form.Item label="Từ ngày" htmlFor="merge-from">
          <DateField id="merge-from" value={from} onChange={setFrom} />
        </Form.Item>
      </Form>
      <Alert
        type="info"
        showIcon
        title="Văn bản trước ngày này vẫn nhận ra các đơn vị theo tên cũ; văn bản từ ngày này trỏ về đơn vị mới."
        style={{ marginBottom: 12 }}
      />
      <FormError error={merge.error} heading={merge.error ? 'Chưa sáp nhập được' : undefined} />
    </FormDialog>
  );
}
