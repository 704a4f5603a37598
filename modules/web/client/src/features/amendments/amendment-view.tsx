import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { amendmentsApi } from '../../api/plans.api';
import { keys } from '../../api/query-keys';
import type { Amendment, AmendmentChange, Plan } from '../../api/types/plans';
import { EmptyState } from '../../shared/components/empty-state';
import { FormError } from '../../shared/components/error-panel';
import { PageHeader } from '../../shared/components/page-header';
import { useAct } from '../../shared/hooks/use-act';
import { planTitle } from '../plans/plan-card';
import { ChangeCard } from './change-card';
import { CorrectionDrawer } from './correction-drawer';
import styles from './amendments.module.css';

const HEADER_LABELS: Record<string, string> = {
  subject: 'trích yếu',
  symbol: 'số, ký hiệu',
  number: 'số',
  date: 'ngày ban hành',
  issuer: 'cơ quan ban hành',
  parentBody: 'cơ quan chủ quản',
  kind: 'loại văn bản',
  place: 'địa danh',
  urgency: 'độ khẩn',
  signer: 'người ký',
  recipients: 'nơi nhận',
};

const KINDS: { kind: AmendmentChange['kind']; heading: string }[] = [
  { kind: 'changed', heading: 'Nhiệm vụ thay đổi' },
  { kind: 'added', heading: 'Nhiệm vụ thêm mới' },
  { kind: 'removed', heading: 'Nhiệm vụ không còn trong bản mới' },
];

export function AmendmentView({ plan, amendment }: { plan: Plan; amendment: Amendment }) {
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const open = amendment.status === 'open' && plan.permissions.canAmend;
  const key = keys.amendment(plan.id, amendment.id);
  const toPlan = () => void navigate(`/plans/${plan.id}`);

  const decide = useAct({
    run: ({ ids, decision }: { ids: string[]; decision: 'apply' | 'ignore' }) =>
      amendmentsApi.decide(plan.id, amendment.id, ids, decision),
    touches: [key],
  });
  const apply = useAct({
    run: () => amendmentsApi.apply(plan.id, amendment.id, amendment.version),
    touches: [keys.plans, keys.tasks, keys.assignments],
    done: 'Đã áp dụng các thay đổi đã chọn.',
    silent: true,
    onDone: toPlan,
  });
  const discard = useAct({
    run: () => amendmentsApi.discard(plan.id, amendment.id, amendment.version),
    touches: [keys.plans],
    done: 'Không áp dụng bản này. Kế hoạch giữ nguyên.',
    silent: true,
    onDone: toPlan,
  });

  const [correcting, setCorrecting] = useState<string | null>(null);
  const corrected = amendment.changes.find(({ id }) => id === correcting);
  const undecided = amendment.changes.filter(({ decision }) => !decision).length;
  const applied = amendment.changes.filter(({ decision }) => decision === 'apply').length;
  const ask = (what: 'apply' | 'discard') =>
    modal.confirm({
      title: what === 'apply' ? `Áp dụng ${applied} thay đổi?` : 'Không áp dụng bản này?',
      content:
        what === 'apply'
          ? 'Tất cả được thực hiện cùng một lúc; các đơn vị thấy nhiệm vụ theo bản mới.'
          : 'Mọi nhiệm vụ giữ nguyên như hiện nay.',
      okText: what === 'apply' ? 'Áp dụng' : 'Không áp dụng',
      cancelText: 'Thôi',
      onOk: () => (what === 'apply' ? apply : discard).mutateAsync().catch(() => undefined),
    });

  return (
    <>
      <PageHeader
        title="So sánh bản sửa đổi, bổ sung"
        subtitle={planTitle(plan)}
        back={{ to: `/plans/${plan.id}`, label: 'Về kế hoạch' }}
        actions={
          open && (
            <>
              <Button onClick={() => ask('discard')} loading={discard.isPending}>
                Không áp dụng bản này
              </Button>
              <Button
                type="primary"
                disabled={undecided > 0}
                onClick={() => ask('apply')}
                loading={apply.isPending}
              >
                Áp dụng ({applied})
              </Button>
            </>
          )
        }
      />
      {amendment.status !== 'open' && (
        <Alert
          className={styles.note}
          showIcon
          type="info"
          title={
            amendment.status === 'applied'
              ? 'Bản này đã được áp dụng.'
              : 'Bản này đã được quyết định không áp dụng.'
          }
        />
      )}
      {open && undecided > 0 && (
        <Alert
          className={styles.note}
          showIcon
          type="info"
          title={`Còn ${undecided} thay đổi chưa quyết định`}
          description="Với mỗi thay đổi, chọn áp dụng hoặc giữ như cũ. Chỉ khi bấm “Áp dụng” thì nhiệm vụ mới thay đổi."
        />
      )}
      <FormError error={apply.error ?? discard.error} heading="Chưa thực hiện được, chưa có gì thay đổi" />
      <p className={styles.sum}>
        {amendment.unchanged} nhiệm vụ không thay đổi.
        {amendment.headerFields.length > 0 &&
          ` Bản mới cũng khác ở: ${amendment.headerFields.map((name) => HEADER_LABELS[name] ?? name).join(', ')}.`}
      </p>
      {!amendment.changes.length && <EmptyState text="Hai bản không khác nhau về nhiệm vụ." />}
      {KINDS.map(({ kind, heading }) => {
        const changes = amendment.changes.filter((change) => change.kind === kind);
        if (!changes.length) return null;
        const rest = changes.filter(({ decision }) => !decision).map(({ id }) => id);
        return (
          <section key={kind} aria-label={heading}>
            <div className={styles.head}>
              <h2>
                {heading} ({changes.length})
              </h2>
              {open && rest.length > 1 && (
                <Button size="small" onClick={() => decide.mutate({ ids: rest, decision: 'apply' })}>
                  Áp dụng cả {rest.length} thay đổi còn lại
                </Button>
              )}
            </div>
            {changes.map((change) => (
              <ChangeCard
                key={change.id}
                change={change}
                open={open}
                busy={decide.isPending}
                onDecide={(decision) => decide.mutate({ ids: [change.id], decision })}
                onCorrect={() => setCorrecting(change.id)}
              />
            ))}
          </section>
        );
      })}
      {corrected?.after && (
        <CorrectionDrawer
          planId={plan.id}
          amendmentId={amendment.id}
          change={corrected}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  );
}
