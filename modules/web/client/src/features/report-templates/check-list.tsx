import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { TemplateCheck, TemplateContent } from '../../api/types/reports';
import { FormDrawer } from '../../shared/components/form-drawer';
import { optionsOf } from '../../shared/labels';
import { formSections } from '../reports/report-fields';
import styles from '../reports/reports.module.css';
import { EntryList, withEntry } from './entry-list';
import { CHECK_WORDS, GRADE_WORDS } from './template-words';

interface ListProps {
  content: TemplateContent;
  mayEdit: boolean;
  onChange: (part: Partial<TemplateContent>) => void;
}

const NEW: TemplateCheck = { kind: 'not-above', grade: 'error', fields: [] };

/** The checks a unit's answers are held to. */
export function CheckList({ content, mayEdit, onChange }: ListProps) {
  const [edited, setEdited] = useState<{ at: number | null } | null>(null);
  return (
    <>
      <EntryList
        label="Các phép kiểm tra"
        addLabel="Thêm phép kiểm tra"
        entries={content.checks}
        mayEdit={mayEdit}
        name={(_, index) => `phép kiểm tra ${index + 1}`}
        show={(check) => (
          <>
            <div className={styles.name}>
              {CHECK_WORDS[check.kind]}: {check.fields.join(', ')}
            </div>
            <div className={styles.quiet}>
              {GRADE_WORDS[check.grade]}
              {check.percent && ` · quá ${check.percent}%`}
              {check.message && ` · ${check.message}`}
            </div>
          </>
        )}
        onEdit={(at) => setEdited({ at })}
        onChange={(checks) => onChange({ checks })}
      />
      {edited && (
        <CheckDrawer
          check={edited.at === null ? NEW : content.checks[edited.at]}
          content={content}
          onSave={(check) => {
            onChange({ checks: withEntry(content.checks, edited.at, check) });
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function CheckDrawer(props: {
  check: TemplateCheck;
  content: TemplateContent;
  onSave: (check: TemplateCheck) => void;
  onClose: () => void;
}) {
  const [check, setCheck] = useState(props.check);
  const set = (part: Partial<TemplateCheck>) => setCheck({ ...check, ...part });
  const fields = formSections(props.content).flatMap(({ groups }) => groups.flatMap((group) => group.fields));
  const limit = (name: 'min' | 'max' | 'percent', label: string) => (
    <Form.Item label={label} htmlFor={name}>
      <InputNumber
        id={name}
        stringMode
        decimalSeparator=","
        value={check[name] ?? null}
        onChange={(value) => set({ [name]: value === null ? undefined : String(value) })}
      />
    </Form.Item>
  );
  return (
    <FormDrawer
      title="Phép kiểm tra"
      okText="Xong"
      dirty={check !== props.check}
      ready={check.fields.length > 0}
      busy={false}
      onSave={() => props.onSave(check)}
      onClose={props.onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Phép kiểm tra" htmlFor="kind">
          <Select
            id="kind"
            value={check.kind}
            onChange={(kind) => set({ kind })}
            options={optionsOf(CHECK_WORDS)}
          />
        </Form.Item>
        <Form.Item label="Mức" htmlFor="grade">
          <Select
            id="grade"
            value={check.grade}
            onChange={(grade) => set({ grade })}
            options={optionsOf(GRADE_WORDS)}
          />
        </Form.Item>
        <Form.Item label="Các ô số liệu, theo thứ tự" htmlFor="fields">
          <Select
            id="fields"
            mode="multiple"
            value={check.fields}
            onChange={(chosen: string[]) => set({ fields: chosen })}
            options={fields
              .filter(({ indicator }) => indicator?.type === 'number' || indicator?.type === 'ratio')
              .map(({ key, label, indicator }) => ({
                value: key,
                label: `${key}: ${indicator?.name} – ${label}`,
              }))}
          />
        </Form.Item>
        {check.kind === 'range' && limit('min', 'Nhỏ nhất')}
        {check.kind === 'range' && limit('max', 'Lớn nhất')}
        {check.kind === 'jump' && limit('percent', 'Chênh lệch quá bao nhiêu phần trăm')}
        <Form.Item label="Câu thông báo riêng" htmlFor="message">
          <Input.TextArea
            id="message"
            rows={2}
            maxLength={500}
            value={check.message ?? ''}
            onChange={(e) => set({ message: e.target.value || undefined })}
          />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
