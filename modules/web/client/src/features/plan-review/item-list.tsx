import { Button, Segmented, Switch } from 'antd';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { PlanItem } from '../../api/types/plans';
import { EmptyState } from '../../shared/components/empty-state';
import { taskNames } from '../../shared/format/task-name';
import { scrollBehavior } from '../../shared/scroll-behavior';
import { ItemCard, type ItemAct } from './item-card';
import { needsLook, sectionsOf } from './item-model';
import styles from './item-list.module.css';

export type ItemFilter = 'all' | 'look' | 'dropped';

interface ItemListProps {
  items: PlanItem[];
  editable: boolean;
  selectedId: string | null;
  reveal: number;
  filter: ItemFilter;
  uncertainFirst: boolean;
  checked: ReadonlySet<string>;
  onFilter: (filter: ItemFilter) => void;
  onUncertainFirst: (first: boolean) => void;
  onSelect: (id: string) => void;
  onAct: (act: ItemAct, item: PlanItem) => void;
  onCheck: (ids: string[], checked: boolean) => void;
  onMerge: () => void;
  onUnits: () => void;
  onUncheck: () => void;
  /** What to do where no task was understood at all. */
  empty: ReactNode;
}

const FILTERS: Record<ItemFilter, (item: PlanItem) => boolean> = {
  all: (item) => !item.dropped,
  look: needsLook,
  dropped: (item) => item.dropped,
};

/** The tasks that were understood: filters with counts, what needs a look in front, the rest under its headings. */
export function ItemList(props: ItemListProps) {
  const { items, editable, selectedId, reveal, filter, uncertainFirst, checked } = props;
  const root = useRef<HTMLDivElement>(null);
  const sections = useMemo(
    () => sectionsOf(items.filter(FILTERS[filter]), uncertainFirst && filter === 'all'),
    [items, filter, uncertainFirst],
  );
  const names = useMemo(() => taskNames(items), [items]);
  const leaderless = items.filter(({ dropped, lead }) => !dropped && !lead.length).map(({ id }) => id);
  const count = (name: ItemFilter) => items.filter(FILTERS[name]).length;

  useEffect(() => {
    if (!selectedId || !reveal) return;
    root.current
      ?.querySelector(`[data-item-card="${CSS.escape(selectedId)}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() });
  }, [selectedId, reveal]);

  return (
    <div ref={root}>
      {editable && (
        <div className={styles.bar}>
          <Segmented<ItemFilter>
            value={filter}
            onChange={props.onFilter}
            aria-label="Lọc nhiệm vụ"
            options={[
              { value: 'all', label: `Tất cả (${count('all')})` },
              { value: 'look', label: `Cần xem lại (${count('look')})` },
              { value: 'dropped', label: `Đã bỏ (${count('dropped')})` },
            ]}
          />
          {filter === 'all' && count('look') > 0 && (
            <label className={styles.switch}>
              <Switch size="small" checked={uncertainFirst} onChange={props.onUncertainFirst} /> Cần xem lại
              lên trước
            </label>
          )}
        </div>
      )}
      {checked.size > 0 && (
        <div className={styles.merge} role="status">
          <span>Đã chọn {checked.size} nhiệm vụ</span>
          <Button size="small" type="primary" onClick={props.onUnits}>
            Chọn đơn vị…
          </Button>
          <Button size="small" disabled={checked.size < 2} onClick={props.onMerge}>
            Gộp thành một…
          </Button>
          <Button size="small" onClick={props.onUncheck}>
            Bỏ chọn
          </Button>
        </div>
      )}
      {editable && filter !== 'dropped' && checked.size === 0 && leaderless.length > 1 && (
        <div className={styles.merge}>
          <span>{leaderless.length} nhiệm vụ chưa có đơn vị chủ trì.</span>
          <Button size="small" onClick={() => props.onCheck(leaderless, true)}>
            Chọn cả {leaderless.length} để giao đơn vị
          </Button>
        </div>
      )}
      {sections.map((section, index) => (
        <section
          key={index}
          aria-label={section.path ? section.path.join(', ') || 'Nhiệm vụ' : 'Cần xem lại'}
        >
          {section.path === null ? (
            <h3 className={styles.lookHeading}>Cần xem lại trước ({section.items.length})</h3>
          ) : (
            section.path.length > 0 && <Headings path={section.path} />
          )}
          {section.items.map((item) => (
            <ItemCard
              key={item.id}
              item={item}
              name={names.get(item.id) ?? ''}
              selected={item.id === selectedId}
              editable={editable}
              checked={editable ? checked.has(item.id) : undefined}
              withGroups={section.path === null}
              onSelect={props.onSelect}
              onAct={props.onAct}
              onCheck={props.onCheck}
            />
          ))}
        </section>
      ))}
      {!sections.length && (
        <EmptyState text={EMPTY[filter]}>{filter === 'all' && editable && props.empty}</EmptyState>
      )}
    </div>
  );
}

const EMPTY: Record<ItemFilter, string> = {
  all: 'Chưa có nhiệm vụ nào. Có thể thêm bằng tay, hoặc chỉ rõ ý nghĩa các cột của bảng trong văn bản.',
  look: 'Không còn nhiệm vụ nào cần xem lại.',
  dropped: 'Không có nhiệm vụ nào bị bỏ.',
};

function Headings({ path }: { path: string[] }) {
  return (
    <h3 className={styles.heading}>
      {path.map((part, index) => (
        <span key={index} className={index === path.length - 1 ? styles.inner : styles.outer}>
          {part}
        </span>
      ))}
    </h3>
  );
}
