import { Button, Input, Select } from 'antd';
import type { FieldConflict, FieldValue, Finding } from '../../api/types/reports';
import { showNumber } from '../../shared/format/number';
import { inputId, ONLY_VALUE, shownValue, type FormField } from './report-fields';
import { TableField } from './table-field';
import styles from './reports.module.css';

interface FieldInputProps {
  field: FormField;
  value: FieldValue | undefined;
  typed: string | undefined;
  conflict: FieldConflict | undefined;
  findings: readonly Finding[];
  last: string | undefined;
  disabled: boolean;
  onType: (value: string) => void;
  onChoose: (whose: 'mine' | 'theirs') => void;
}

/** One field with what is said against it, and the choice when a colleague was faster. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, typed, conflict, findings, last, onChoose } = props;
  const id = inputId(field.key);
  const type = field.indicator?.type;
  const wide = !field.indicator || type === 'table' || type === 'text';
  const said = typed === undefined ? findings.filter(({ code }) => code !== 'field-missing') : [];
  return (
    <div className={wide ? styles.wide : undefined}>
      <label className={styles.label} htmlFor={id}>
        {field.label}
        {field.required && <span aria-hidden> *</span>}
      </label>
      <Control {...props} id={id} text={typed ?? shownValue(field, value)} invalid={said.some(isError)} />
      {last && type !== 'table' && field.indicator && (
        <div className={styles.quiet}>Kỳ trước: {/^-?\d+(\.\d+)?$/.test(last) ? showNumber(last) : last}</div>
      )}
      <div id={`${id}-said`}>
        {said.map((finding, index) => (
          <div key={index} className={isError(finding) ? styles.error : styles.warning}>
            {finding.message}
          </div>
        ))}
      </div>
      {conflict && (
        <div role="alert" className={styles.warning}>
          {conflict.changedByName} vừa sửa ô này thành “{conflict.theirs ?? '(trống)'}”.
          <div className={styles.row}>
            <Button size="small" onClick={() => onChoose('mine')}>
              Giữ nội dung của tôi
            </Button>
            <Button size="small" onClick={() => onChoose('theirs')}>
              Lấy nội dung đó
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

const isError = (finding: Finding) => finding.grade === 'error';

interface ControlProps extends FieldInputProps {
  id: string;
  text: string;
  invalid: boolean;
}

function Control({ field, id, text, invalid, disabled, onType }: ControlProps) {
  const { indicator } = field;
  const shared = {
    id,
    disabled,
    status: invalid ? ('error' as const) : undefined,
    'aria-describedby': `${id}-said`,
    'aria-required': field.required,
    ...(field.label === ONLY_VALUE && { 'aria-label': indicator?.name }),
  };
  if (indicator?.type === 'choice')
    return (
      <Select
        {...shared}
        allowClear
        placeholder="Chọn"
        style={{ width: '100%' }}
        value={text || null}
        onChange={(chosen: string | null) => onType(chosen ?? '')}
        options={(indicator.options ?? []).map((option) => ({ value: option, label: option }))}
      />
    );
  if (indicator?.type === 'table')
    return (
      <TableField id={id} columns={indicator.columns ?? []} text={text} disabled={disabled} onType={onType} />
    );
  if (!indicator || indicator.type === 'text')
    return (
      <Input.TextArea
        {...shared}
        rows={indicator ? 3 : 6}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
    );
  return (
    <Input
      {...shared}
      inputMode="decimal"
      autoComplete="off"
      suffix={field.key.includes('/') ? undefined : indicator.measure}
      value={text}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
