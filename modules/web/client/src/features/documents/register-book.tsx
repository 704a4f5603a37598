import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { Link } from 'react-router';
import { documentsApi } from '../../api/documents.api';
import { keys } from '../../api/query-keys';
import type { Direction } from '../../api/types/documents';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { DOCUMENT_STATUS_LABELS } from '../../shared/document-labels';
import { useMedia } from '../../shared/hooks/use-media';
import { optionsOf } from '../../shared/labels';
import { RegisterCard } from './register-card';
import { RegisterTable } from './register-table';
import styles from './documents.module.css';

export const REGISTER_FILTERS = ['direction', 'body', 'year', 'q', 'status'] as const;
type Filter = (typeof REGISTER_FILTERS)[number];

const SIZE = 30;

interface RegisterBookProps {
  direction: Direction;
  body: string;
  year: number;
  writable: boolean;
  filters: Record<Filter, string>;
  page: number;
  change: (patch: Partial<Record<Filter | 'page', string | number | null>>) => void;
}

/** The open book: its lines, newest first, searched and paged by the server. */
export function RegisterBook(props: RegisterBookProps) {
  const { direction, body, year, writable, filters, page, change } = props;
  const cards = useMedia('(max-width: 1023px)');
  const { q, status } = filters;
  const query = { direction, body, year, q, status, page, size: SIZE };
  const lines = useQuery({
    queryKey: keys.documentList(query),
    queryFn: () => documentsApi.list(query),
    placeholderData: keepPreviousData,
  });
  const searched = Boolean(q || status);
  const which = direction === 'incoming' ? 'văn bản đến' : 'văn bản đi';
  return (
    <>
      <FilterBar
        active={status ? 1 : 0}
        search={
          <SearchField
            value={q}
            onSearch={(text) => change({ q: text })}
            placeholder={
              direction === 'incoming'
                ? 'Tìm số đến, số ký hiệu, trích yếu, tác giả'
                : 'Tìm số ký hiệu, trích yếu, người ký'
            }
          />
        }
      >
        <Select
          aria-label="Trạng thái"
          allowClear
          placeholder="Mọi trạng thái"
          value={status || null}
          onChange={(next: string | null) => change({ status: next })}
          options={optionsOf(DOCUMENT_STATUS_LABELS)}
        />
      </FilterBar>
      <QueryGate query={lines} loading={<Skeleton active paragraph={{ rows: 10 }} />}>
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState
              text={
                searched
                  ? `Không có ${which} nào khớp điều kiện tìm. Có thể gõ không dấu.`
                  : `Sổ năm ${year} chưa có ${which} nào.`
              }
            >
              {searched ? (
                <Button onClick={() => change({ q: '', status: '' })}>Bỏ điều kiện tìm</Button>
              ) : (
                writable && (
                  <Link to={`/documents/new?direction=${direction}&body=${body}`}>
                    <Button type="primary">Đăng ký {which} đầu tiên</Button>
                  </Link>
                )
              )}
            </EmptyState>
          ) : (
            <>
              {cards ? (
                <ul className={styles.cards} aria-label={`Danh sách ${which}`}>
                  {list.items.map((document) => (
                    <RegisterCard key={document.id} document={document} />
                  ))}
                </ul>
              ) : (
                <RegisterTable direction={direction} rows={list.items} loading={lines.isPlaceholderData} />
              )}
              <Pager page={page} size={SIZE} total={list.total} onChange={(next) => change({ page: next })} />
            </>
          )
        }
      </QueryGate>
    </>
  );
}
