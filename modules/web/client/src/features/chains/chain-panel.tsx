import { ApartmentOutlined, HistoryOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { linksApi } from '../../api/links.api';
import { keys } from '../../api/query-keys';
import type { Chain, ChainType } from '../../api/types/links';
import { QueryGate } from '../../shared/components/query-gate';
import { useNarrow } from '../../shared/hooks/use-media';
import { ChainGraph } from './chain-graph';
import { worthShowing } from './chain-selection';
import { ChainTimeline } from './chain-timeline';
import styles from './chains.module.css';

interface ChainPanelProps {
  type: ChainType;
  id: string;
  /** Class of the page's panels. */
  className: string;
}

/** From the guidance over plan and dispatch to the replies and the report, seen from one document, plan or task. */
export function ChainPanel({ type, id, className }: ChainPanelProps) {
  const narrow = useNarrow();
  const [view, setView] = useState<'timeline' | 'graph'>('timeline');
  const chain = useQuery({ queryKey: keys.chain(type, id), queryFn: () => linksApi.chain(type, id) });
  const drawn = chain.data !== undefined && worthShowing(chain.data).nodes.length > 1;
  return (
    <section className={className} aria-label="Chuỗi văn bản">
      <div className={styles.head}>
        <h2>Chuỗi văn bản</h2>
        {!narrow && drawn && (
          <Segmented<'timeline' | 'graph'>
            aria-label="Cách xem chuỗi văn bản"
            value={view}
            onChange={setView}
            options={[
              { value: 'timeline', label: 'Theo thời gian', icon: <HistoryOutlined aria-hidden /> },
              { value: 'graph', label: 'Sơ đồ', icon: <ApartmentOutlined aria-hidden /> },
            ]}
          />
        )}
      </div>
      <QueryGate query={chain} loading={<Skeleton active paragraph={{ rows: 3 }} />}>
        {(data) =>
          drawn ? (
            <>
              {view === 'graph' && !narrow ? <ChainGraph chain={data} /> : <ChainTimeline chain={data} />}
              <Hidden chain={data} />
            </>
          ) : (
            <p className={styles.quiet}>Chưa có văn bản nào khác gắn với {WORDS[type]} này.</p>
          )
        }
      </QueryGate>
    </section>
  );
}

const WORDS: Record<ChainType, string> = { document: 'văn bản', plan: 'kế hoạch', task: 'nhiệm vụ' };

function Hidden({ chain }: { chain: Chain }) {
  const { quietTasks } = worthShowing(chain);
  const words = [
    quietTasks > 0 && `${quietTasks} nhiệm vụ chưa có văn bản liên quan không hiện ở đây`,
    chain.more > 0 && `còn ${chain.more} văn bản khác trong chuỗi`,
  ].filter(Boolean);
  if (!words.length) return null;
  return <p className={styles.quiet}>{words.join('; ')}.</p>;
}
