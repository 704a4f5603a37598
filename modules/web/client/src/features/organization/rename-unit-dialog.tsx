import { Form, Input } from 'antd';
import { useState } from 'react';
import { unitsApi } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Unit } from '../../api/types/organization';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { useSession } from '../session/use-session';

/** A unit gets a new name; documents from before still find it under the old one. */
export function RenameUnitDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { today } = useSession();
  const [name, setName] = useState(unit.name);
  const [from, setFrom] = useState<string | null>(today);
  const rename = useAct({
    run: () => unitsApi.rename(unit.id, unit.version, name.trim(), from ?? today),
    touches: [keys.units],
    done: 'Đã đổi tên đơn vị.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={name !== unit.name || from !== today}
      title={`Đổi tên ${unit.name}`}
      okText="Đổi tên"
      okButtonProps={{
        disabled: !name.trim() || name.trim() === unit.name || !from,
        loading: rename.isPending,
      }}
      onOk={() => rename.mutate()}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Tên mới" htmlFor="rename-name" extra="Tên hiện nay được giữ làm tên cũ của đơn vị.">
          <Input id="rename-name" value={name} onChange={(event) => setName(event.target.value)} />
        </Form.Item>
        <Form.Item label="Từ ngày" htmlFor="rename-from">
          <DateField id="rename-from" value={from} onChange={setFrom} />
        </Form.Item>
      </Form>
      <FormError error={rename.error} heading={rename.error ? 'Chưa đổi tên được' : undefined} />
    </FormDialog>
  );
}
