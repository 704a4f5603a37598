import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { IsoDate } from '../../api/types/common';

interface DateFieldProps {
  id?: string;
  value?: IsoDate | null;
  onChange?: (value: IsoDate | null) => void;
  disabled?: boolean;
  placeholder?: string;
  'aria-label'?: string;
  /** Last and first day one may choose. */
  max?: IsoDate;
  min?: IsoDate;
}

/** A calendar date, typed or picked, dd/MM/yyyy; the value is an ISO date. */
export function DateField({
  value,
  onChange,
  max,
  min,
  placeholder = 'ngày/tháng/năm',
  ...rest
}: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      placeholder={placeholder}
      format={['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY']}
      value={value ? dayjs(value) : null}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      style={{ width: '100%' }}
    />
  );
}
