import { Checkbox, Input, InputNumber } from 'antd';
import { DateField } from '../../../shared/components/date-field';
import { Field, type FieldsProps } from './facts-fields';
import styles from './registration.module.css';

/** What the register adds to the document: when it came or goes, to whom, and remarks. */
export function EntryFields({ direction, draft, found, fixed, today, errorOf, change }: FieldsProps) {
  const incoming = direction === 'incoming';
  const common = { found, errorOf };
  const handed = incoming ? 'Đơn vị hoặc người nhận' : 'Đơn vị, người nhận bản lưu';
  return (
    <div className={styles.grid}>
      {incoming && !fixed && (
        <Field name="receivedOn" label="Ngày đến" required {...common}>
          <DateField
            id="document-receivedOn"
            value={draft.receivedOn}
            max={today}
            onChange={(date) => change('receivedOn', date)}
          />
        </Field>
      )}
      {!incoming && (
        <Field name="recipients" label="Nơi nhận (mỗi nơi một dòng)" wide {...common}>
          <Input.TextArea
            id="document-recipients"
            rows={4}
            value={draft.recipients}
            onChange={(event) => change('recipients', event.target.value)}
          />
        </Field>
      )}
      <Field name="handledBy" label={handed} {...common}>
        <Input
          id="document-handledBy"
          maxLength={300}
          value={draft.handledBy}
          onChange={(event) => change('handledBy', event.target.value)}
        />
      </Field>
      <Field name="forwardedOn" label="Ngày chuyển" {...common}>
        <DateField
          id="document-forwardedOn"
          value={draft.forwardedOn}
          onChange={(date) => change('forwardedOn', date)}
        />
      </Field>
      {!incoming && (
        <Field name="copies" label="Số lượng bản" {...common}>
          <InputNumber
            id="document-copies"
            min={0}
            max={100000}
            precision={0}
            value={draft.copies === '' ? null : Number(draft.copies)}
            onChange={(copies) => change('copies', copies === null ? '' : String(copies))}
            style={{ width: '100%' }}
          />
        </Field>
      )}
      <Field name="note" label="Ghi chú" {...common}>
        <Input
          id="document-note"
          maxLength={1000}
          value={draft.note}
          onChange={(event) => change('note', event.target.value)}
        />
      </Field>
      {!incoming && !fixed && (
        <Checkbox
          className={styles.wide}
          checked={draft.directsWork}
          onChange={(event) => change('directsWork', event.target.checked)}
        >
          Văn bản giao nhiệm vụ
        </Checkbox>
      )}
    </div>
  );
}
