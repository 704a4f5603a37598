import { Button } from 'antd';
import { useState } from 'react';
import { documentsApi } from '../../api/documents.api';
import { keys } from '../../api/query-keys';
import type { DocumentDetail } from '../../api/types/documents';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { registerNumber } from '../../shared/format/document-name';
import { useAct } from '../../shared/hooks/use-act';
import { EditDrawer } from './edit-drawer';

/** What the register's clerk may do with an entry. */
export function DocumentActions({ document }: { document: DocumentDetail }) {
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null);
  const cancel = useAct({
    run: (reason: string) => documentsApi.cancel(document.id, document.version, reason),
    touches: [keys.documents],
    done: 'Đã hủy văn bản; số vẫn được giữ trong sổ.',
    silent: true,
    onDone: () => setOpen(null),
  });
  const { canEdit, canCancel } = document.permissions;
  return (
    <>
      {canEdit && <Button onClick={() => setOpen('edit')}>Sửa thông tin</Button>}
      {canCancel && (
        <Button danger onClick={() => setOpen('cancel')}>
          Hủy văn bản
        </Button>
      )}
      {open === 'edit' && <EditDrawer document={document} onClose={() => setOpen(null)} />}
      {open === 'cancel' && (
        <ReasonDialog
          title={`Hủy văn bản ${registerNumber(document).toLowerCase()}`}
          explanation="Văn bản bị gạch trong sổ và không còn hiệu lực theo dõi. Số đã cấp được giữ nguyên, không cấp lại cho văn bản khác."
          label="Lý do hủy"
          okText="Hủy văn bản"
          danger
          busy={cancel.isPending}
          error={cancel.error}
          onOk={cancel.mutate}
          onCancel={() => {
            setOpen(null);
            cancel.reset();
          }}
        />
      )}
    </>
  );
}
