import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { signOffApi } from '../../api/sign-off.api';
import type { UrgingGrade } from '../../api/types/drafts';
import type { SubmissionWay } from '../../api/types/sign-off';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { useGoTo } from '../../shared/hooks/use-go-to';
import { optionsOf } from '../../shared/labels';
import { GRADE_LABELS } from '../drafts/draft-words';
import { EMPTY_WAY, WayFields, wayOf } from './way-fields';

/** Urges every late unit of a plan and submits the letter that lists their late tasks. */
export function UrgingLetterDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const [grade, setGrade] = useState<UrgingGrade>('remind');
  const [text, setText] = useState('');
  const [draft, setDraft] = useState(EMPTY_WAY);
  const way = wayOf(draft);
  const send = useAct({
    run: (wish: SubmissionWay) => signOffApi.urgeByLetter(planId, { ...wish, grade, text: text.trim() }),
    touches: [keys.submissions, keys.drafts, keys.assignments, keys.tasks],
    done: 'Đã đôn đốc và trình ký công văn.',
    silent: true,
  });
  useGoTo(send.data && `/submissions/${send.data.id}`);
  return (
    <FormDialog
      dirty={!send.isSuccess && (text.trim() !== '' || draft !== EMPTY_WAY)}
      title="Đôn đốc và trình ký công văn"
      okText="Đôn đốc và trình ký"
      okButtonProps={{ disabled: !way || !text.trim(), loading: send.isPending }}
      onOk={() => way && send.mutate(way)}
      onClose={onClose}
    >
      <p>
        Mọi đơn vị có phần việc quá hạn được ghi một lần đôn đốc; công văn liệt kê phần việc của từng đơn vị
        được soạn và trình ngay.
      </p>
      <Form layout="vertical">
        <Form.Item label="Mức đôn đốc">
          <Radio.Group
            aria-label="Mức đôn đốc"
            value={grade}
            onChange={({ target }) => setGrade(target.value as UrgingGrade)}
            options={optionsOf(GRADE_LABELS)}
          />
        </Form.Item>
        <Form.Item label="Nội dung gửi các đơn vị" required htmlFor="urging-letter-text">
          <Input.TextArea
            id="urging-letter-text"
            rows={3}
            maxLength={4000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Form.Item>
        <WayFields value={draft} onChange={setDraft} />
      </Form>
      <FormError error={send.error} />
    </FormDialog>
  );
}
