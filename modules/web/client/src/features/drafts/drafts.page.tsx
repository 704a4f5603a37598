import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { draftsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { DraftSummary } from '../../api/types/drafts';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { optionsOf } from '../../shared/labels';
import { DRAFT_KIND_LABELS, DRAFT_STATUS_LABELS, DRAFT_STATUS_TONES, draftTitle } from './draft-words';
import styles from './drafts.module.css';

const FILTERS = ['q', 'status', 'kind'] as const;
const SIZE = 20;

/** Official documents being written, newest change first. */
export default function DraftsPage() {
  const { filters, page, change } = useUrlFilters(FILTERS);
  const query = { ...filters, page, size: SIZE };
  const drafts = useQuery({
    queryKey: keys.draftList(query),
    queryFn: () => draftsApi.list(query),
    placeholderData: keepPreviousData,
  });
  const filtered = FILTERS.some((name) => filters[name]);
  return (
    <>
      <PageHeader
        title="Dự thảo văn bản"
        subtitle="Công văn, báo cáo do hệ thống soạn sẵn đúng thể thức; sửa được trước khi trình ký"
      />
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm theo trích yếu, nơi nhận"
          />
        }
        active={[filters.status, filters.kind].filter(Boolean).length}
      >
        <Select
          aria-label="Trạng thái"
          allowClear
          placeholder="Mọi trạng thái"
          value={filters.status || null}
          onChange={(status: string | null) => change({ status })}
          options={optionsOf(DRAFT_STATUS_LABELS)}
        />
        <Select
          aria-label="Loại dự thảo"
          allowClear
          placeholder="Mọi loại"
          value={filters.kind || null}
          onChange={(kind: string | null) => change({ kind })}
          options={optionsOf(DRAFT_KIND_LABELS)}
        />
      </FilterBar>
      <QueryGate query={drafts}>
        {(list) =>
          list.items.length ? (
            <>
              <ul className={styles.list} aria-label="Danh sách dự thảo">
                {list.items.map((draft) => (
                  <DraftCard key={draft.id} draft={draft} />
                ))}
              </ul>
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState
              text={
                filtered
                  ? 'Không có dự thảo nào khớp điều kiện tìm.'
                  : 'Chưa có dự thảo nào. Công văn giao nhiệm vụ, đôn đốc được soạn từ trang kế hoạch.'
              }
            >
              {filtered && (
                <Button onClick={() => change({ q: '', status: '', kind: '' })}>Bỏ điều kiện tìm</Button>
              )}
            </EmptyState>
          )
        }
      </QueryGate>
    </>
  );
}

function DraftCard({ draft }: { draft: DraftSummary }) {
  const { id, kind, documentKind, subject, status, bodyName, changedAt } = draft;
  return (
    <li className={styles.card}>
      <Link to={`/drafts/${id}`} className={styles.title}>
        {draftTitle(documentKind, subject)}
      </Link>
      <div className={styles.facts}>
        <ToneTag tone={DRAFT_STATUS_TONES[status]}>{DRAFT_STATUS_LABELS[status]}</ToneTag>
        <span className={styles.quiet}>{DRAFT_KIND_LABELS[kind]}</span>
        <span className={styles.quiet}>{bodyName}</span>
        <span className={styles.quiet}>Sửa lần cuối {showInstant(changedAt)}</span>
      </div>
    </li>
  );
}
