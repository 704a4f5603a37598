import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { linksApi } from '../../api/links.api';
import { keys } from '../../api/query-keys';
import type { DocumentDetail } from '../../api/types/documents';
import type { LinkKind, LinkTargetInfo } from '../../api/types/links';
import { FormError } from '../../shared/components/error-panel';
import { SearchField } from '../../shared/components/filter-bar';
import { FormDialog } from '../../shared/components/form-dialog';
import { QueryGate } from '../../shared/components/query-gate';
import { documentName } from '../../shared/format/document-name';
import { useAct } from '../../shared/hooks/use-act';
import { optionsOf } from '../../shared/labels';
import { LINK_KIND_LABELS } from '../../shared/link-labels';
import styles from './links.module.css';

type TargetType = 'assignment' | 'plan';

/** Ties a document to a plan or to a unit's part of a task by hand. */
export function AddLinkDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const [type, setType] = useState<TargetType>('assignment');
  const [q, setQ] = useState('');
  const [target, setTarget] = useState<LinkTargetInfo | null>(null);
  const [kind, setKind] = useState<LinkKind>('replies-to');
  const [reason, setReason] = useState('');
  const add = useAct({
    run: () =>
      linksApi.add(document.id, {
        targetType: target?.type ?? type,
        targetId: target?.id ?? '',
        kind,
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    touches: [keys.documents, keys.links, keys.chains, keys.tasks, keys.assignments],
    done: 'Đã gắn văn bản với nhiệm vụ.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Gắn văn bản với nhiệm vụ"
      width={680}
      dirty={target !== null || reason !== ''}
      okText="Gắn"
      okButtonProps={{ disabled: !target, loading: add.isPending }}
      onOk={() => add.mutate()}
      onClose={onClose}
    >
      <p className={styles.quiet}>{documentName(document)}</p>
      <Form layout="vertical">
        <Form.Item label="Văn bản này là" htmlFor="link-kind">
          <Select
            id="link-kind"
            value={kind}
            onChange={setKind}
            options={optionsOf(LINK_KIND_LABELS)}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Segmented<TargetType>
          aria-label="Gắn với"
          value={type}
          onChange={(next) => {
            setType(next);
            setTarget(null);
          }}
          options={[
            { value: 'assignment', label: 'phần việc của đơn vị' },
            { value: 'plan', label: 'cả kế hoạch' },
          ]}
          style={{ marginBottom: 8 }}
        />
        <SearchField
          value={q}
          onSearch={setQ}
          placeholder={type === 'plan' ? 'Tìm kế hoạch' : 'Tìm nhiệm vụ, đơn vị'}
        />
        <Choices documentId={document.id} type={type} q={q} chosen={target} onChoose={setTarget} />
        <Form.Item label="Lý do (nếu cần)" htmlFor="link-reason" style={{ marginTop: 12 }}>
          <Input
            id="link-reason"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={add.error} />
    </FormDialog>
  );
}

interface ChoicesProps {
  documentId: string;
  type: TargetType;
  q: string;
  chosen: LinkTargetInfo | null;
  onChoose: (target: LinkTargetInfo) => void;
}

function Choices({ documentId, type, q, chosen, onChoose }: ChoicesProps) {
  const query = { type, q, size: 20 };
  const choices = useQuery({
    queryKey: keys.linkChoices(documentId, query),
    queryFn: () => linksApi.choices(documentId, query),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryGate query={choices}>
      {({ items, total }) =>
        items.length ? (
          <>
            <div className={styles.choices} role="group" aria-label="Chọn một mục">
              {items.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className={styles.choice}
                  aria-pressed={chosen?.id === one.id}
                  onClick={() => onChoose(one)}
                >
                  <Choice target={one} />
                </button>
              ))}
            </div>
            {total > items.length && (
              <p className={styles.quiet}>Còn {total - items.length} mục; gõ thêm để thu hẹp.</p>
            )}
          </>
        ) : (
          <p className={styles.quiet}>Không tìm thấy. Có thể gõ không dấu.</p>
        )
      }
    </QueryGate>
  );
}

function Choice({ target }: { target: LinkTargetInfo }) {
  const plan = target.planSymbol ?? 'kế hoạch chưa có số';
  if (!target.taskId)
    return (
      <>
        <strong>{plan}</strong>
        <span className={styles.clamp}>{target.planSubject}</span>
      </>
    );
  return (
    <>
      <strong>
        {target.unitName} – nhiệm vụ {target.taskNumber}
      </strong>{' '}
      <span className={styles.small}>({plan})</span>
      <span className={styles.clamp}>{target.taskContent}</span>
    </>
  );
}
