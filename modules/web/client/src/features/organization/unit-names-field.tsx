import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { UnitAlias, UnitCode } from '../../api/types/organization';
import { DateField } from '../../shared/components/date-field';
import styles from './organization.module.css';

const KINDS: { value: UnitAlias['kind']; label: string }[] = [
  { value: 'alias', label: 'Cách gọi khác' },
  { value: 'abbreviation', label: 'Viết tắt' },
  { value: 'former', label: 'Tên cũ' },
];

/** The names a unit is recognised by in documents. */
export function AliasesField({
  value,
  onChange,
}: {
  value: UnitAlias[];
  onChange: (value: UnitAlias[]) => void;
}) {
  const change = (index: number, patch: Partial<UnitAlias>) =>
    onChange(value.map((alias, at) => (at === index ? { ...alias, ...patch } : alias)));
  return (
    <fieldset className={styles.rows}>
      <legend>Tên khác, tên viết tắt, tên cũ</legend>
      {value.map((alias, index) => (
        <div key={index} className={styles.row}>
          <Input
            aria-label={`Tên khác thứ ${index + 1}`}
            value={alias.text}
            placeholder="Sở KH&CN"
            onChange={(event) => change(index, { text: event.target.value })}
          />
          <Select
            aria-label={`Loại của tên thứ ${index + 1}`}
            value={alias.kind}
            onChange={(kind) => change(index, { kind })}
            options={KINDS}
          />
          {alias.kind === 'former' && (
            <DateField
              aria-label={`Tên thứ ${index + 1} dùng đến ngày`}
              placeholder="dùng đến ngày"
              value={alias.validTo}
              onChange={(validTo) => change(index, { validTo })}
            />
          )}
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={`Bỏ tên thứ ${index + 1}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...value, { text: '', kind: 'alias', validFrom: null, validTo: null }])}
      >
        Thêm tên
      </Button>
    </fieldset>
  );
}

/** Identification codes of the unit in other systems (e-office, exchange). */
export function CodesField({
  value,
  onChange,
}: {
  value: UnitCode[];
  onChange: (value: UnitCode[]) => void;
}) {
  const change = (index: number, patch: Partial<UnitCode>) =>
    onChange(value.map((code, at) => (at === index ? { ...code, ...patch } : code)));
  return (
    <fieldset className={styles.rows}>
      <legend>Mã định danh ở hệ thống khác</legend>
      {value.map((code, index) => (
        <div key={index} className={styles.row}>
          <Input
            aria-label={`Hệ thống thứ ${index + 1}`}
            value={code.system}
            placeholder="e-office"
            onChange={(event) => change(index, { system: event.target.value })}
          />
          <Input
            aria-label={`Mã thứ ${index + 1}`}
            value={code.code}
            placeholder="H35.05"
            onChange={(event) => change(index, { code: event.target.value })}
          />
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={`Bỏ mã thứ ${index + 1}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...value, { system: '', code: '' }])}
      >
        Thêm mã
      </Button>
    </fieldset>
  );
}
