import { Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ApiError } from '../../api/api-error';
import { FormError } from './error-panel';
import { FormDialog } from './form-dialog';

interface ReasonDialogProps {
  title: string;
  /** What this does, before one does it. */
  explanation?: ReactNode;
  label?: string;
  okText: string;
  danger?: boolean;
  required?: boolean;
  /** Something was changed in the fields of `children`. */
  dirty?: boolean;
  busy: boolean;
  error: ApiError | null;
  onOk: (text: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks for a reason (or a text) before an act; an error stays in the dialog and what was typed with it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    title,
    explanation,
    label = 'Lý do',
    okText,
    danger,
    required = true,
    dirty = false,
    busy,
    error,
    onOk,
    onCancel,
  } = props;
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    if (required && !text.trim()) setMissing(true);
    else onOk(text.trim());
  };
  return (
    <FormDialog
      dirty={dirty || Boolean(text.trim())}
      title={title}
      okText={okText}
      okButtonProps={{ danger, loading: busy }}
      onOk={confirm}
      onClose={onCancel}
    >
      {explanation && <div style={{ marginBottom: 12 }}>{explanation}</div>}
      {props.children}
      <Form layout="vertical" onFinish={confirm}>
        <Form.Item
          label={label}
          required={required}
          htmlFor="reason-text"
          validateStatus={missing ? 'error' : undefined}
          help={missing ? `Vui lòng ghi ${label.toLowerCase()}.` : undefined}
        >
          <Input.TextArea
            id="reason-text"
            rows={4}
            maxLength={4000}
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMissing(false);
            }}
          />
        </Form.Item>
      </Form>
      <FormError error={error} />
    </FormDialog>
  );
}
