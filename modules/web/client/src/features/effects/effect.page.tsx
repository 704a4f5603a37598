import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { effectsApi } from '../../api/effects.api';
import { keys } from '../../api/query-keys';
import type { Effect } from '../../api/types/effects';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { documentName } from '../../shared/format/document-name';
import { Consequences } from './consequences';
import { EffectDecision } from './effect-decision';
import { EFFECT_STATUS_LABELS, EFFECT_STATUS_TONES, effectTitle } from './effect-words';
import styles from './effects.module.css';

/** One request to change a document with tasks: what it would do, and the decision. */
export default function EffectPage() {
  const { effectId = '' } = useParams();
  const effect = useQuery({ queryKey: keys.effect(effectId), queryFn: () => effectsApi.read(effectId) });
  return (
    <QueryGate query={effect} extra={<Link to="/effects">Về danh sách</Link>}>
      {(data) => <EffectView effect={data} />}
    </QueryGate>
  );
}

function EffectView({ effect }: { effect: Effect }) {
  const { document, replacedBy } = effect;
  const facts: [string, ReactNode][] = [
    ['Văn bản', <Link to={`/documents/${document.id}`}>{documentName(document)}</Link>],
    ['Trích yếu', document.subject],
    ...(replacedBy
      ? ([
          ['Thay bằng', <Link to={`/documents/${replacedBy.id}`}>{documentName(replacedBy)}</Link>],
        ] satisfies [string, ReactNode][])
      : []),
    ['Bên đề nghị', `${effect.asker}, ${showInstant(effect.createdAt)}`],
    ['Lý do', effect.reason ?? <span className={styles.quiet}>không ghi</span>],
    ...(effect.decidedAt
      ? ([
          [
            'Quyết định',
            `${effect.decidedBy ?? ''}, ${showInstant(effect.decidedAt)}${effect.decisionReason ? `: ${effect.decisionReason}` : ''}`,
          ],
        ] satisfies [string, ReactNode][])
      : []),
  ];
  return (
    <>
      <PageHeader
        title={effectTitle(effect)}
        back={{ to: '/effects', label: 'Thu hồi, sửa đổi, thay thế' }}
        subtitle={
          <ToneTag tone={EFFECT_STATUS_TONES[effect.status]}>{EFFECT_STATUS_LABELS[effect.status]}</ToneTag>
        }
        actions={effect.canDecide && <EffectDecision effect={effect} />}
      />
      <NewText effect={effect} />
      <section className={styles.panel}>
        <h2>Đề nghị</h2>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      </section>
      <Consequences effect={effect} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What became of the new text, where there is one. */
function NewText({ effect }: { effect: Effect }) {
  const { newText, amendmentId, plans, status } = effect;
  if (newText === 'none' || status !== 'pending') return null;
  if (newText === 'opened' && amendmentId && plans.length)
    return (
      <Alert
        className={styles.note}
        type="info"
        showIcon
        title="Nội dung mới đã được so với kế hoạch đang thực hiện"
        description={
          <Link to={`/plans/${plans[0].id}/amendments/${amendmentId}`}>
            Xem và quyết định từng điểm thay đổi, sau đó quay lại đây
          </Link>
        }
      />
    );
  const words = {
    waiting: 'Nội dung mới của văn bản đang được đọc. Hãy mở lại trang này sau ít phút.',
    same: 'Nội dung mới không làm thay đổi nhiệm vụ nào.',
    unreadable: 'Hệ thống không đọc được nội dung mới; hãy đối chiếu văn bản bằng tay.',
    opened: 'Nội dung mới đã được đọc.',
  } as const;
  return (
    <Alert
      className={styles.note}
      type={newText === 'unreadable' ? 'warning' : 'info'}
      showIcon
      title={words[newText]}
    />
  );
}
