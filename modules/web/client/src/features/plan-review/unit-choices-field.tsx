import { CloseOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { UnitChoice } from '../../api/types/plans';
import { unitChoices, UnitsSelect } from '../../shared/components/unit-select';
import { matches } from '../../shared/format/fold';
import { AddWholeGroup } from './add-whole-group';
import { ChoiceText } from './choice-text';
import { choiceState, groupChoice, nobodyNamed, unitChoice } from './item-model';
import { useCatalogue } from './use-catalogue';
import styles from './unit-choices-field.module.css';

interface UnitChoicesFieldProps {
  label: string;
  value: UnitChoice[];
  onChange: (value: UnitChoice[]) => void;
  /** At least one of them must be a unit or group of the catalogue. */
  named?: boolean;
}

/** The units of one role: what the source says, what it stands for, and the ways to settle what is open. */
export function UnitChoicesField({ label, value, onChange, named = false }: UnitChoicesFieldProps) {
  const nobody = named && nobodyNamed(value);
  const replace = (index: number, choice: UnitChoice | null) =>
    onChange(value.flatMap((old, at) => (at === index ? (choice ? [choice] : []) : [old])));
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      {value.length > 0 && (
        <ul className={styles.list}>
          {value.map((choice, index) => (
            <ChoiceRow
              key={`${index}-${choice.text}`}
              choice={choice}
              nobody={nobody}
              onChange={(next) => replace(index, next)}
            />
          ))}
        </ul>
      )}
      {nobody && value.some((choice) => choiceState(choice) === 'text') && (
        <p role="alert" className={styles.open}>
          <WarningOutlined aria-hidden /> Cần ít nhất một đơn vị cụ thể: cụm từ để nguyên văn không giao được
          cho ai. Hãy chọn hoặc thêm một đơn vị.
        </p>
      )}
      <AddUnit label={label} taken={value} onAdd={(choice) => onChange([...value, choice])} />
    </fieldset>
  );
}

function ChoiceRow({
  choice,
  nobody,
  onChange,
}: {
  choice: UnitChoice;
  /** No unit at all is named in a role that needs one. */
  nobody: boolean;
  onChange: (choice: UnitChoice | null) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const state = choiceState(choice);
  const phrase = state === 'open' || state === 'chosen' || state === 'text';
  return (
    <li className={state === 'open' ? styles.open : styles.row}>
      <div className={styles.line}>
        <div className={styles.text}>
          {state === 'open' ? (
            <>
              <WarningOutlined aria-hidden /> <strong>{choice.text}</strong>
              <div>
                {nobody
                  ? 'Văn bản không nói rõ đơn vị nào. Cần ít nhất một đơn vị cụ thể: hãy chọn đơn vị; chỉ để nguyên văn thì chưa duyệt được.'
                  : 'Văn bản không nói rõ đơn vị nào. Chọn đơn vị, hoặc để nguyên văn (không giao riêng cho ai).'}
              </div>
            </>
          ) : (
            <ChoiceText choice={choice} />
          )}
        </div>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`Bỏ ${choice.text}`}
          onClick={() => onChange(null)}
        />
      </div>
      {phrase && !choosing && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setChoosing(true)}>
            {state === 'chosen' ? 'Đổi đơn vị' : 'Chọn đơn vị'}
          </Button>
          {state !== 'text' && (
            <Button size="small" onClick={() => onChange({ ...choice, expand: [] })}>
              Để nguyên văn
            </Button>
          )}
        </div>
      )}
      {choosing && (
        <div className={styles.choosing}>
          <UnitsSelect
            autoFocus
            aria-label={`Đơn vị thay cho “${choice.text}”`}
            value={choice.expand ?? []}
            onChange={(expand) => onChange({ ...choice, expand })}
          />
          <AddWholeGroup
            onAdd={(members) =>
              onChange({ ...choice, expand: [...new Set([...(choice.expand ?? []), ...members])] })
            }
          />
          <Button size="small" onClick={() => setChoosing(false)}>
            Xong
          </Button>
        </div>
      )}
    </li>
  );
}

interface AddUnitProps {
  label: string;
  taken: UnitChoice[];
  onAdd: (choice: UnitChoice) => void;
}

/** Adds a unit or a group of the catalogue. */
function AddUnit({ label, taken, onAdd }: AddUnitProps) {
  const { units, groups, unitName, groupOf } = useCatalogue();
  const options = useMemo(() => {
    const used = new Set(taken.flatMap(({ unitId, groupId }) => [unitId, groupId]));
    return [
      {
        label: 'Nhóm đơn vị',
        options: groups
          .filter(({ id }) => !used.has(id))
          .map(({ id, name, memberCount }) => ({
            value: `group ${id}`,
            label: `${name} (${memberCount} đơn vị)`,
            words: name,
          })),
      },
      ...unitChoices(units.filter(({ id }) => !used.has(id))).map((section) => ({
        ...section,
        options: section.options.map((option) => ({ ...option, value: `unit ${option.value}` })),
      })),
    ];
  }, [units, groups, taken]);
  const add = (value: string) => {
    const [kind, id = ''] = value.split(' ');
    if (kind === 'group') onAdd(groupChoice(id, groupOf(id)?.name ?? ''));
    else onAdd(unitChoice(id, unitName(id) ?? ''));
  };
  return (
    <Select
      aria-label={`Thêm ${label.toLowerCase()}`}
      placeholder="Thêm đơn vị hoặc nhóm…"
      value={null}
      onChange={(value: string | null) => value && add(value)}
      options={options}
      showSearch={{
        filterOption: (question, option) => {
          const { words } = (option ?? {}) as { words?: string };
          return words !== undefined && matches(words, question);
        },
      }}
      style={{ width: '100%' }}
    />
  );
}
