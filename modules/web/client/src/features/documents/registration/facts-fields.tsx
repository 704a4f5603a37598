import { AutoComplete, Form, Input, Select } from 'antd';
import { type ReactNode } from 'react';
import type { Direction } from '../../../api/types/documents';
import { DateField } from '../../../shared/components/date-field';
import { ToneTag } from '../../../shared/components/tags';
import { DOCUMENT_KINDS, URGENCY_LABELS } from '../../../shared/document-labels';
import { matches } from '../../../shared/format/fold';
import { optionsOf } from '../../../shared/labels';
import type { Draft, DraftField } from './draft';
import styles from './registration.module.css';

export interface FieldsProps {
  direction: Direction;
  draft: Draft;
  /** Fields the file filled in and nobody has touched. */
  found: ReadonlySet<DraftField>;
  /** A file was read: fields it left empty are told so. */
  wasRead: boolean;
  /** A correction: number, register and day of arrival stay as they are. */
  fixed?: boolean;
  today: string;
  errorOf: (name: DraftField) => string | undefined;
  change: <N extends DraftField>(name: N, value: Draft[N]) => void;
}

interface FieldProps extends Pick<FieldsProps, 'found' | 'errorOf'> {
  name: DraftField;
  label: string;
  required?: boolean;
  wide?: boolean;
  /** Said below the field while nothing is wrong with it. */
  hint?: string;
  children: ReactNode;
}

/** A field with where its value comes from and what is wrong with it. */
export function Field({ name, label, required, wide, hint, found, errorOf, children }: FieldProps) {
  const error = errorOf(name);
  return (
    <Form.Item
      className={wide ? styles.wide : undefined}
      htmlFor={`document-${name}`}
      required={required}
      validateStatus={error ? 'error' : undefined}
      help={error}
      extra={error ? undefined : hint}
      label={
        <span className={styles.label}>
          {label}
          {found.has(name) && (
            <ToneTag tone="amber" plain>
              đọc từ tệp
            </ToneTag>
          )}
        </span>
      }
    >
      {children}
    </Form.Item>
  );
}

/** What stands on the document itself. */
export function FactsFields(props: FieldsProps) {
  const { direction, draft, found, wasRead, fixed, today, errorOf, change } = props;
  const incoming = direction === 'incoming';
  const common = { found, errorOf };
  const unread = (name: DraftField) =>
    wasRead && !draft[name] ? 'Không đọc được trong tệp, hãy nhập theo văn bản.' : undefined;
  return (
    <div className={styles.grid}>
      {incoming ? (
        <Field name="symbol" label="Số, ký hiệu" hint={unread('symbol')} {...common}>
          <Input
            id="document-symbol"
            maxLength={120}
            placeholder="2855/BNV-TCBC"
            value={draft.symbol}
            onChange={(event) => change('symbol', event.target.value)}
          />
        </Field>
      ) : fixed ? null : (
        <Field
          name="notation"
          label="Ký hiệu (sau số)"
          required
          hint={unread('notation') ?? 'Số do hệ thống cấp khi bấm Đăng ký.'}
          {...common}
        >
          <Input
            id="document-notation"
            maxLength={100}
            placeholder="KH-UBND"
            value={draft.notation}
            onChange={(event) => change('notation', event.target.value)}
          />
        </Field>
      )}
      <Field
        name="date"
        label={incoming ? 'Ngày văn bản' : 'Ngày ban hành'}
        required={!incoming}
        hint={unread('date')}
        {...common}
      >
        <DateField
          id="document-date"
          value={draft.date}
          max={incoming ? undefined : today}
          onChange={(date) => change('date', date)}
        />
      </Field>
      {incoming && (
        <Field
          name="issuer"
          label="Cơ quan ban hành (tác giả)"
          required
          wide
          hint={unread('issuer')}
          {...common}
        >
          <Input
            id="document-issuer"
            maxLength={300}
            value={draft.issuer}
            onChange={(event) => change('issuer', event.target.value)}
          />
        </Field>
      )}
      <Field name="kind" label="Tên loại" {...common}>
        <AutoComplete
          id="document-kind"
          value={draft.kind}
          onChange={(kind: string) => change('kind', kind)}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind }))}
          showSearch={{ filterOption: (typed, option) => matches(option?.value ?? '', typed) }}
          placeholder="Kế hoạch, Công văn…"
          style={{ width: '100%' }}
        />
      </Field>
      <Field name="urgency" label="Độ khẩn" {...common}>
        <Select
          id="document-urgency"
          value={draft.urgency}
          onChange={(urgency) => change('urgency', urgency)}
          options={optionsOf(URGENCY_LABELS)}
          style={{ width: '100%' }}
        />
      </Field>
      <Field name="subject" label="Trích yếu nội dung" required wide hint={unread('subject')} {...common}>
        <Input.TextArea
          id="document-subject"
          rows={3}
          maxLength={4000}
          value={draft.subject}
          onChange={(event) => change('subject', event.target.value)}
        />
      </Field>
      <Field name="signerName" label="Người ký" {...common}>
        <Input
          id="document-signerName"
          maxLength={200}
          value={draft.signerName}
          onChange={(event) => change('signerName', event.target.value)}
        />
      </Field>
      <Field name="signerPosition" label="Chức vụ" {...common}>
        <Input.TextArea
          id="document-signerPosition"
          rows={2}
          maxLength={300}
          value={draft.signerPosition}
          onChange={(event) => change('signerPosition', event.target.value)}
        />
      </Field>
    </div>
  );
}
