import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MarkKind, Plan, PlanItem, PlanSource } from '../../api/types/plans';
import { PageHeader } from '../../shared/components/page-header';
import { PlanStatusTag } from '../../shared/components/tags';
import { useMedia } from '../../shared/hooks/use-media';
import { planTitle } from '../plans/plan-card';
import { ItemList, type ItemFilter } from './item-list';
import { withoutDoubts } from './item-model';
import { Legend, MARK_KINDS } from './legend';
import { ReviewDialogs } from './review-dialogs';
import { ReviewNotices } from './review-notices';
import { SourceView } from './source-view';
import { TableMenu } from './table-menu';
import { useReview } from './use-review';
import styles from './review.module.css';

interface ReviewWorkbenchProps {
  plan: Plan;
  source: PlanSource;
  items: PlanItem[];
}

type Pane = 'source' | 'items';

/** The original at the left, the tasks at the right; on a narrow screen one of them at a time. */
export function ReviewWorkbench({ plan, source, items }: ReviewWorkbenchProps) {
  const review = useReview(plan.id);
  const { select } = review;
  const navigate = useNavigate();
  const both = useMedia('(min-width: 900px)');
  const [pane, setPane] = useState<Pane>('items');
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [uncertainFirst, setUncertainFirst] = useState(true);
  const editable = plan.permissions.canEdit;
  // Doubts of the reading are for those who settle them; everyone else compares text and tasks.
  const kinds = useMemo(() => MARK_KINDS.filter((kind) => editable || kind !== 'warning'), [editable]);
  const [hidden, setHidden] = useState<ReadonlySet<MarkKind>>(new Set());
  const shown = useMemo(() => new Set(kinds.filter((kind) => !hidden.has(kind))), [kinds, hidden]);
  const present = useMemo(() => {
    const there = new Set(source.marks.map(({ kind }) => kind));
    return new Set(kinds.filter((kind) => there.has(kind)));
  }, [source, kinds]);
  const setShown = (next: ReadonlySet<MarkKind>) =>
    setHidden(new Set(MARK_KINDS.filter((kind) => !next.has(kind))));
  const listed = useMemo(() => (editable ? items : items.map(withoutDoubts)), [editable, items]);

  const fromSource = useCallback(
    (id: string) => {
      setFilter('all');
      setPane('items');
      select(id, 'source');
    },
    [select],
  );
  const fromList = useCallback((id: string) => select(id, 'list'), [select]);
  const showItem = (id: string) => {
    review.open(null);
    setFilter('all');
    setPane('items');
    select(id, 'both');
  };

  return (
    <div className={styles.page}>
      <PageHeader
        title={editable ? 'Đối chiếu và duyệt' : 'Văn bản và nhiệm vụ'}
        back={{ to: `/plans/${plan.id}`, label: planTitle(plan) }}
        subtitle={
          <div className={styles.subject}>
            <PlanStatusTag status={plan.status} /> <span title={plan.subject}>{plan.subject}</span>
          </div>
        }
        actions={
          <>
            {editable && (
              <>
                <Button onClick={() => review.open({ name: 'header' })}>Thông tin văn bản</Button>
                <Button
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => review.open({ name: 'add', afterId: null })}
                >
                  Thêm nhiệm vụ
                </Button>
              </>
            )}
            {plan.permissions.canApprove && (
              <Button type="primary" onClick={() => review.open({ name: 'approve' })}>
                Xem trước và duyệt
              </Button>
            )}
            {plan.permissions.canIssue && (
              <Button type="primary" onClick={() => review.open({ name: 'issue' })}>
                Nhập số, ngày ban hành
              </Button>
            )}
          </>
        }
      />
      <ReviewNotices plan={plan} source={source} items={items} onOpen={review.open} />
      {!both && (
        <Segmented<Pane>
          block
          className={styles.tabs}
          value={pane}
          onChange={setPane}
          aria-label="Phần đang xem"
          options={[
            { value: 'items', label: `Nhiệm vụ (${items.filter(({ dropped }) => !dropped).length})` },
            { value: 'source', label: 'Văn bản' },
          ]}
        />
      )}
      <div className={both ? styles.panes : undefined}>
        <section className={styles.source} aria-label="Văn bản gốc" hidden={!both && pane !== 'source'}>
          <div className={styles.legend}>
            <Legend present={present} shown={shown} onChange={setShown} />
          </div>
          <div className={styles.scroll} tabIndex={-1}>
            <SourceView
              source={source}
              shown={shown}
              selectedId={review.selectedId}
              onSelect={fromSource}
              reveal={both || pane === 'source' ? review.reveal.source : 0}
            />
          </div>
        </section>
        <section
          className={styles.items}
          aria-label="Nhiệm vụ đã đọc được"
          hidden={!both && pane !== 'items'}
        >
          <ItemList
            items={listed}
            editable={editable}
            selectedId={review.selectedId}
            reveal={both || pane === 'items' ? review.reveal.list : 0}
            filter={filter}
            uncertainFirst={uncertainFirst}
            checked={review.checked}
            onFilter={setFilter}
            onUncertainFirst={setUncertainFirst}
            onSelect={fromList}
            onAct={review.act}
            onCheck={review.check}
            onMerge={() => review.merge(items)}
            onUnits={() => review.open({ name: 'units', itemIds: [...review.checked] })}
            onUncheck={review.uncheck}
            empty={
              <TableMenu
                source={source}
                onPick={(tableStart) => review.open({ name: 'mapping', tableStart })}
              />
            }
          />
        </section>
      </div>
      <ReviewDialogs
        plan={plan}
        source={source}
        items={items}
        opened={review.opened}
        onClose={() => review.open(null)}
        onShowItem={showItem}
        onUncheck={review.uncheck}
        onApproved={() => void navigate(`/plans/${plan.id}`)}
      />
    </div>
  );
}
