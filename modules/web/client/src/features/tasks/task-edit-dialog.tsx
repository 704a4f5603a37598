import { Form, Input } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { tasksApi, type TaskChange } from '../../api/tasks.api';
import type { TaskDetail } from '../../api/types/tasks';
import { DateField } from '../../shared/components/date-field';
import { FormError } from '../../shared/components/error-panel';
import { FormDialog } from '../../shared/components/form-dialog';
import { useAct } from '../../shared/hooks/use-act';

/** Correcting a task under way; a new deadline needs its reason, and the original one is kept for statistics. */
export function TaskEditDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  // Changes are told against the task as it was opened; the version is the newest known one.
  const [base] = useState(task);
  const [content, setContent] = useState(task.content);
  const [product, setProduct] = useState(task.product ?? '');
  const [dueDate, setDueDate] = useState(task.dueDate);
  const [reason, setReason] = useState('');
  const moved = dueDate !== base.dueDate;
  const changes: TaskChange = {
    ...(content !== base.content ? { content } : {}),
    ...(product !== (base.product ?? '') ? { product: product || null } : {}),
    ...(moved ? { dueDate } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
  const dirty = Object.keys(changes).some((name) => name !== 'reason');
  const save = useAct({
    run: () => tasksApi.change(task.id, task.version, changes),
    touches: [keys.tasks, keys.assignments],
    done: 'Đã lưu nhiệm vụ.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={dirty || Boolean(reason.trim())}
      width={640}
      title="Sửa nhiệm vụ"
      okText="Lưu"
      okButtonProps={{
        disabled: !dirty || !content.trim() || (moved && !reason.trim()),
        loading: save.isPending,
      }}
      onOk={() => save.mutate()}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Nội dung" htmlFor="task-content" required>
          <Input.TextArea
            id="task-content"
            rows={4}
            value={content}
            onChange={(event) => setContent(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="Sản phẩm" htmlFor="task-product">
          <Input id="task-product" value={product} onChange={(event) => setProduct(event.target.value)} />
        </Form.Item>
        <Form.Item
          label="Thời hạn"
          htmlFor="task-due"
          extra="Đánh giá đúng hạn, quá hạn vẫn theo thời hạn ban đầu."
        >
          <DateField id="task-due" value={dueDate} onChange={setDueDate} />
        </Form.Item>
        {moved && (
          <Form.Item label="Lý do đổi thời hạn" htmlFor="task-reason" required>
            <Input.TextArea
              id="task-reason"
              rows={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        )}
      </Form>
      <FormError
        error={save.error}
        heading={
          save.error?.isConflict
            ? 'Nhiệm vụ đã được người khác sửa. Nội dung bạn nhập vẫn còn; bấm Lưu lần nữa để lưu phần bạn đã sửa lên bản mới nhất.'
            : save.error
              ? 'Chưa lưu được'
              : undefined
        }
      />
    </FormDialog>
  );
}
