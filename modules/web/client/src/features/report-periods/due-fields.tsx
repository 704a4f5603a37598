import { Form, InputNumber, Select } from 'antd';
import type { NewPeriod } from '../../api/types/reports';
import { DateField } from '../../shared/components/date-field';
import styles from '../reports/reports.module.css';

type Due = NonNullable<NewPeriod['due']>;

const MONTHS = [
  { value: -1, label: 'tháng trước tháng cuối kỳ' },
  { value: 0, label: 'tháng cuối kỳ' },
  { value: 1, label: 'tháng sau kỳ' },
  { value: 2, label: 'tháng thứ hai sau kỳ' },
];

/** When reports are due: a day by date, or a day of a month of each period. */
export function DueFields({
  once,
  due,
  onChange,
}: {
  once: boolean;
  due: Due;
  onChange: (due: Due) => void;
}) {
  return (
    <>
      <Form.Item label="Hạn nộp" required>
        <div className={styles.row}>
          <Select
            aria-label="Cách tính hạn"
            value={due.before ?? true}
            style={{ width: 170 }}
            onChange={(before: boolean) => onChange({ ...due, before })}
            options={[
              { value: true, label: 'Trước ngày' },
              { value: false, label: 'Chậm nhất ngày' },
            ]}
          />
          {once ? (
            <div style={{ flex: '1 1 160px' }}>
              <DateField
                aria-label="Ngày nộp"
                value={due.date}
                onChange={(date) => onChange({ ...due, date })}
              />
            </div>
          ) : (
            <>
              <InputNumber
                aria-label="Ngày trong tháng"
                min={1}
                max={31}
                value={due.day}
                onChange={(day) => onChange({ ...due, day: day ?? 1 })}
              />
              <Select
                aria-label="Tháng nộp"
                style={{ flex: '1 1 180px' }}
                value={due.month}
                onChange={(month: number) => onChange({ ...due, month })}
                options={MONTHS}
              />
            </>
          )}
        </div>
      </Form.Item>
      <Form.Item label="Hạn rơi vào ngày nghỉ" htmlFor="day-off">
        <Select
          id="day-off"
          value={due.onDayOff ?? 'configured'}
          onChange={(choice: 'configured' | 'keep' | 'before' | 'after') =>
            onChange({ ...due, onDayOff: choice === 'configured' ? null : choice })
          }
          options={[
            { value: 'configured', label: 'Theo cấu hình chung' },
            { value: 'keep', label: 'Giữ nguyên ngày' },
            { value: 'before', label: 'Lùi về ngày làm việc liền trước' },
            { value: 'after', label: 'Chuyển sang ngày làm việc liền sau' },
          ]}
        />
      </Form.Item>
    </>
  );
}
