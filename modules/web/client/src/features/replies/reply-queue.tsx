import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import type { ReplyAnswer } from '../../api/types/work';
import { repliesApi } from '../../api/work.api';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar, SearchField } from '../../shared/components/filter-bar';
import { Pager } from '../../shared/components/pager';
import { QueryGate } from '../../shared/components/query-gate';
import { ANSWER_STATUS_LABELS, optionsOf } from '../../shared/labels';
import { DecideButtons } from '../tasks/work/decide-buttons';
import { PlanFilter } from './plan-filter';
import { PAGE_SIZE, type QueueProps } from './reply-filters';
import { QueuedReply } from './queued-reply';
import work from '../tasks/work/work.module.css';

/** Replies, those that wait first; many are accepted or returned at once. */
export function ReplyQueue({ filters, page, change }: QueueProps) {
  const status = filters.status || 'waiting';
  const query = {
    status: status === 'all' ? '' : status,
    plan: filters.plan,
    q: filters.q,
    sort: status === 'waiting' ? 'oldest' : 'newest',
    page,
    size: PAGE_SIZE,
  };
  const replies = useQuery({
    queryKey: keys.replyList(query),
    queryFn: () => repliesApi.list(query),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const open = (replies.data?.items ?? []).flatMap(({ answers }) =>
    answers.filter(({ canDecide }) => canDecide),
  );
  // What was decided or left the page meanwhile is not chosen any more.
  const selected = open.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <FilterBar
        search={
          <SearchField
            value={filters.q}
            onSearch={(q) => change({ q })}
            placeholder="Tìm theo đơn vị, nhiệm vụ"
          />
        }
        active={[filters.plan, filters.status].filter(Boolean).length}
      >
        <Select
          aria-label="Kết quả duyệt"
          value={status}
          onChange={(next) => change({ status: next === 'waiting' ? '' : next })}
          options={[...optionsOf(ANSWER_STATUS_LABELS), { value: 'all', label: 'Tất cả' }]}
          style={{ minWidth: 150 }}
        />
        <PlanFilter value={filters.plan} onChange={(plan) => change({ plan })} />
      </FilterBar>
      {open.length > 0 && <Together open={open} selected={selected} onChoose={setChosen} />}
      <QueryGate query={replies}>
        {({ items, total }) =>
          items.length ? (
            <>
              {items.map((reply) => (
                <QueuedReply key={reply.id} reply={reply} chosen={chosen} onChoose={setChosen} />
              ))}
              <Pager page={page} size={PAGE_SIZE} total={total} onChange={(next) => change({ page: next })} />
            </>
          ) : (
            <EmptyState
              text={
                status === 'waiting' ? 'Không có bản trả lời nào chờ duyệt.' : 'Không có bản trả lời nào.'
              }
            />
          )
        }
      </QueryGate>
    </>
  );
}

interface TogetherProps {
  open: ReplyAnswer[];
  selected: ReplyAnswer[];
  onChoose: (ids: string[]) => void;
}

function Together({ open, selected, onChoose }: TogetherProps) {
  return (
    <div className={work.foot} style={{ marginBottom: 10 }}>
      <Checkbox
        checked={selected.length === open.length}
        indeterminate={selected.length > 0 && selected.length < open.length}
        onChange={(event) => onChoose(event.target.checked ? open.map(({ id }) => id) : [])}
      >
        Chọn tất cả trên trang ({open.length})
      </Checkbox>
      {selected.length > 0 && (
        <>
          <span>{selected.length} mục đã chọn:</span>
          <DecideButtons
            answers={selected}
            of={`${selected.length} mục đã chọn`}
            size="middle"
            onDone={() => onChoose([])}
          />
        </>
      )}
    </div>
  );
}
