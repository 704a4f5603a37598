import { EllipsisOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { plansApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { Plan } from '../../api/types/plans';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { DraftFromPlan } from '../drafts/draft-from-plan';
import { UrgingLetterDialog } from '../sign-off/urging-letter-dialog';
import { IssueDialog } from '../plan-review/issue-dialog';

type Asked = 'issue' | 'close' | 'cancel' | 'dispatch' | 'urging' | 'urging-letter';

const TOUCHES = [keys.plans, keys.assignments, keys.tasks];

/** What may be done with a plan, as its permissions say. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { permissions: may, id, version, status } = plan;
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const end = useAct({
    run: (reason: string) =>
      asked === 'close' ? plansApi.close(id, version, reason) : plansApi.cancel(id, version, reason),
    touches: TOUCHES,
    done: () => (asked === 'close' ? 'Đã kết thúc kế hoạch.' : 'Đã hủy kế hoạch.'),
    silent: true,
    onDone: () => setAsked(null),
  });
  const remove = useAct({
    run: () => plansApi.remove(id, version),
    touches: [],
    done: 'Đã xóa bản nháp.',
    onDone: () => void navigate('/plans'),
  });
  const askRemove = () =>
    modal.confirm({
      title: 'Xóa kế hoạch này?',
      content:
        'Chưa có nhiệm vụ nào được giao. Văn bản và những gì đã sửa sẽ bị xóa; có thể nhập lại từ tệp gốc.',
      okText: 'Xóa',
      okButtonProps: { danger: true },
      cancelText: 'Thôi',
      onOk: () => remove.mutateAsync().catch(() => undefined),
    });
  const more: NonNullable<MenuProps['items']> = [
    ...(may.canClose
      ? [
          { key: 'dispatch', label: 'Soạn công văn giao nhiệm vụ…', onClick: () => setAsked('dispatch') },
          { key: 'urging', label: 'Soạn công văn đôn đốc…', onClick: () => setAsked('urging') },
          {
            key: 'urging-letter',
            label: 'Đôn đốc và trình ký công văn…',
            onClick: () => setAsked('urging-letter'),
          },
        ]
      : []),
    ...(may.canClose
      ? [{ key: 'close', label: 'Kết thúc kế hoạch…', onClick: () => setAsked('close') }]
      : []),
    ...(may.canCancel
      ? [{ key: 'cancel', label: 'Hủy kế hoạch…', danger: true, onClick: () => setAsked('cancel') }]
      : []),
    ...(may.canDiscard ? [{ key: 'delete', label: 'Xóa…', danger: true, onClick: askRemove }] : []),
  ];
  return (
    <>
      {status === 'draft' ? (
        may.canEdit && (
          <Link to={`/plans/${id}/review`}>
            <Button type="primary">Đối chiếu và duyệt</Button>
          </Link>
        )
      ) : (
        <Link to={`/plans/${id}/review`}>
          <Button>Xem văn bản và nhiệm vụ</Button>
        </Link>
      )}
      {may.canIssue && (
        <Button type="primary" onClick={() => setAsked('issue')}>
          Nhập số, ngày ban hành
        </Button>
      )}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more }}>
          <Button icon={<EllipsisOutlined aria-hidden />} aria-label="Việc khác với kế hoạch" />
        </Dropdown>
      )}
      {asked === 'issue' && <IssueDialog plan={plan} onClose={() => setAsked(null)} />}
      {asked === 'urging-letter' && <UrgingLetterDialog planId={id} onClose={() => setAsked(null)} />}
      {(asked === 'dispatch' || asked === 'urging') && (
        <DraftFromPlan planId={id} kind={asked} onClose={() => setAsked(null)} />
      )}
      {(asked === 'close' || asked === 'cancel') && (
        <ReasonDialog
          title={asked === 'close' ? 'Kết thúc kế hoạch' : 'Hủy kế hoạch'}
          explanation={
            asked === 'close'
              ? 'Kế hoạch đã kết thúc không nhận thêm thay đổi; các phần việc chưa xong được giữ nguyên trạng thái.'
              : 'Mọi phần việc chưa hoàn thành của kế hoạch sẽ bị hủy. Các đơn vị thấy lý do này.'
          }
          okText={asked === 'close' ? 'Kết thúc' : 'Hủy kế hoạch'}
          danger={asked === 'cancel'}
          busy={end.isPending}
          error={end.error}
          onOk={end.mutate}
          onCancel={() => {
            setAsked(null);
            end.reset();
          }}
        />
      )}
    </>
  );
}
