import { Input, Select } from 'antd';
import type { DeadlineKind, DeadlineValue } from '../../api/types/plans';
import { DateField } from '../../shared/components/date-field';
import { deadlineInWords } from '../../shared/components/deadline-text';
import { DEADLINE_KIND_LABELS, optionsOf } from '../../shared/labels';
import { deadlineToRead } from './item-model';
import { RhythmField } from './rhythm-field';
import styles from './unit-choices-field.module.css';
import form from './item-form.module.css';

interface DeadlineFieldProps {
  value: DeadlineValue;
  before: DeadlineValue;
  onChange: (value: DeadlineValue) => void;
}

const WITH_PERIOD: DeadlineKind[] = ['month', 'quarter', 'year', 'range'];

/** Takes away what the new kind cannot have, so that no date is left behind unseen. */
function ofKind(value: DeadlineValue, kind: DeadlineKind): DeadlineValue {
  const dated = kind === 'date' || WITH_PERIOD.includes(kind);
  return {
    ...value,
    kind,
    from: WITH_PERIOD.includes(kind) ? value.from : null,
    to: dated || kind === 'conditional' ? value.to : null,
    rule: kind === 'recurring' ? (value.rule ?? 'FREQ=YEARLY') : null,
    condition: kind === 'conditional' || dated ? value.condition : null,
  };
}

/** A deadline: the words of the source, and what they mean as kind, dates, rhythm or condition. */
export function DeadlineField({ value, before, onChange }: DeadlineFieldProps) {
  // What was understood belongs to the text as saved; a new text has no meaning before the server read it.
  const unread = deadlineToRead(before, value);
  const period = !unread && WITH_PERIOD.includes(value.kind);
  return (
    <fieldset className={styles.field}>
      <legend>Thời hạn</legend>
      <label className={form.small}>
        Nguyên văn
        <Input value={value.text} onChange={(event) => onChange({ ...value, text: event.target.value })} />
      </label>
      <div className={form.pair}>
        <label className={form.small}>
          Được hiểu là
          <Select
            value={unread ? null : value.kind}
            placeholder="Sẽ được đọc lại khi lưu"
            onChange={(kind: DeadlineKind | null) => kind && onChange(ofKind(value, kind))}
            options={optionsOf(DEADLINE_KIND_LABELS)}
            style={{ width: '100%' }}
          />
        </label>
        {period && (
          <label className={form.small}>
            Từ ngày
            <DateField value={value.from} onChange={(from) => onChange({ ...value, from })} />
          </label>
        )}
        {(period || (!unread && (value.kind === 'date' || value.kind === 'conditional'))) && (
          <label className={form.small}>
            {value.kind === 'conditional' ? 'Hạn chót (nếu có)' : 'Ngày cuối cùng được tính đúng hạn'}
            <DateField value={value.to} onChange={(to) => onChange({ ...value, to })} />
          </label>
        )}
      </div>
      {!unread && value.kind === 'recurring' && (
        <RhythmField rule={value.rule ?? 'FREQ=YEARLY'} onChange={(rule) => onChange({ ...value, rule })} />
      )}
      {!unread && value.kind === 'conditional' && (
        <label className={form.small}>
          Điều kiện
          <Input
            value={value.condition ?? ''}
            onChange={(event) => onChange({ ...value, condition: event.target.value || null })}
          />
        </label>
      )}
      <div className={form.meaning} aria-live="polite">
        {unread ? 'Sẽ được đọc lại khi lưu.' : `Nghĩa là: ${deadlineInWords(value)}`}
      </div>
    </fieldset>
  );
}
