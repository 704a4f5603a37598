import { useQuery } from '@tanstack/react-query';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Reply } from '../../../api/types/work';
import { repliesApi } from '../../../api/work.api';
import { QueryGate } from '../../../shared/components/query-gate';
import { showDate, showInstant } from '../../../shared/format/dates';
import { textDiff } from './text-diff';
import styles from './work.module.css';

/** The versions of a reply, two of them compared word by word. */
export function ReplyVersions({ replyId, onClose }: { replyId: string; onClose: () => void }) {
  const versions = useQuery({
    queryKey: keys.replyVersions(replyId),
    queryFn: () => repliesApi.versions(replyId),
  });
  return (
    <Modal open title="So sánh các bản đã gửi" footer={null} width={860} onCancel={onClose}>
      <QueryGate query={versions}>{(all) => <Compared versions={all} />}</QueryGate>
    </Modal>
  );
}

const name = ({ number, sentAt, sentByName }: Reply) =>
  `Bản ${number} · ${showInstant(sentAt)} · ${sentByName}`;

function Compared({ versions }: { versions: Reply[] }) {
  const [newest] = versions;
  const [number, setNumber] = useState((newest?.number ?? 1) - 1);
  const before = versions.find((version) => version.number === number);
  if (!newest || !before) return <p>Chỉ có một bản.</p>;
  const stretches = textDiff(before.text, newest.text);
  const shown = (side: 'before' | 'after') =>
    stretches
      .filter(({ in: where }) => where === 'both' || where === side)
      .map(({ text, in: where }, index) =>
        where === 'both' ? (
          <span key={index}>{text}</span>
        ) : where === 'before' ? (
          <del key={index} className={styles.removed}>
            {text}
          </del>
        ) : (
          <ins key={index} className={styles.added}>
            {text}
          </ins>
        ),
      );
  return (
    <div className={styles.versions}>
      <section aria-label="Bản trước">
        {versions.length > 2 ? (
          <Select
            aria-label="Bản so sánh"
            style={{ width: '100%' }}
            value={number}
            onChange={setNumber}
            options={versions.slice(1).map((version) => ({ value: version.number, label: name(version) }))}
          />
        ) : (
          <strong>{name(before)}</strong>
        )}
        <div className={styles.text}>{shown('before')}</div>
        <Enclosed reply={before} />
      </section>
      <section aria-label="Bản mới nhất">
        <strong>{name(newest)}</strong>
        <div className={styles.text}>{shown('after')}</div>
        <Enclosed reply={newest} other={before} />
      </section>
    </div>
  );
}

/** Document and files; what the other version does not have is marked. */
function Enclosed({ reply, other }: { reply: Reply; other?: Reply }) {
  const { document, files } = reply;
  const isNew = (sha256: string) => other && !other.files.some((file) => file.sha256 === sha256);
  return (
    <ul className={styles.hint}>
      {document && (
        <li>
          Văn bản {document.symbol} {document.date && `ngày ${showDate(document.date)}`}
          {other && other.document?.symbol !== document.symbol && ' (thay đổi)'}
        </li>
      )}
      {files.map((file) => (
        <li key={file.id}>
          {file.name}
          {isNew(file.sha256) && <ins className={styles.added}> (tệp mới)</ins>}
        </li>
      ))}
      {!document && !files.length && <li>Không có văn bản, tệp kèm.</li>}
    </ul>
  );
}
