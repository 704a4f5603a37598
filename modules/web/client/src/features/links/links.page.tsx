import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { Link } from 'react-router';
import { linksApi } from '../../api/links.api';
import { keys } from '../../api/query-keys';
import type { DocumentLink } from '../../api/types/links';
import type { Page } from '../../api/types/common';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useNarrow } from '../../shared/hooks/use-media';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { optionsOf } from '../../shared/labels';
import { LINK_KIND_LABELS } from '../../shared/link-labels';
import { ConditionQueue } from './condition-queue';
import { QueueBar } from './queue-bar';
import { SuggestionRow } from './suggestion-row';
import { useQueue } from './use-queue';
import { useQueueKeys } from './use-queue-keys';
import styles from './links.module.css';

const FILTERS = ['q', 'kind', 'plan'] as const;
const SIZE = 20;

/** The clerk's queue: which documents seem to belong to which tasks, to be confirmed or rejected. */
export default function LinksPage() {
  const { filters, page, change } = useUrlFilters(FILTERS);
  const query = { ...filters, page, size: SIZE };
  const suggestions = useQuery({
    queryKey: keys.linkSuggestions(query),
    queryFn: () => linksApi.suggestions(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Liên kết chờ xác nhận"
        subtitle="Hệ thống thấy các văn bản này có thể thuộc về nhiệm vụ bên cạnh. Bạn xem lý do rồi chọn Đúng hoặc Không phải."
      />
      <ConditionQueue />
      <FilterBar
        active={[filters.kind, filters.plan].filter(Boolean).length}
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm số ký hiệu, trích yếu văn bản"
          />
        }
      >
        <Select
          aria-label="Loại liên kết"
          allowClear
          placeholder="Mọi loại liên kết"
          value={filters.kind || null}
          onChange={(kind: string | null) => change({ kind })}
          options={optionsOf(LINK_KIND_LABELS)}
        />
      </FilterBar>
      <QueryGate query={suggestions} loading={<Skeleton active paragraph={{ rows: 8 }} />}>
        {(list) => (
          <Suggestions
            list={list}
            filtered={FILTERS.some((name) => filters[name])}
            onClear={() => change({ q: '', kind: '', plan: '' })}
            onPage={(next) => change({ page: next })}
          />
        )}
      </QueryGate>
    </>
  );
}

interface SuggestionsProps {
  list: Page<DocumentLink>;
  filtered: boolean;
  onClear: () => void;
  onPage: (page: number) => void;
}

function Suggestions({ list, filtered, onClear, onPage }: SuggestionsProps) {
  const narrow = useNarrow();
  const queue = useQueue(list.items);
  useQueueKeys(queue);
  return (
    <>
      {!narrow && list.items.length > 0 && <Keys />}
      <QueueBar items={list.items} total={list.total} queue={queue} />
      {list.items.length ? (
        <ul className={styles.rows} aria-label="Các liên kết đề xuất">
          {list.items.map((link) => (
            <SuggestionRow key={link.id} link={link} queue={queue} follow={queue.moving} />
          ))}
        </ul>
      ) : (
        <EmptyState
          text={
            filtered
              ? 'Không có đề xuất nào khớp điều kiện tìm.'
              : 'Mọi văn bản đã được gắn với nhiệm vụ hoặc không có gì cần xác nhận.'
          }
        >
          {filtered ? (
            <Button onClick={onClear}>Bỏ điều kiện tìm</Button>
          ) : (
            <Link to="/documents">Về sổ văn bản</Link>
          )}
        </EmptyState>
      )}
      <Pager page={list.page} size={list.size} total={list.total} onChange={onPage} />
    </>
  );
}

const HINTS: [string[], string][] = [
  [['J', 'K'], 'xuống, lên'],
  [['Y', 'Enter'], 'đúng'],
  [['N'], 'không phải'],
  [['X'], 'chọn nhiều'],
  [['Z'], 'hoàn tác'],
];

function Keys() {
  return (
    <p className={styles.keys}>
      <span>Phím tắt:</span>
      {HINTS.map(([names, meaning]) => (
        <span key={meaning}>
          {names.map((name, index) => (
            <span key={name}>
              {index > 0 && ' '}
              <kbd>{name}</kbd>
            </span>
          ))}{' '}
          {meaning}
        </span>
      ))}
    </p>
  );
}
