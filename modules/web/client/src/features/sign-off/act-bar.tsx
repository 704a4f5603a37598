import { useState } from 'react';
import { App, Button } from 'antd';
import { keys } from '../../api/query-keys';
import { signOffApi, type ActInput } from '../../api/sign-off.api';
import type { Submission } from '../../api/types/sign-off';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { PassOnDialog } from './pass-on-dialog';
import { ResubmitDialog } from './resubmit-dialog';
import styles from './sign-off.module.css';

type Asking = 'return' | 'pass-on' | 'send-back' | 'resubmit';

const DONE: Record<string, string> = {
  approve: 'Đã duyệt.',
  return: 'Đã trả lại người trình.',
  'pass-on': 'Đã chuyển người khác.',
  recall: 'Đã thu hồi.',
  'send-back': 'Đã trả lại người trình.',
};

/** What one may do with the submission now. */
export function ActBar({ submission }: { submission: Submission }) {
  const { modal } = App.useApp();
  const [asking, setAsking] = useState<Asking | null>(null);
  const touches = [keys.submissions, keys.waiting, keys.notices];
  const act = useAct({
    run: ({ name, ...input }: ActInput & { name: string }) => signOffApi.act(submission, name, input),
    touches,
    done: (_, { name }) => DONE[name] ?? 'Đã thực hiện.',
    onDone: () => setAsking(null),
    silent: asking !== null,
  });
  const sign = useAct({
    run: () => signOffApi.sign(submission),
    touches,
    done: ({ status }) => (status === 'signing' ? 'Đã chuyển sang e-office để ký.' : 'Đã ký số.'),
  });
  const may = (name: string) => submission.allowed.includes(name);
  const recall = () =>
    modal.confirm({
      title: 'Thu hồi văn bản đang trình?',
      content: 'Văn bản trở về để bạn sửa; khi trình lại phải qua đủ các bước từ đầu.',
      okText: 'Thu hồi',
      cancelText: 'Thôi',
      onOk: () => act.mutate({ name: 'recall' }),
    });
  const busy = act.isPending || sign.isPending;
  if (!submission.allowed.some((name) => name !== 'issue')) return null;
  return (
    <div className={styles.acts} role="group" aria-label="Xử lý văn bản">
      {may('approve') && (
        <Button
          type="primary"
          loading={act.isPending && !asking}
          disabled={busy}
          onClick={() => act.mutate({ name: 'approve' })}
        >
          Duyệt
        </Button>
      )}
      {may('sign') && (
        <Button type="primary" loading={sign.isPending} disabled={busy} onClick={() => sign.mutate()}>
          Ký số
        </Button>
      )}
      {may('resubmit') && (
        <Button type="primary" disabled={busy} onClick={() => setAsking('resubmit')}>
          Trình lại
        </Button>
      )}
      {may('return') && (
        <Button danger disabled={busy} onClick={() => setAsking('return')}>
          Trả lại
        </Button>
      )}
      {may('send-back') && (
        <Button danger disabled={busy} onClick={() => setAsking('send-back')}>
          Trả lại người trình
        </Button>
      )}
      {may('pass-on') && (
        <Button disabled={busy} onClick={() => setAsking('pass-on')}>
          Chuyển người khác
        </Button>
      )}
      {may('recall') && (
        <Button disabled={busy} onClick={recall}>
          Thu hồi
        </Button>
      )}
      {(asking === 'return' || asking === 'send-back') && (
        <ReasonDialog
          title={asking === 'return' ? 'Trả lại văn bản' : 'Trả lại văn bản đã ký'}
          explanation={
            asking === 'return'
              ? 'Văn bản trở về người trình cùng lý do.'
              : 'Chữ ký trên bản này không dùng nữa; người trình sửa và trình lại từ đầu.'
          }
          okText="Trả lại"
          danger
          busy={act.isPending}
          error={act.error}
          onOk={(reason) => act.mutate({ name: asking, reason })}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'pass-on' && (
        <PassOnDialog
          signing={may('sign')}
          busy={act.isPending}
          error={act.error}
          onOk={(input) => act.mutate({ name: 'pass-on', ...input })}
          onCancel={() => setAsking(null)}
        />
      )}
      {asking === 'resubmit' && <ResubmitDialog submission={submission} onClose={() => setAsking(null)} />}
    </div>
  );
}
