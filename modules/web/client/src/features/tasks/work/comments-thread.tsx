import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import { workApi } from '../../../api/work.api';
import { FormError } from '../../../shared/components/error-panel';
import { QueryGate } from '../../../shared/components/query-gate';
import { showInstant } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import { useLeaveGuard } from '../../../shared/hooks/use-leave-guard';
import { FilesField } from './files-field';
import { SentFiles } from './sent-files';
import styles from './work.module.css';

/** What the unit and the assigning side say to each other about an assignment. */
export function CommentsThread({ assignmentId, canSay }: { assignmentId: string; canSay: boolean }) {
  const comments = useQuery({
    queryKey: keys.comments(assignmentId),
    queryFn: () => workApi.comments(assignmentId),
  });
  const takeBack = useAct({
    run: (id: string) => workApi.takeBack(assignmentId, id),
    touches: [keys.comments(assignmentId)],
    done: 'Đã thu hồi ý kiến.',
  });
  return (
    <section className={styles.section} aria-label="Trao đổi">
      <h3>Trao đổi</h3>
      <QueryGate query={comments}>
        {(all) => (
          <>
            {!all.length && <p className={styles.hint}>Chưa có ý kiến nào.</p>}
            {all.map((comment) => (
              <article
                key={comment.id}
                className={`${styles.item} ${comment.side === 'assigning' ? styles.ours : ''}`}
              >
                <div className={styles.head}>
                  <strong>{comment.authorName}</strong>
                  <span className={styles.hint}>
                    {comment.side === 'assigning' ? 'bên giao việc' : 'đơn vị'} · {showInstant(comment.at)}
                  </span>
                  {comment.mine && !comment.withdrawnAt && (
                    <Button
                      size="small"
                      type="link"
                      loading={takeBack.isPending}
                      onClick={() => takeBack.mutate(comment.id)}
                    >
                      Thu hồi
                    </Button>
                  )}
                </div>
                {comment.text === null ? (
                  <div className={styles.withdrawn}>Đã thu hồi lúc {showInstant(comment.withdrawnAt)}.</div>
                ) : (
                  <div className={styles.text}>{comment.text}</div>
                )}
                <SentFiles
                  files={comment.files}
                  path={(fileId) => workApi.commentFilePath(assignmentId, comment.id, fileId)}
                />
              </article>
            ))}
          </>
        )}
      </QueryGate>
      {canSay && <Say assignmentId={assignmentId} />}
    </section>
  );
}

function Say({ assignmentId }: { assignmentId: string }) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const say = useAct({
    run: () => workApi.say(assignmentId, text, files),
    touches: [keys.comments(assignmentId)],
    done: 'Đã gửi ý kiến.',
    silent: true,
    onDone: () => {
      setText('');
      setFiles([]);
    },
  });
  const empty = !text.trim() && !files.length;
  useLeaveGuard(!empty);
  return (
    <div style={{ marginTop: 8 }}>
      <Input.TextArea
        aria-label="Ý kiến trao đổi"
        placeholder="Hỏi hoặc trả lời về phần việc này"
        rows={3}
        maxLength={8000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.foot}>
        <FilesField files={files} onChange={setFiles} />
        <Button loading={say.isPending} disabled={empty} onClick={() => say.mutate()}>
          Gửi ý kiến
        </Button>
      </div>
      <FormError error={say.error} heading={say.error ? 'Chưa gửi được' : undefined} />
    </div>
  );
}
