import { Button, Input } from 'antd';
import { useState } from 'react';
import { deliveriesApi } from '../../../api/deliveries.api';
import { keys } from '../../../api/query-keys';
import type { Delivery } from '../../../api/types/deliveries';
import { ToneTag } from '../../../shared/components/tags';
import {
  DELIVERY_CHANNEL_LABELS,
  DELIVERY_STATUS_LABELS,
  DELIVERY_STATUS_TONES,
} from '../../../shared/delivery-labels';
import { showInstant } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import panels from '../documents.module.css';
import styles from './deliveries.module.css';

const RECALL = {
  asked: 'Đã đề nghị thu hồi, chờ nơi nhận trả lời',
  agreed: 'Nơi nhận đồng ý thu hồi',
  refused: 'Nơi nhận không đồng ý thu hồi',
} as const;

/** One recipient with its status, its history, and what can be done about it. */
export function DeliveryLine({ documentId, delivery }: { documentId: string; delivery: Delivery }) {
  const { id, name, channel, status, statusAt, reason, recall, steps, permissions } = delivery;
  const [handing, setHanding] = useState(false);
  const [note, setNote] = useState('');
  const touches = [keys.document(documentId)];
  const resend = useAct({
    run: () => deliveriesApi.resend(documentId, id),
    touches,
    done: `Đang gửi lại đến ${name}.`,
  });
  const handOver = useAct({
    run: () => deliveriesApi.handOver(documentId, id, note.trim()),
    touches,
    done: `Đã ghi nhận gửi đến ${name}.`,
    onDone: () => setHanding(false),
  });
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <ToneTag tone={DELIVERY_STATUS_TONES[status]}>{DELIVERY_STATUS_LABELS[status]}</ToneTag>
      </div>
      <div className={panels.quiet}>
        {DELIVERY_CHANNEL_LABELS[channel]}, {showInstant(statusAt)}
      </div>
      {reason && <div className={styles.reason}>{reason}</div>}
      {recall && <div className={styles.reason}>{RECALL[recall]}</div>}
      {steps.length > 1 && (
        <details className={styles.steps}>
          <summary>Quá trình ({steps.length} bước)</summary>
          <ol>
            {steps.map((step) => (
              <li key={`${step.at} ${step.status}`}>
                {showInstant(step.at)}: {DELIVERY_STATUS_LABELS[step.status].toLowerCase()}
                {step.text && ` – ${step.text}`}
              </li>
            ))}
          </ol>
        </details>
      )}
      <div className={styles.acts}>
        {permissions.canResend && (
          <Button size="small" loading={resend.isPending} onClick={() => resend.mutate()}>
            Gửi lại
          </Button>
        )}
        {permissions.canHandOver && !handing && (
          <Button size="small" onClick={() => setHanding(true)}>
            Ghi nhận đã chuyển
          </Button>
        )}
      </div>
      {handing && (
        <form
          className={styles.hand}
          onSubmit={(event) => {
            event.preventDefault();
            handOver.mutate();
          }}
        >
          <Input
            aria-label={`Cách chuyển đến ${name}`}
            placeholder="Chuyển bưu điện ngày …"
            maxLength={1000}
            autoFocus
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button htmlType="submit" type="primary" loading={handOver.isPending}>
            Ghi nhận
          </Button>
          <Button onClick={() => setHanding(false)}>Thôi</Button>
        </form>
      )}
    </li>
  );
}
