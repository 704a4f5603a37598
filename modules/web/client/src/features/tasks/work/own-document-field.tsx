import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { OwnDocument, ReplyDocumentInput } from '../../../api/types/work';
import { repliesApi } from '../../../api/work.api';
import { DateField } from '../../../shared/components/date-field';
import { ToneTag } from '../../../shared/components/tags';
import { showDate } from '../../../shared/format/dates';
import { useSession } from '../../session/use-session';
import styles from './work.module.css';

interface OwnDocumentFieldProps {
  value: ReplyDocumentInput | null;
  onChange: (value: ReplyDocumentInput | null) => void;
}

type Way = 'none' | 'register' | 'typed';

const WAYS: { value: Way; label: string }[] = [
  { value: 'none', label: 'Không kèm' },
  { value: 'register', label: 'Chọn văn bản' },
  { value: 'typed', label: 'Nhập số, ngày' },
];

/** The unit's own outgoing document: picked from the registers or the e-office, or entered as written on it. */
export function OwnDocumentField({ value, onChange }: OwnDocumentFieldProps) {
  const [way, setWay] = useState<Way>(
    value?.documentId || value?.subject ? 'register' : value ? 'typed' : 'none',
  );
  const choose = (next: Way) => {
    setWay(next);
    if (next === 'none') onChange(null);
  };
  return (
    <div>
      <Radio.Group
        options={WAYS}
        value={way}
        onChange={(event) => choose(event.target.value as Way)}
        aria-label="Văn bản trả lời của đơn vị"
      />
      {way === 'register' && <Picker value={value} onChange={onChange} />}
      {way === 'typed' && <Typed value={value} onChange={onChange} />}
    </div>
  );
}

const titleOf = ({ symbol, date, subject }: Omit<OwnDocument, 'id' | 'kind'>) =>
  [symbol, date && `ngày ${showDate(date)}`, subject].filter(Boolean).join(' · ');

function Picker({ value, onChange }: OwnDocumentFieldProps) {
  const [q, setQ] = useState('');
  const own = useQuery({
    queryKey: keys.ownDocuments('register', q),
    queryFn: () => repliesApi.ownDocuments(q),
    placeholderData: keepPreviousData,
  });
  // A province without a connected e-office has no such list: then the registers alone are offered.
  const office = useQuery({
    queryKey: keys.ownDocuments('e-office', q),
    queryFn: () => repliesApi.fromEOffice(q),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const named = (office.data?.items ?? []).filter(({ symbol, date }) => symbol && date);
  const options = [
    {
      label: 'Văn bản đơn vị đã ban hành',
      options: (own.data?.items ?? []).map((one) => ({ value: `r:${one.id}`, label: titleOf(one) })),
    },
    ...(named.length
      ? [
          {
            label: 'Phần mềm quản lý văn bản',
            options: named.map((one) => ({ value: `e:${one.id}`, label: titleOf(one) })),
          },
        ]
      : []),
  ];
  const pick = (key?: string) => {
    const id = key?.slice(2);
    const one = (key?.startsWith('r:') ? own.data?.items : named)?.find((item) => item.id === id);
    if (!one) return onChange(null);
    const { symbol, date, subject } = one;
    const words = { symbol: symbol ?? undefined, date, subject };
    onChange(key?.startsWith('r:') ? { documentId: one.id, ...words } : words);
  };
  const chosen = value?.documentId ? `r:${value.documentId}` : value?.symbol ? titleOf(wordsOf(value)) : null;
  const known = options.some(({ options: some }) => some.some((option) => option.value === chosen));
  return (
    <div style={{ marginTop: 8 }}>
      <Select
        aria-label="Văn bản của đơn vị"
        style={{ width: '100%' }}
        allowClear
        showSearch={{ filterOption: false, onSearch: (text) => setQ(text.trim()) }}
        loading={own.isFetching || office.isFetching}
        placeholder="Tìm theo số, ký hiệu hoặc trích yếu"
        notFoundContent="Không tìm thấy văn bản; có thể nhập số, ngày."
        value={chosen}
        onChange={pick}
        options={
          chosen && value && !known
            ? [{ label: 'Đã chọn', options: [{ value: chosen, label: titleOf(wordsOf(value)) }] }, ...options]
            : options
        }
      />
    </div>
  );
}

const wordsOf = ({ symbol, date, subject }: ReplyDocumentInput) => ({
  symbol: symbol ?? null,
  date: date ?? null,
  subject: subject ?? '',
});

function Typed({ value, onChange }: OwnDocumentFieldProps) {
  const { today } = useSession();
  const symbol = value?.symbol ?? '';
  const date = value?.date ?? null;
  const change = (next: { symbol?: string; date?: string | null }) => {
    const to = { symbol, date, ...next };
    onChange(to.symbol || to.date ? to : null);
  };
  return (
    <>
      <div className={styles.pick} style={{ marginTop: 8 }}>
        <Input
          aria-label="Số, ký hiệu văn bản"
          placeholder="Số, ký hiệu, ví dụ 125/BC-SYT"
          maxLength={120}
          value={symbol}
          onChange={(event) => change({ symbol: event.target.value })}
        />
        <DateField
          aria-label="Ngày văn bản"
          value={date}
          max={today}
          onChange={(day) => change({ date: day })}
        />
      </div>
      {symbol.trim() && date && <Known symbol={symbol.trim()} date={date} />}
    </>
  );
}

function Known({ symbol, date }: { symbol: string; date: string }) {
  const check = useQuery({
    queryKey: keys.documentCheck(symbol, date),
    queryFn: () => repliesApi.check(symbol, date),
  });
  if (!check.data) return null;
  const { document } = check.data;
  return (
    <p className={styles.hint} style={{ margin: '6px 0 0' }} role="status">
      {document ? (
        <>
          <ToneTag tone="green">Đã có trong sổ</ToneTag> {document.subject}
        </>
      ) : (
        <>
          <ToneTag tone="amber">Chưa có trong sổ</ToneTag> Vẫn gửi được; văn bản được gắn vào khi vào sổ.
        </>
      )}
    </p>
  );
}
