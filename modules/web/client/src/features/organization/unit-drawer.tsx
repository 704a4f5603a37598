import { Input, Select } from 'antd';
import { useState } from 'react';
import { unitsApi, type UnitInput } from '../../api/organization.api';
import { keys } from '../../api/query-keys';
import type { Unit } from '../../api/types/organization';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDrawer } from '../../shared/components/form-drawer';
import { UnitSelect } from '../../shared/components/unit-select';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf, UNIT_KIND_LABELS, UNIT_LEVEL_LABELS } from '../../shared/labels';
import { AliasesField, CodesField } from './unit-names-field';
import styles from './organization.module.css';

const EMPTY: UnitInput = {
  code: undefined,
  name: '',
  shortName: null,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom: null,
  validTo: null,
  codes: [],
  aliases: [],
};

const inputOf = (unit: Unit): UnitInput =>
  Object.fromEntries(
    Object.keys(EMPTY).map((name) => [name, unit[name as keyof UnitInput]]),
  ) as unknown as UnitInput;

/** A unit with its names, codes and time in force. */
export function UnitDrawer({ unit, onClose }: { unit: Unit | null; onClose: () => void }) {
  const [base] = useState<UnitInput>(unit ? inputOf(unit) : EMPTY);
  const [draft, setDraft] = useState(base);
  const set = (patch: Partial<UnitInput>) => setDraft({ ...draft, ...patch });
  const clean: UnitInput = {
    ...draft,
    aliases: draft.aliases.filter(({ text }) => text.trim()),
    codes: draft.codes.filter(({ system, code }) => system.trim() && code.trim()),
  };
  const changes = Object.fromEntries(
    Object.entries(clean).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof UnitInput]),
    ),
  ) as Partial<UnitInput>;
  const save = useAct({
    run: () => (unit ? unitsApi.change(unit.id, unit.version, changes) : unitsApi.create(clean)),
    touches: [keys.units],
    done: unit ? 'Đã lưu đơn vị.' : 'Đã thêm đơn vị.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDrawer
      title={unit ? 'Sửa đơn vị' : 'Thêm đơn vị'}
      dirty={Object.keys(changes).length > 0}
      ready={Boolean(draft.name.trim())}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <div className={styles.form}>
        <label className={styles.label}>
          Tên đầy đủ
          <Input value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        </label>
        <div className={styles.pair}>
          <label className={styles.label}>
            Tên ngắn
            <Input
              value={draft.shortName ?? ''}
              onChange={(event) => set({ shortName: event.target.value || null })}
            />
          </label>
          {!unit && (
            <label className={styles.label}>
              Mã trong phần mềm
              <Input
                value={draft.code ?? ''}
                placeholder="tự đặt theo tên"
                onChange={(event) => set({ code: event.target.value || undefined })}
              />
            </label>
          )}
        </div>
        <div className={styles.pair}>
          <label className={styles.label}>
            Loại đơn vị
            <Select
              value={draft.kind}
              onChange={(kind) => set({ kind })}
              options={optionsOf(UNIT_KIND_LABELS)}
              style={{ width: '100%' }}
            />
          </label>
          <label className={styles.label}>
            Cấp
            <Select
              value={draft.level}
              onChange={(level) => set({ level })}
              options={optionsOf(UNIT_LEVEL_LABELS)}
              style={{ width: '100%' }}
            />
          </label>
        </div>
        <label className={styles.label}>
          Thuộc đơn vị
          <UnitSelect
            allowClear
            placeholder="Không thuộc đơn vị nào"
            value={draft.parentId}
            onChange={(parentId) => set({ parentId: parentId ?? null })}
          />
        </label>
        <div className={styles.pair}>
          <label className={styles.label}>
            Hoạt động từ ngày
            <DateField value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
          </label>
          <label className={styles.label}>
            Đến hết ngày
            <DateField value={draft.validTo} onChange={(validTo) => set({ validTo })} />
          </label>
        </div>
        <AliasesField value={draft.aliases} onChange={(aliases) => set({ aliases })} />
        <CodesField value={draft.codes} onChange={(codes) => set({ codes })} />
        <FormError error={save.error} heading={save.error ? 'Chưa lưu được' : undefined} />
      </div>
    </FormDrawer>
  );
}
