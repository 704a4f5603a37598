import { SendOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { deliveriesApi } from '../../../api/deliveries.api';
import { keys } from '../../../api/query-keys';
import type { Delivery } from '../../../api/types/deliveries';
import type { DocumentDetail } from '../../../api/types/documents';
import { QueryGate } from '../../../shared/components/query-gate';
import { DELIVERY_STATUS_LABELS } from '../../../shared/delivery-labels';
import { DeliveryLine } from './delivery-line';
import { SendDialog } from './send-dialog';
import panels from '../documents.module.css';
import styles from './deliveries.module.css';

/** Where an outgoing document was sent, and how far it has come at each recipient. */
export function DeliveriesPanel({ document }: { document: DocumentDetail }) {
  const [sending, setSending] = useState(false);
  const deliveries = useQuery({
    queryKey: keys.documentDeliveries(document.id),
    queryFn: () => deliveriesApi.of(document.id),
  });
  return (
    <section className={panels.panel}>
      <QueryGate query={deliveries}>
        {({ items, canSend }) => (
          <>
            <div className={styles.head}>
              <h2>Gửi văn bản{items.length > 0 && ` (${items.length} nơi nhận)`}</h2>
              {canSend && (
                <Button
                  type={items.length ? 'default' : 'primary'}
                  icon={<SendOutlined aria-hidden />}
                  onClick={() => setSending(true)}
                >
                  {items.length ? 'Gửi thêm' : 'Gửi văn bản'}
                </Button>
              )}
            </div>
            {items.length ? (
              <>
                <p className={panels.quiet}>{inShort(items)}</p>
                <ul className={`${panels.plainList} ${styles.list}`}>
                  {items.map((delivery) => (
                    <DeliveryLine key={delivery.id} documentId={document.id} delivery={delivery} />
                  ))}
                </ul>
              </>
            ) : (
              <p className={panels.quiet}>Văn bản đã vào sổ nhưng chưa được gửi đi đâu.</p>
            )}
            {sending && <SendDialog document={document} sent={items} onClose={() => setSending(false)} />}
          </>
        )}
      </QueryGate>
    </section>
  );
}

/** How many stand where: "2 đã gửi, 1 bị từ chối". */
function inShort(items: Delivery[]): string {
  const counts = new Map<string, number>();
  for (const { status } of items) {
    const word = DELIVERY_STATUS_LABELS[status].toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
