import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Progress } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Assignment } from '../../../api/types/tasks';
import { workApi } from '../../../api/work.api';
import { FormError } from '../../../shared/components/error-panel';
import { FormDialog } from '../../../shared/components/form-dialog';
import { showInstant } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import styles from './work.module.css';

/** How far the unit said it was, newest first. */
export function ProgressList({ assignmentId }: { assignmentId: string }) {
  const [all, setAll] = useState(false);
  const notes = useQuery({
    queryKey: keys.progress(assignmentId),
    queryFn: () => workApi.progress(assignmentId),
  });
  if (!notes.data?.length) return null;
  const shown = all ? notes.data : notes.data.slice(0, 3);
  return (
    <section className={styles.section} aria-label="Tiến độ">
      <h3>Tiến độ</h3>
      {shown.map((note) => (
        <article key={note.id} className={styles.item}>
          <div className={styles.head}>
            {note.percent !== null && <strong>{note.percent}%</strong>}
            <span className={styles.hint}>
              {note.byName} · {showInstant(note.at)}
            </span>
          </div>
          {note.text && <div className={styles.text}>{note.text}</div>}
        </article>
      ))}
      {notes.data.length > 3 && (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Xem cả ${notes.data.length} lần cập nhật`}
        </Button>
      )}
    </section>
  );
}

/** The percentage last reported, as a bar. */
export function PercentBar({ percent }: { percent: number | null }) {
  if (percent === null) return null;
  return (
    <Progress percent={percent} size="small" aria-label={`Tiến độ ${percent}%`} style={{ maxWidth: 220 }} />
  );
}

/** The unit says how far it is. */
export function ProgressDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const [percent, setPercent] = useState<number | null>(assignment.percent);
  const [text, setText] = useState('');
  const note = useAct({
    run: () => workApi.note(assignment.id, { percent, text }),
    touches: [keys.assignments, keys.tasks],
    done: 'Đã cập nhật tiến độ.',
    silent: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      dirty={percent !== assignment.percent || text.trim() !== ''}
      title="Cập nhật tiến độ"
      okText="Cập nhật"
      okButtonProps={{ loading: note.isPending, disabled: percent === null && !text.trim() }}
      onOk={() => note.mutate()}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="Tỷ lệ hoàn thành (không bắt buộc)" htmlFor="progress-percent">
          <InputNumber
            id="progress-percent"
            min={0}
            max={100}
            precision={0}
            suffix="%"
            value={percent}
            onChange={setPercent}
          />
        </Form.Item>
        <Form.Item label="Nội dung" htmlFor="progress-text">
          <Input.TextArea
            id="progress-text"
            rows={4}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FormError error={note.error} />
    </FormDialog>
  );
}
