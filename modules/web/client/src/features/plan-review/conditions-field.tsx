import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ConditionValue } from '../../api/types/plans';
import { EMPTY_CONDITION } from './item-model';
import styles from './unit-choices-field.module.css';
import form from './item-form.module.css';

interface ConditionsFieldProps {
  value: ConditionValue[];
  onChange: (value: ConditionValue[]) => void;
}

/** What a task waits for: the words of the source, and the document they speak of. */
export function ConditionsField({ value, onChange }: ConditionsFieldProps) {
  const change = (index: number, patch: Partial<ConditionValue>) =>
    onChange(value.map((condition, at) => (at === index ? { ...condition, ...patch } : condition)));
  return (
    <fieldset className={styles.field}>
      <legend>Điều kiện để bắt đầu</legend>
      {value.map((condition, index) => (
        <div key={index} className={form.condition}>
          <div className={styles.line}>
            <label className={`${form.small} ${styles.text}`}>
              Chỉ thực hiện khi (nguyên văn)
              <Input
                value={condition.text}
                onChange={(event) => change(index, { text: event.target.value })}
              />
            </label>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={`Bỏ điều kiện ${index + 1}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
          <div className={form.pair}>
            <label className={form.small}>
              Loại văn bản
              <Input
                value={condition.documentKind ?? ''}
                placeholder="Công văn, Quyết định…"
                onChange={(event) => change(index, { documentKind: event.target.value || null })}
              />
            </label>
            <label className={form.small}>
              Cơ quan ban hành
              <Input
                value={condition.issuer ?? ''}
                onChange={(event) => change(index, { issuer: event.target.value || null })}
              />
            </label>
          </div>
          <label className={form.small}>
            Về việc
            <Input
              value={condition.about ?? ''}
              onChange={(event) => change(index, { about: event.target.value || null })}
            />
          </label>
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...value, EMPTY_CONDITION])}
      >
        Thêm điều kiện
      </Button>
    </fieldset>
  );
}
