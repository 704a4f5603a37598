import { InputNumber, Select } from 'antd';
import { rhythmOf, ruleInWords, ruleOf, type Rhythm } from '../../shared/format/rule';
import form from './item-form.module.css';

interface RhythmFieldProps {
  rule: string;
  onChange: (rule: string) => void;
}

const EVERY = [
  { value: 'week', label: 'Hằng tuần' },
  { value: 'month', label: 'Hằng tháng' },
  { value: 'quarter', label: 'Hằng quý' },
  { value: 'half-year', label: '6 tháng một lần' },
  { value: 'year', label: 'Hằng năm' },
] satisfies { value: Rhythm['every']; label: string }[];

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'].map(
  (label, index) => ({
    value: index + 1,
    label,
  }),
);

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: `Tháng ${index + 1}` }));

/** The rhythm of a recurring deadline; a rule the form cannot show is kept as it is until another is chosen. */
export function RhythmField({ rule, onChange }: RhythmFieldProps) {
  const rhythm = rhythmOf(rule);
  const change = (patch: Partial<Rhythm>) =>
    onChange(ruleOf({ every: 'year', days: [], months: [], ...rhythm, ...patch }));
  return (
    <div className={form.pair}>
      <label className={form.small}>
        Lặp lại
        <Select
          value={rhythm?.every ?? null}
          placeholder={ruleInWords(rule)}
          onChange={(every) => change({ every, days: [], months: [] })}
          options={EVERY}
          style={{ width: '100%' }}
        />
      </label>
      {rhythm?.every === 'week' && (
        <label className={form.small}>
          Vào thứ
          <Select
            mode="multiple"
            value={rhythm.days}
            onChange={(days) => change({ days })}
            options={WEEKDAYS}
            style={{ width: '100%' }}
          />
        </label>
      )}
      {rhythm?.every === 'year' && (
        <label className={form.small}>
          Các tháng
          <Select
            mode="multiple"
            value={rhythm.months}
            onChange={(months) => change({ months })}
            options={MONTHS}
            style={{ width: '100%' }}
          />
        </label>
      )}
      {rhythm && rhythm.every !== 'week' && (
        <label className={form.small}>
          Ngày trong tháng
          <InputNumber
            min={1}
            max={31}
            precision={0}
            value={rhythm.days[0] && rhythm.days[0] > 0 ? rhythm.days[0] : null}
            onChange={(day) => change({ days: day ? [day] : [] })}
            placeholder="không ghi"
            style={{ width: '100%' }}
          />
        </label>
      )}
    </div>
  );
}
