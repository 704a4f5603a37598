import { Form } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { useGoTo } from '../../shared/hooks/use-go-to';
import { EMPTY_WAY, WayFields, wayOf } from './way-fields';

interface SubmitDialogProps {
  draftId: string;
  /** Trích yếu, as the heading. */
  subject: string;
  onClose: () => void;
}

/** Submits a draft: who reviews it in which order, who signs it and by what right. */
export function SubmitDialog({ draftId, subject, onClose }: SubmitDialogProps) {
  const [draft, setDraft] = useState(EMPTY_WAY);
  const way = wayOf(draft);
  const submit = useAct({
    run: (wish: NonNullable<typeof way>) => signOffApi.submitDraft(draftId, wish),
    touches: [keys.submissions, keys.waiting, ['drafts']],
    done: 'Đã trình ký.',
    silent: true,
  });
  useGoTo(submit.data && `/submissions/${submit.data.id}`);
  return (
    <FormDialog
      dirty={draft !== EMPTY_WAY && !submit.isSuccess}
      title={`Trình ký: ${subject}`}
      okText="Trình ký"
      okButtonProps={{ disabled: !way, loading: submit.isPending }}
      onOk={() => way && submit.mutate(way)}
      onClose={onClose}
    >
      <Form layout="vertical">
        <WayFields value={draft} onChange={setDraft} />
      </Form>
      <FormError error={submit.error} />
    </FormDialog>
  );
}
