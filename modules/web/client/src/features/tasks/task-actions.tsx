import { Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../api/query-keys';
import { tasksApi } from '../../api/tasks.api';
import type { TaskDetail } from '../../api/types/tasks';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { useAct } from '../../shared/hooks/use-act';
import { TaskEditDialog } from './task-edit-dialog';

/** What a coordinator may do with a task as a whole. */
export function TaskActions({ task }: { task: TaskDetail }) {
  const { canEdit, canCancel } = task.permissions;
  const [asked, setAsked] = useState<'edit' | 'cancel' | null>(null);
  const cancel = useAct({
    run: (reason: string) => tasksApi.cancel(task.id, task.version, reason),
    touches: [keys.tasks, keys.assignments, keys.plans],
    done: 'Đã hủy nhiệm vụ.',
    silent: true,
    onDone: () => setAsked(null),
  });
  return (
    <>
      {canEdit && <Button onClick={() => setAsked('edit')}>Sửa nhiệm vụ</Button>}
      {canCancel && (
        <Button danger onClick={() => setAsked('cancel')}>
          Hủy nhiệm vụ
        </Button>
      )}
      {asked === 'edit' && <TaskEditDialog task={task} onClose={() => setAsked(null)} />}
      {asked === 'cancel' && (
        <ReasonDialog
          title="Hủy nhiệm vụ"
          explanation="Mọi phần việc chưa hoàn thành của nhiệm vụ này bị hủy. Các đơn vị thấy lý do này."
          okText="Hủy nhiệm vụ"
          danger
          busy={cancel.isPending}
          error={cancel.error}
          onOk={cancel.mutate}
          onCancel={() => {
            setAsked(null);
            cancel.reset();
          }}
        />
      )}
    </>
  );
}
