import { Alert, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import type { Finding, UnitReport } from '../../api/types/reports';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import styles from './reports.module.css';

interface SubmitDialogProps {
  report: UnitReport;
  busy: boolean;
  error: ApiError | null;
  onGo: (field: string) => void;
  onSubmit: (input: { nothing: boolean; note: string }) => void;
  onClose: () => void;
}

/** The last look before a report is sent: what keeps it from being sent, and what should be looked at. */
export function SubmitDialog({ report, busy, error, onGo, onSubmit, onClose }: SubmitDialogProps) {
  const [nothing, setNothing] = useState(false);
  const [note, setNote] = useState('');
  const errors = nothing ? [] : report.findings.filter(({ grade }) => grade === 'error');
  const warnings = nothing ? [] : report.findings.filter(({ grade }) => grade === 'warning');
  return (
    <FormDialog
      title={`Nộp ${report.periodName}`}
      okText="Nộp báo cáo"
      okButtonProps={{ loading: busy, disabled: errors.length > 0 }}
      dirty={Boolean(note)}
      onOk={() => onSubmit({ nothing, note })}
      onClose={onClose}
    >
      <Checkbox checked={nothing} onChange={(event) => setNothing(event.target.checked)}>
        Không phát sinh trong kỳ (nộp không kèm số liệu)
      </Checkbox>
      <FindingList
        title={`Còn ${errors.length} chỗ phải sửa trước khi nộp`}
        type="error"
        findings={errors}
        onGo={onGo}
      />
      <FindingList title="Nên kiểm tra lại" type="warning" findings={warnings} onGo={onGo} />
      {!errors.length && <p>Báo cáo đã nộp được khóa; chỉ sửa được khi cơ quan tổng hợp trả lại.</p>}
      <Form layout="vertical">
        <Form.Item label="Ghi chú gửi kèm" htmlFor="submit-note">
          <Input.TextArea
            id="submit-note"
            rows={2}
            maxLength={4000}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={error} />
    </FormDialog>
  );
}

interface FindingListProps {
  title: string;
  type: 'error' | 'warning';
  findings: readonly Finding[];
  onGo: (field: string) => void;
}

/** Findings, each a way to its field. */
export function FindingList({ title, type, findings, onGo }: FindingListProps) {
  if (!findings.length) return null;
  return (
    <Alert
      style={{ margin: '12px 0' }}
      type={type}
      showIcon
      title={title}
      description={
        <ul className={styles.findings}>
          {findings.map((finding, index) => (
            <li key={index}>
              <a
                href={`#${finding.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(finding.field);
                }}
              >
                {finding.message}
              </a>
            </li>
          ))}
        </ul>
      }
    />
  );
}
