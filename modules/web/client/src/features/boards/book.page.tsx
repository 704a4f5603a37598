import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { boardsApi, workbookPath } from '../../api/boards.api';
import { keys } from '../../api/query-keys';
import { DownloadButton } from '../../shared/components/download-button';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { UnitSelect } from '../../shared/components/unit-select';
import { useMedia } from '../../shared/hooks/use-media';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { useSession, visibleParts } from '../session/use-session';
import { BoardNav } from './board-nav';
import { BookCards, BookTable } from './book-table';
import { PlanSelect } from './plan-select';

const FILTERS = ['plan', 'unit', 'q'] as const;
const SIZE = 50;

/** The book of tasks (Sổ theo dõi nhiệm vụ), in the columns of the paper one; a unit finds its own lines. */
export default function BookPage() {
  const cards = useMedia('(max-width: 1023px)');
  const { wide } = visibleParts(useSession());
  const { filters, page, change } = useUrlFilters(FILTERS);
  const query = { ...filters, page, size: SIZE };
  const book = useQuery({
    queryKey: keys.board('book', query),
    queryFn: () => boardsApi.book(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Sổ theo dõi nhiệm vụ"
        actions={
          <DownloadButton path={workbookPath('book', filters)} name="so-theo-doi-nhiem-vu.xlsx">
            Tải sổ Excel
          </DownloadButton>
        }
      />
      <BoardNav />
      <FilterBar
        search={
          <SearchField value={filters.q} onSearch={(q) => change({ q })} placeholder="Tìm trong nội dung" />
        }
        active={[filters.plan, filters.unit].filter(Boolean).length}
      >
        <PlanSelect value={filters.plan} onChange={(plan) => change({ plan })} placeholder="Mọi kế hoạch" />
        {wide && (
          <UnitSelect
            aria-label="Đơn vị"
            allowClear
            placeholder="Mọi đơn vị"
            value={filters.unit || null}
            onChange={(unit) => change({ unit })}
          />
        )}
      </FilterBar>
      <QueryGate query={book}>
        {({ items, total }) =>
          items.length ? (
            <>
              {cards ? <BookCards rows={items} /> : <BookTable rows={items} />}
              <Pager page={page} size={SIZE} total={total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text="Sổ chưa có nhiệm vụ nào khớp điều kiện lọc." />
          )
        }
      </QueryGate>
    </>
  );
}
