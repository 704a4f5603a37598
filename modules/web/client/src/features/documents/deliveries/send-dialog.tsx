import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { deliveriesApi } from '../../../api/deliveries.api';
import { keys } from '../../../api/query-keys';
import type { Delivery, SendTo } from '../../../api/types/deliveries';
import type { DocumentDetail } from '../../../api/types/documents';
import type { UnitKind } from '../../../api/types/organization';
import { FormError } from '../../../shared/components/error-panel';
import { FormDialog } from '../../../shared/components/form-dialog';
import { useUnitOptions } from '../../../shared/components/unit-select';
import { DELIVERY_CHANNEL_LABELS } from '../../../shared/delivery-labels';
import { documentName } from '../../../shared/format/document-name';
import { matches } from '../../../shared/format/fold';
import { useAct } from '../../../shared/hooks/use-act';
import { namedRecipients } from './named-recipients';
import panels from '../documents.module.css';
import styles from './deliveries.module.css';

interface SendDialogProps {
  document: DocumentDetail;
  /** Where it went already; those are not offered again. */
  sent: Delivery[];
  onClose: () => void;
}

const WHOLE: [string, UnitKind[]][] = [
  ['Tất cả sở, ngành', ['department', 'office', 'agency']],
  ['Tất cả xã, phường', ['commune', 'ward']],
];

/** More than a province has units. */
const MOST = { page: 1, size: 200 };

/** Sends an outgoing document to units of the catalogue and to others by name. */
export function SendDialog({ document, sent, onClose }: SendDialogProps) {
  const [units, setUnits] = useState<string[]>([]);
  const [others, setOthers] = useState('');
  const recipients = useQuery({
    queryKey: keys.recipients,
    queryFn: () => deliveriesApi.recipients(MOST),
    staleTime: 60_000,
  });
  const kinds = useUnitOptions();
  const offered = useMemo(
    () =>
      (recipients.data?.items ?? [])
        .filter(({ unitId }) => !sent.some((delivery) => delivery.unitId === unitId))
        // Units that work in this system in front: "giáo dục" is the department before it is the ministry.
        .sort((one, other) => Number(other.channel === 'internal') - Number(one.channel === 'internal')),
    [recipients.data, sent],
  );
  const kindOf = new Map(kinds.data?.map(({ id, kind }) => [id, kind]));
  const written = namedRecipients(document.recipients, offered);
  const add = (more: readonly { unitId: string }[]) =>
    setUnits((before) => [...new Set([...before, ...more.map(({ unitId }) => unitId)])]);
  const names = others.split('\n').flatMap((line) => line.trim() || []);
  const chosen: SendTo[] = [
    ...offered
      .filter(({ unitId }) => units.includes(unitId))
      .map(({ unitId, name, organId }) => ({ unitId, name, ...(organId && { organId }) })),
    ...names.map((name) => ({ name })),
  ];
  const send = useAct({
    run: () => deliveriesApi.send(document.id, chosen),
    touches: [keys.documents],
    done: `Đã gửi văn bản đến ${chosen.length} nơi nhận.`,
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`Gửi ${documentName(document, false)}`}
      width={640}
      dirty={chosen.length > 0}
      okText={chosen.length ? `Gửi đến ${chosen.length} nơi nhận` : 'Gửi'}
      okButtonProps={{ disabled: !chosen.length, loading: send.isPending }}
      onOk={() => send.mutate()}
      onClose={onClose}
    >
      {document.recipients.length > 0 && (
        <details className={styles.steps}>
          <summary>Nơi nhận ghi trên văn bản ({document.recipients.length})</summary>
          <p className={styles.asWritten}>{document.recipients.join('\n')}</p>
        </details>
      )}
      <Form layout="vertical">
        <Form.Item label="Đơn vị, cơ quan trong danh mục" htmlFor="send-units" style={{ marginTop: 10 }}>
          <Select<string[]>
            id="send-units"
            mode="multiple"
            value={units}
            onChange={setUnits}
            loading={recipients.isPending}
            maxTagCount={12}
            placeholder="Gõ tên đơn vị, có thể không dấu"
            showSearch={{ filterOption: (typed, option) => matches(String(option?.label ?? ''), typed) }}
            options={offered.map(({ unitId, name, channel }) => ({
              value: unitId,
              label: channel === 'internal' ? name : `${name} (${DELIVERY_CHANNEL_LABELS[channel]})`,
            }))}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <div className={styles.quick}>
          {written.length > 0 && (
            <Button size="small" onClick={() => add(written)}>
              Theo nơi nhận trên văn bản ({written.length})
            </Button>
          )}
          {WHOLE.map(([label, wanted]) => (
            <Button
              key={label}
              size="small"
              disabled={!recipients.data || !kinds.data}
              onClick={() =>
                add(
                  offered.filter(({ unitId }) => {
                    const kind = kindOf.get(unitId);
                    return kind !== undefined && wanted.includes(kind);
                  }),
                )
              }
            >
              {label}
            </Button>
          ))}
        </div>
        <Form.Item
          label="Nơi nhận khác (mỗi nơi một dòng)"
          htmlFor="send-others"
          extra="Nơi nhận ngoài danh mục: hệ thống ghi lại để văn thư chuyển bản giấy hoặc thư điện tử."
        >
          <Input.TextArea
            id="send-others"
            rows={3}
            value={others}
            onChange={(event) => setOthers(event.target.value)}
          />
        </Form.Item>
      </Form>
      {recipients.isError && (
        <p className={panels.quiet}>Chưa tải được danh sách đơn vị; hãy đóng và mở lại.</p>
      )}
      <FormError error={send.error} />
    </FormDialog>
  );
}
