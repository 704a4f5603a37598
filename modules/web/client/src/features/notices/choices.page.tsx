import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Radio } from 'antd';
import { noticesApi } from '../../api/notices.api';
import { keys } from '../../api/query-keys';
import type { NoticeChoice, NoticeChoices, NoticeDelivery } from '../../api/types/notices';
import { PageHeader } from '../../shared/components/page-header';
import { QueryGate } from '../../shared/components/query-gate';
import { useAct } from '../../shared/hooks/use-act';
import styles from './notices.module.css';

const DELIVERIES: { value: NoticeDelivery; label: string }[] = [
  { value: 'at-once', label: 'Ngay' },
  { value: 'daily', label: 'Bản tin ngày' },
  { value: 'none', label: 'Không gửi' },
];

/** How a person is told outside the pages, kind by kind. */
export default function ChoicesPage() {
  const choices = useQuery({ queryKey: keys.noticeChoices, queryFn: noticesApi.choices });
  return (
    <>
      <PageHeader
        title="Cách nhận thông báo"
        subtitle="Mọi thông báo luôn có ở trang Thông báo. Tại đây chọn loại nào được gửi thêm ra ngoài."
        back={{ to: '/notices', label: 'Thông báo' }}
      />
      <QueryGate query={choices}>
        {(known) => (
          <>
            <Ways known={known} />
            <ul className={styles.choices}>
              {known.choices.map((choice) => (
                <ChoiceRow key={choice.kind} choice={choice} />
              ))}
            </ul>
          </>
        )}
      </QueryGate>
    </>
  );
}

/** Where messages go, and what hinders them. */
function Ways({ known }: { known: NoticeChoices }) {
  const ways = [
    ...(known.eMail && known.address ? [`thư điện tử ${known.address}`] : []),
    ...(known.hostBell ? ['chuông báo của hệ thống e-office'] : []),
  ];
  if (!known.eMail && !known.hostBell)
    return (
      <Alert
        type="info"
        showIcon
        className={styles.ways}
        title="Hệ thống chưa kết nối thư điện tử hoặc e-office; hiện thông báo chỉ có trên trang này."
      />
    );
  return (
    <>
      {ways.length > 0 && (
        <p>
          Gửi đến {ways.join(' và ')}. Bản tin ngày gộp các thông báo trong một thư, gửi lúc {known.digestAt}.
        </p>
      )}
      {known.eMail && !known.address && (
        <Alert
          type="warning"
          showIcon
          className={styles.ways}
          title="Tài khoản của bạn chưa có địa chỉ thư điện tử. Vui lòng liên hệ quản trị hệ thống để bổ sung."
        />
      )}
    </>
  );
}

function ChoiceRow({ choice }: { choice: NoticeChoice }) {
  const client = useQueryClient();
  const choose = useAct({
    run: (delivery: NoticeDelivery) => noticesApi.choose(choice.kind, delivery),
    touches: [],
    onDone: (known) => client.setQueryData(keys.noticeChoices, known),
  });
  const shown = choose.isPending ? choose.variables : choice.delivery;
  const id = `notice-kind-${choice.kind}`;
  return (
    <li className={styles.choice}>
      <span id={id}>{choice.label}</span>
      <Radio.Group
        aria-labelledby={id}
        name={choice.kind}
        value={shown}
        onChange={(event) => choose.mutate(event.target.value as NoticeDelivery)}
        options={DELIVERIES.map(({ value, label }) => ({
          value,
          label: value === choice.usual ? `${label} (mặc định)` : label,
        }))}
      />
    </li>
  );
}
