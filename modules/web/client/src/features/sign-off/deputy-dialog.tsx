import { Form, Input } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { useSession } from '../session/use-session';
import { PersonSelect } from './person-select';

/** Gives somebody the right to review and sign in one's own place for some days. */
export function DeputyDialog({ onClose }: { onClose: () => void }) {
  const { today, person } = useSession();
  const [deputyId, setDeputyId] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [to, setTo] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  const add = useAct({
    run: (wish: { deputyId: string; from: string; to: string }) =>
      signOffApi.addDeputy({ ...wish, ...(basis.trim() && { basis: basis.trim() }) }),
    touches: [keys.deputies],
    done: 'Đã ủy quyền.',
    silent: true,
    onDone: onClose,
  });
  const ready = deputyId && from && to;
  return (
    <FormDialog
      dirty={deputyId !== null || to !== null || basis !== ''}
      title="Ủy quyền ký thay"
      okText="Ủy quyền"
      okButtonProps={{ disabled: !ready, loading: add.isPending }}
      onOk={() => ready && add.mutate({ deputyId, from, to })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Người được ủy quyền" required htmlFor="deputy-person">
          <PersonSelect id="deputy-person" value={deputyId} without={[person.id]} onChange={setDeputyId} />
        </Form.Item>
        <Form.Item label="Từ ngày" required htmlFor="deputy-from">
          <DateField id="deputy-from" value={from} onChange={setFrom} />
        </Form.Item>
        <Form.Item label="Đến hết ngày" required htmlFor="deputy-to">
          <DateField id="deputy-to" value={to} min={from ?? today} onChange={setTo} />
        </Form.Item>
        <Form.Item label="Căn cứ" htmlFor="deputy-basis">
          <Input
            id="deputy-basis"
            maxLength={500}
            placeholder="Giấy ủy quyền số … ngày …"
            value={basis}
            onChange={({ target }) => setBasis(target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={add.error} />
    </FormDialog>
  );
}
