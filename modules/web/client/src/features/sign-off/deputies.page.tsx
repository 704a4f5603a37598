import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { Deputy } from '../../api/types/sign-off';
import { EmptyState } from '../../shared/components/empty-state';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { ToneTag, type Tone } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { useAct } from '../../shared/hooks/use-act';
import { DeputyDialog } from './deputy-dialog';
import styles from './sign-off.module.css';

const STATES: Record<Deputy['state'], { label: string; tone: Tone }> = {
  coming: { label: 'Chưa đến ngày', tone: 'grey' },
  acting: { label: 'Đang hiệu lực', tone: 'green' },
  over: { label: 'Đã hết hạn', tone: 'grey' },
  ended: { label: 'Đã kết thúc sớm', tone: 'grey' },
};

/** Who may review and sign in whose place, and when. */
export default function DeputiesPage() {
  const [adding, setAdding] = useState(false);
  const deputies = useQuery({ queryKey: keys.deputies, queryFn: signOffApi.deputies });
  return (
    <>
      <PageHeader
        title="Ủy quyền ký thay"
        back={{ to: '/submissions', label: 'Trình ký' }}
        subtitle="Người được ủy quyền duyệt, ký thay trong đúng những ngày này; trên văn bản ghi rõ là ký thay."
        actions={
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            Ủy quyền cho người khác
          </Button>
        }
      />
      <QueryGate query={deputies}>
        {(list) =>
          list.length ? (
            <ul className={styles.cards} aria-label="Danh sách ủy quyền">
              {list.map((deputy) => (
                <DeputyCard key={deputy.id} deputy={deputy} />
              ))}
            </ul>
          ) : (
            <EmptyState text="Chưa có ủy quyền nào." />
          )
        }
      </QueryGate>
      {adding && <DeputyDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function DeputyCard({ deputy }: { deputy: Deputy }) {
  const { modal } = App.useApp();
  const { principalName, deputyName, from, to, basis, state, canEnd } = deputy;
  const end = useAct({
    run: () => signOffApi.endDeputy(deputy),
    touches: [keys.deputies],
    done: 'Đã kết thúc ủy quyền.',
  });
  const ask = () =>
    modal.confirm({
      title: 'Kết thúc ủy quyền ngay?',
      content: `${deputyName} không duyệt, ký thay ${principalName} được nữa.`,
      okText: 'Kết thúc',
      cancelText: 'Thôi',
      onOk: () => end.mutate(),
    });
  return (
    <li className={styles.card}>
      <div className={styles.cardMain}>
        <div>
          <strong>{deputyName}</strong> ký thay <strong>{principalName}</strong>
        </div>
        <div className={styles.quiet}>
          Từ {showDate(from)} đến hết {showDate(to)}
          {basis && ` · ${basis}`}
        </div>
        <div className={styles.tags}>
          <ToneTag tone={STATES[state].tone}>{STATES[state].label}</ToneTag>
        </div>
      </div>
      {canEnd && (
        <Button danger loading={end.isPending} onClick={ask}>
          Kết thúc
        </Button>
      )}
    </li>
  );
}
