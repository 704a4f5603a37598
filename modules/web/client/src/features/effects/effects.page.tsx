import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { Link } from 'react-router';
import { effectsApi } from '../../api/effects.api';
import { keys } from '../../api/query-keys';
import type { EffectSummary } from '../../api/types/effects';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { EFFECT_STATUS_LABELS, EFFECT_STATUS_TONES, effectTitle } from './effect-words';
import styles from './effects.module.css';

const FILTERS = ['status'] as const;
const SIZE = 20;

/** Documents with tasks that are to be taken back, changed or replaced; those to be decided first. */
export default function EffectsPage() {
  const { filters, page, change } = useUrlFilters(FILTERS);
  const all = filters.status === 'all';
  const query = { status: all ? '' : 'pending', page, size: SIZE };
  const effects = useQuery({
    queryKey: keys.effectList(query),
    queryFn: () => effectsApi.list(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Thu hồi, sửa đổi, thay thế văn bản"
        subtitle="Khi một văn bản giao việc bị thu hồi, sửa đổi hoặc thay thế, các nhiệm vụ chỉ thay đổi sau khi bạn xem hệ quả và quyết định."
      />
      <Segmented<'pending' | 'all'>
        aria-label="Trạng thái"
        value={all ? 'all' : 'pending'}
        onChange={(status) => change({ status: status === 'all' ? 'all' : '' })}
        options={[
          { value: 'pending', label: 'Chờ quyết định' },
          { value: 'all', label: 'Tất cả' },
        ]}
        style={{ marginBottom: 14 }}
      />
      <QueryGate query={effects}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Danh sách đề nghị">
                {list.items.map((effect) => (
                  <EffectCard key={effect.id} effect={effect} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState
              text={all ? 'Chưa có đề nghị nào.' : 'Không có văn bản giao việc nào đang chờ quyết định.'}
            />
          )
        }
      </QueryGate>
    </>
  );
}

function EffectCard({ effect }: { effect: EffectSummary }) {
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Link to={`/effects/${effect.id}`} className={styles.name}>
          {effectTitle(effect)}
        </Link>
        <ToneTag tone={EFFECT_STATUS_TONES[effect.status]}>{EFFECT_STATUS_LABELS[effect.status]}</ToneTag>
      </div>
      <div>{effect.document.subject}</div>
      <div className={styles.quiet}>
        {effect.asker} đề nghị lúc {showInstant(effect.createdAt)}
        {effect.reason && `: ${effect.reason}`}
      </div>
    </li>
  );
}
