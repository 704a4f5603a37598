import { Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { peopleApi, type PersonInput } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Person } from '../../api/types/organization';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { UnitSelect } from '../../shared/components/unit-select';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf, ROLE_LABELS } from '../../shared/labels';
import styles from './organization.module.css';

const EMPTY: PersonInput = {
  name: '',
  title: null,
  email: null,
  subject: '',
  unitId: null,
  roles: [],
  active: true,
};

export function PersonDrawer({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const [base] = useState<PersonInput>(
    person
      ? {
          name: person.name,
          title: person.title,
          email: person.email,
          subject: person.subject,
          unitId: person.unitId,
          roles: person.roles,
          active: person.active,
        }
      : EMPTY,
  );
  const [draft, setDraft] = useState(base);
  const set = (patch: Partial<PersonInput>) => setDraft({ ...draft, ...patch });
  const save = useAct({
    run: () => (person ? peopleApi.change(person.id, person.version, draft) : peopleApi.create(draft)),
    touches: [keys.people],
    done: person ? 'Đã lưu người dùng.' : 'Đã thêm người dùng.',
    silent: true,
    onDone: onClose,
  });
  const text = (name: 'title' | 'email', label: string) => (
    <label className={styles.label}>
      {label}
      <Input value={draft[name] ?? ''} onChange={(event) => set({ [name]: event.target.value || null })} />
    </label>
  );
  return (
    <FormDrawer
      title={person ? 'Sửa người dùng' : 'Thêm người dùng'}
      dirty={JSON.stringify(draft) !== JSON.stringify(base)}
      ready={Boolean(draft.name.trim() && draft.subject.trim())}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <label className={styles.label}>
          Họ và tên
          <Input value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        </label>
        {text('title', 'Chức vụ')}
        <label className={styles.label}>
          Đơn vị
          <UnitSelect
            allowClear
            value={draft.unitId}
            onChange={(unitId) => set({ unitId: unitId ?? null })}
          />
        </label>
        <label className={styles.label}>
          Vai trò
          <Select
            mode="multiple"
            value={draft.roles}
            onChange={(roles) => set({ roles })}
            options={optionsOf(ROLE_LABELS)}
            style={{ width: '100%' }}
          />
        </label>
        {text('email', 'Thư điện tử')}
        <label className={styles.label}>
          Mã tài khoản ở hệ thống đăng nhập
          <Input value={draft.subject} onChange={(event) => set({ subject: event.target.value })} />
        </label>
        <label>
          <Switch checked={draft.active} onChange={(active) => set({ active })} /> Được sử dụng phần mềm
        </label>
        <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
      </div>
    </FormDrawer>
  );
}
