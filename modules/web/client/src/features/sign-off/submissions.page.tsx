import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { SubmissionBox } from '../../api/types/sign-off';
import { EmptyState } from '../../shared/components/empty-state';
import { SearchField } from '../../shared/components/filter-bar';
import { PageHeader } from '../../shared/components/page-header';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { useNarrow } from '../../shared/hooks/use-media';
import { useUrlFilters } from '../../shared/hooks/use-url-filters';
import { hasRole, useSession } from '../session/use-session';
import { BulkResults, type BulkOutcome } from './bulk-results';
import { BOX_LABELS, NOTHING } from './sign-off-words';
import { SubmissionList } from './submission-list';
import styles from './sign-off.module.css';

const FILTERS = ['box', 'q'] as const;
const SIZE = 20;

/** Documents on their way to a signature: what waits for one, what one submitted, what the clerk is to issue. */
export default function SubmissionsPage() {
  const session = useSession();
  const [results, setResults] = useState<BulkOutcome | null>(null);
  const narrow = useNarrow();
  const { filters, page, change } = useUrlFilters(FILTERS);
  const clerk = hasRole(session, 'clerk');
  const boxes: SubmissionBox[] = [
    'waiting',
    ...(clerk ? (['to-issue', 'issued'] as const) : []),
    'mine',
    'handled',
  ];
  const box = boxes.find((one) => one === filters.box) ?? (clerk ? 'to-issue' : 'waiting');
  const counts = useQuery({ queryKey: keys.submissionCounts, queryFn: signOffApi.counts });
  const query = { box, q: filters.q, page, size: SIZE };
  const submissions = useQuery({
    queryKey: keys.submissionList(query),
    queryFn: () => signOffApi.list(query),
    placeholderData: keepPreviousData,
  });
  const numbers: Partial<Record<SubmissionBox, number>> = {
    waiting: counts.data?.waiting,
    'to-issue': counts.data?.toIssue,
    mine: counts.data?.returned,
  };
  const label = (one: SubmissionBox): string => {
    const count = numbers[one];
    if (!count) return BOX_LABELS[one];
    return one === 'mine' ? `${BOX_LABELS[one]} (${count} bị trả lại)` : `${BOX_LABELS[one]} (${count})`;
  };
  return (
    <>
      <PageHeader
        title="Trình ký"
        subtitle="Văn bản chờ lâu nhất đứng đầu."
        actions={
          <>
            <Link to="/deputies">
              <Button>Ủy quyền ký thay</Button>
            </Link>
            <Link to="/submissions/new">
              <Button type="primary" icon={<PlusOutlined aria-hidden />}>
                Trình văn bản
              </Button>
            </Link>
          </>
        }
      />
      <div className={styles.toolbar}>
        <Segmented<SubmissionBox>
          className={styles.boxes}
          aria-label="Danh sách"
          vertical={narrow}
          block={narrow}
          value={box}
          onChange={(next) => change({ box: next })}
          options={boxes.map((value) => ({ value, label: label(value) }))}
        />
        <SearchField
          value={filters.q}
          onSearch={(q) => change({ q })}
          placeholder="Tìm theo trích yếu, người trình"
        />
      </div>
      {results && <BulkResults {...results} onClose={() => setResults(null)} />}
      <QueryGate query={submissions}>
        {({ items, total }) =>
          items.length ? (
            <>
              <SubmissionList key={box} box={box} items={items} onResults={setResults} />
              <Pager page={page} size={SIZE} total={total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState text={filters.q ? 'Không có văn bản nào khớp.' : NOTHING[box]} />
          )
        }
      </QueryGate>
    </>
  );
}
