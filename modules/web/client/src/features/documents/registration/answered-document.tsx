import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { documentsApi } from '../../../api/documents.api';
import { keys } from '../../../api/query-keys';
import type { DocumentReading, DocumentSummary } from '../../../api/types/documents';
import { documentName, paddedNumber } from '../../../shared/format/document-name';
import styles from './registration.module.css';

interface AnsweredDocumentProps {
  body: string;
  /** Year of the register that is searched. */
  year: number;
  reading: DocumentReading | null;
  value: string;
  onChange: (id: string) => void;
}

/** Which incoming document an outgoing one answers: its sender's system ties the answer to the work by it. */
export function AnsweredDocument({ body, year, reading, value, onChange }: AnsweredDocumentProps) {
  const [q, setQ] = useState('');
  const query = { direction: 'incoming', body, year, q, status: 'registered', size: 20 };
  const found = useQuery({
    queryKey: keys.documentList(query),
    queryFn: () => documentsApi.list(query),
    placeholderData: keepPreviousData,
  });
  const options = useMemo(() => {
    const cited = (reading?.cites ?? []).flatMap(({ document }) =>
      document?.direction === 'incoming' && document.bodyId === body ? [document] : [],
    );
    const all = [...cited, ...(found.data?.items ?? [])];
    return [...new Map(all.map((one) => [one.id, one])).values()].map((one) => ({
      value: one.id,
      label: lineOf(one),
    }));
  }, [reading, found.data, body]);
  return (
    <Form.Item
      className={styles.wide}
      label="Trả lời văn bản đến (nếu có)"
      htmlFor="document-answers"
      extra="Nơi nhận thấy ngay văn bản này trả lời văn bản nào và gắn đúng nhiệm vụ."
    >
      <Select<string | null>
        id="document-answers"
        allowClear
        value={value || null}
        onChange={(id) => onChange(id ?? '')}
        placeholder="Gõ số đến, số ký hiệu hoặc trích yếu"
        showSearch={{ filterOption: false, onSearch: setQ }}
        loading={found.isFetching}
        popupMatchSelectWidth={false}
        options={options}
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}

function lineOf(document: DocumentSummary): string {
  const subject = document.subject.length > 70 ? `${document.subject.slice(0, 70)}…` : document.subject;
  return `Số đến ${paddedNumber(document.number)}: ${documentName(document)} – ${subject}`;
}
