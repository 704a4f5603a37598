import { EllipsisOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { download } from '../../api/download';
import { draftsApi } from '../../api/drafts.api';
import { keys } from '../../api/query-keys';
import type { Draft } from '../../api/types/drafts';
import { useAct } from '../../shared/hooks/use-act';
import { SubmitDialog } from '../sign-off/submit-dialog';

/** What may be done with a draft as a whole. */
export function DraftActions({ draft }: { draft: Draft }) {
  const { id, version, docx, permissions: may } = draft;
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const [submitting, setSubmitting] = useState(false);
  const save = useAct({
    run: (form: 'docx' | 'pdf') => download(`/drafts/${id}/file.${form}`, `du-thao.${form}`),
    touches: [],
  });
  const replace = useAct({
    run: (file: File) => draftsApi.replace(id, version, file),
    touches: [keys.drafts],
    done: 'Đã thay bằng tệp PDF tải lên.',
  });
  const discard = useAct({
    run: () => draftsApi.discard(id, version),
    touches: [],
    done: 'Đã hủy dự thảo.',
    onDone: () => void navigate('/drafts'),
  });
  const ask = () =>
    modal.confirm({
      title: 'Hủy dự thảo này?',
      content: 'Dự thảo không còn trong danh sách; các phiên bản vẫn được lưu trong hồ sơ.',
      okText: 'Hủy dự thảo',
      okButtonProps: { danger: true },
      cancelText: 'Thôi',
      onOk: () => discard.mutateAsync().catch(() => undefined),
    });
  const items = [
    { key: 'pdf', label: 'Tải tệp PDF', onClick: () => save.mutate('pdf') },
    ...(docx ? [{ key: 'docx', label: 'Tải tệp Word', onClick: () => save.mutate('docx') }] : []),
    ...(may.canDiscard ? [{ key: 'discard', label: 'Hủy dự thảo…', danger: true, onClick: ask }] : []),
  ];
  return (
    <>
      {may.canEdit && (
        <Upload
          accept=".pdf"
          showUploadList={false}
          beforeUpload={(file) => {
            replace.mutate(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} loading={replace.isPending}>
            Thay bằng tệp PDF
          </Button>
        </Upload>
      )}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<EllipsisOutlined aria-hidden />} aria-label="Việc khác với dự thảo" />
      </Dropdown>
      {may.canEdit && draft.status === 'draft' && (
        <Button type="primary" onClick={() => setSubmitting(true)}>
          Trình ký
        </Button>
      )}
      {submitting && (
        <SubmitDialog draftId={id} subject={draft.subject} onClose={() => setSubmitting(false)} />
      )}
    </>
  );
}
