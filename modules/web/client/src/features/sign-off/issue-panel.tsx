import { useQuery } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { IssuePreview, Submission } from '../../api/types/sign-off';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { QueryGate } from '../../shared/components/query-gate';
import { showDate } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { useSession } from '../session/use-session';
import { RecipientsField, recipientsOf, type RecipientsDraft } from './recipients-field';
import styles from './sign-off.module.css';

/** The clerk gives number and day and issues. */
export function IssuePanel({ submission }: { submission: Submission }) {
  const [date, setDate] = useState<string | null>(null);
  const preview = useQuery({
    queryKey: keys.issuePreview(submission.id, date),
    queryFn: () => signOffApi.issuePreview(submission.id, date),
  });
  return (
    <section className={styles.panel}>
      <h2>Phát hành</h2>
      <QueryGate query={preview}>
        {(data) => <IssueForm submission={submission} preview={data} onDate={setDate} />}
      </QueryGate>
    </section>
  );
}

interface IssueFormProps {
  submission: Submission;
  preview: IssuePreview;
  onDate: (date: string | null) => void;
}

function IssueForm({ submission, preview, onDate }: IssueFormProps) {
  const { today } = useSession();
  const { modal } = App.useApp();
  const { number, symbol, date, earliest, bodySigns } = preview;
  const [draft, setDraft] = useState<RecipientsDraft>(() => ({
    units: preview.recipients.flatMap(({ unitId }) => unitId ?? []),
    others: preview.recipients.flatMap(({ unitId, name }) => (unitId ? [] : name)).join('\n'),
  }));
  const issue = useAct({
    run: (recipients: ReturnType<typeof recipientsOf>) =>
      signOffApi.issue(submission, { number, date, recipients }),
    touches: [keys.submissions, keys.documents, keys.waiting],
    done: ({ symbol: given }) => `Đã phát hành ${given ?? ''}.`,
    silent: true,
  });
  const ask = (recipients: ReturnType<typeof recipientsOf>) =>
    modal.confirm({
      title: `Phát hành ${symbol}?`,
      content: `Số ${number}, ngày ${showDate(date)}, gửi ${recipients.length} nơi nhận. Văn bản phát hành rồi không thay đổi được nữa.`,
      okText: 'Phát hành',
      cancelText: 'Thôi',
      onOk: () => issue.mutate(recipients),
    });
  return (
    <Form layout="vertical">
      <p className={styles.number}>{symbol}</p>
      <p className={styles.quiet}>
        Số tiếp theo của sổ văn bản đi năm {date.slice(0, 4)}.{' '}
        {bodySigns
          ? 'Cơ quan ký số cùng lúc phát hành.'
          : 'Cơ quan chưa có chứng thư số trên hệ thống: bản phát hành chỉ có chữ ký của lãnh đạo.'}
      </p>
      <Form.Item label="Ngày ban hành" htmlFor="issue-date">
        <DateField id="issue-date" value={date} min={earliest} max={today} onChange={(day) => onDate(day)} />
      </Form.Item>
      <RecipientsField value={draft} onChange={setDraft}>
        {(options) => (
          <Button
            type="primary"
            block
            loading={issue.isPending}
            onClick={() => ask(recipientsOf(draft, options))}
          >
            Cấp số và phát hành
          </Button>
        )}
      </RecipientsField>
      <div style={{ marginTop: 10 }}>
        <FormError error={issue.error} />
      </div>
    </Form>
  );
}
