import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { MarkKind, Plan, PlanSource } from '../../api/types/plans';
import { PageHeader } from '../../shared/components/page-header';
import { Legend, MARK_KINDS } from './legend';
import { SourceView } from './source-view';
import styles from './review.module.css';

/** The original alone, for those whom the tasks of other units do not concern. */
export function SourceReader({ plan, source }: { plan: Plan; source: PlanSource }) {
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<ReadonlySet<MarkKind>>(() => new Set(MARK_KINDS));
  const present = useMemo(() => new Set(source.marks.map(({ kind }) => kind)), [source]);
  return (
    <>
      <PageHeader
        title="Văn bản gốc"
        subtitle={plan.subject}
        back={{ to: `/plans/${plan.id}`, label: plan.symbol ?? 'Kế hoạch' }}
      />
      <section className={`${styles.source} ${styles.alone}`} aria-label="Văn bản gốc">
        <div className={styles.legend}>
          <Legend present={present} shown={shown} onChange={setShown} />
        </div>
        <div className={styles.scroll}>
          <SourceView
            source={source}
            shown={shown}
            selectedId={params.get('item')}
            onSelect={(item) => setParams({ item }, { replace: true, preventScrollReset: true })}
            reveal={1}
          />
        </div>
      </section>
    </>
  );
}
