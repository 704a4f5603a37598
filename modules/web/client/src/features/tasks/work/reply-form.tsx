import { App, Button, Form, Input, Radio } from 'antd';
import type { Assignment } from '../../../api/types/tasks';
import type { Reply } from '../../../api/types/work';
import { FormError } from '../../../shared/components/error-panel';
import { askToDiscard } from '../../../shared/hooks/use-leave-guard';
import { FilesField } from './files-field';
import { OtherTasks } from './other-tasks';
import { OwnDocumentField } from './own-document-field';
import { useReplyForm } from './use-reply-form';
import styles from './work.module.css';

interface ReplyFormProps {
  assignment: Assignment;
  /** The version this takes the place of. */
  corrects?: Reply;
  onClose: () => void;
}

/** The unit's answer: text, files, its own document, and which tasks it answers. */
export function ReplyForm({ assignment, corrects, onClose }: ReplyFormProps) {
  const form = useReplyForm(assignment.id, corrects, onClose);
  const { modal } = App.useApp();
  const { draft, change, send } = form;
  const nothing = draft.kind === 'nothing';
  const drop = () => {
    if (!form.dirty) return onClose();
    askToDiscard(modal, () => {
      form.discard();
      onClose();
    });
  };
  const heading = corrects ? `Bản sửa (thay bản ${corrects.number})` : 'Trả lời / Báo cáo';
  return (
    <section className={styles.form} aria-label={heading}>
      <h3>{heading}</h3>
      {form.resumed && (
        <p className={styles.hint} role="status">
          Đã mở lại nội dung bạn nhập lần trước và chưa gửi; tệp cần chọn lại.
        </p>
      )}
      <Form layout="vertical">
        <Form.Item>
          <Radio.Group
            aria-label="Loại trả lời"
            value={draft.kind}
            onChange={(event) => change({ kind: event.target.value as 'report' | 'nothing' })}
            options={[
              { value: 'report', label: 'Báo cáo kết quả' },
              { value: 'nothing', label: 'Không phát sinh' },
            ]}
          />
        </Form.Item>
        <Form.Item
          label={nothing ? 'Ghi chú (nếu có)' : 'Kết quả thực hiện'}
          htmlFor={`reply-text-${assignment.id}`}
        >
          <Input.TextArea
            id={`reply-text-${assignment.id}`}
            rows={nothing ? 2 : 6}
            maxLength={20_000}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="Tệp đính kèm">
          <FilesField
            files={form.files}
            onChange={form.setFiles}
            kept={form.keptFiles}
            onKept={form.setKeptFiles}
          />
        </Form.Item>
        <Form.Item label="Văn bản trả lời của đơn vị">
          <OwnDocumentField value={draft.document} onChange={(document) => change({ document })} />
        </Form.Item>
        {!corrects && (
          <OtherTasks
            assignment={assignment}
            value={draft.others}
            onChange={(others) => change({ others })}
          />
        )}
      </Form>
      <FormError error={send.error} heading={send.error ? 'Chưa gửi được' : undefined} />
      <div className={styles.foot}>
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
          {send.isPending && form.files.length && form.share < 1
            ? `Đang tải tệp ${Math.round(form.share * 100)}%`
            : corrects
              ? 'Gửi bản sửa'
              : 'Gửi trả lời'}
        </Button>
        <Button onClick={onClose}>Để sau</Button>
        {form.dirty && (
          <Button type="text" danger onClick={drop}>
            Bỏ nội dung
          </Button>
        )}
        <span className={styles.hint}>Nội dung được giữ trên máy này cho đến khi gửi.</span>
      </div>
    </section>
  );
}
