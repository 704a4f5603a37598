import { Form } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { Submission } from '../../api/types/sign-off';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { WayFields, wayOf, type WayDraft } from './way-fields';

/** Submits again what came back: the same people, unless others are chosen. */
export function ResubmitDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const [before] = useState(() => wayBefore(submission));
  const [draft, setDraft] = useState(before);
  const way = wayOf(draft);
  const resubmit = useAct({
    run: () => signOffApi.resubmit(submission, draft === before ? undefined : (way ?? undefined)),
    touches: [keys.submissions, keys.waiting],
    done: 'Đã trình lại.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={draft !== before}
      title="Trình lại văn bản"
      okText="Trình lại"
      okButtonProps={{ disabled: !way, loading: resubmit.isPending }}
      onOk={() => resubmit.mutate()}
      onClose={onClose}
    >
      <p>Văn bản đi lại từ người xem xét đầu tiên với tệp hiện có.</p>
      <Form layout="vertical">
        <WayFields value={draft} onChange={setDraft} />
      </Form>
      <FormError error={resubmit.error} />
    </FormDialog>
  );
}

function wayBefore({ steps, round, signerId, power }: Submission): WayDraft {
  const reviewers = steps
    .filter((step) => step.round === round && step.kind === 'review' && step.state !== 'passed-on')
    .map(({ personId, personName }) => ({ id: personId, name: personName }));
  return { reviewers, signerId, power };
}
