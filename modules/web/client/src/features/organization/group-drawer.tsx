import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { groupsApi, type GroupInput } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Group } from '../../api/types/organization';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { UnitsSelect } from '../../shared/components/unit-select';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf, UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../../shared/labels';
import styles from './organization.module.css';

/** A group: its names, and its members one by one or by a rule over kinds and levels. */
export function GroupDrawer({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const [name, setName] = useState(group?.name ?? '');
  const [aliases, setAliases] = useState(group?.aliases ?? []);
  const [members, setMembers] = useState(group?.rule ? [] : (group?.memberUnitIds ?? []));
  const [rule, setRule] = useState(group?.rule ?? null);
  const input: GroupInput = { name: name.trim(), aliases, ...(rule ? { rule } : { memberUnitIds: members }) };
  const [base] = useState(() => JSON.stringify(input));
  const save = useAct({
    run: () => (group ? groupsApi.change(group.id, group.version, input) : groupsApi.create(input)),
    touches: [keys.groups],
    done: 'Đã lưu nhóm.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDrawer
      title={group ? 'Sửa nhóm' : 'Thêm nhóm'}
      dirty={JSON.stringify(input) !== base}
      ready={Boolean(name.trim())}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <label className={styles.label}>
          Tên nhóm
          <Input value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className={styles.label}>
          Các cách viết khác (Enter sau mỗi cách)
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            value={aliases}
            onChange={setAliases}
            style={{ width: '100%' }}
          />
        </label>
        <Radio.Group
          value={rule ? 'rule' : 'list'}
          onChange={(event) => setRule(event.target.value === 'rule' ? { kinds: [], levels: [] } : null)}
          options={[
            { value: 'list', label: 'Chọn từng đơn vị' },
            { value: 'rule', label: 'Theo loại và cấp' },
          ]}
          aria-label="Cách xác định thành viên"
        />
        {rule ? (
          <div className={styles.pair}>
            <label className={styles.label}>
              Loại đơn vị
              <Select
                mode="multiple"
                value={rule.kinds ?? []}
                onChange={(kinds) => setRule({ ...rule, kinds })}
                options={optionsOf(UNIT_KIND_LABELS)}
                style={{ width: '100%' }}
              />
            </label>
            <label className={styles.label}>
              Cấp
              <Select
                mode="multiple"
                value={rule.levels ?? []}
                onChange={(levels) => setRule({ ...rule, levels })}
                options={optionsOf(UNIT_LEVEL_LABELS)}
                style={{ width: '100%' }}
              />
            </label>
          </div>
        ) : (
          <label className={styles.label}>
            Thành viên
            <UnitsSelect value={members} onChange={setMembers} />
          </label>
        )}
        <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
      </div>
    </FormDrawer>
  );
}
