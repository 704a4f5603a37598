import { App, Button } from 'antd';
import { useState } from 'react';
import type { Assignment } from '../../../api/types/tasks';
import type { Reply } from '../../../api/types/work';
import { repliesApi } from '../../../api/work.api';
import { showInstant } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import { DecideButtons } from './decide-buttons';
import { ReplyForm } from './reply-form';
import { ReplyVersions } from './reply-versions';
import { AnswerTag, ReplyWords } from './reply-words';
import { REPLY_TOUCHES } from './use-reply-form';
import styles from './work.module.css';

/** A reply beside the assignment it answers, with what either side may do with it now. */
export function ReplyCard({ reply, assignment }: { reply: Reply; assignment: Assignment }) {
  const [correcting, setCorrecting] = useState(false);
  const [comparing, setComparing] = useState(false);
  const { modal } = App.useApp();
  const withdraw = useAct({
    run: () => repliesApi.withdraw(reply),
    touches: REPLY_TOUCHES,
    done: 'Đã rút bản trả lời; nội dung vẫn lưu trong lịch sử.',
  });
  const answer = reply.answers.find(({ assignmentId }) => assignmentId === assignment.id);
  const others = reply.answers.length - 1;
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        {answer && <AnswerTag status={answer.status} />}
        <strong>{reply.sentByName}</strong>
        <span className={styles.hint}>
          {showInstant(reply.sentAt)}
          {reply.number > 1 && ` · bản ${reply.number}`}
          {others > 0 && ` · trả lời chung ${others + 1} nhiệm vụ`}
        </span>
      </div>
      <ReplyWords reply={reply} />
      {answer?.remark && (
        <div className={styles.remark}>
          Nhận xét: {answer.remark}
          {answer.decidedByName && ` (${answer.decidedByName}, ${showInstant(answer.decidedAt)})`}
        </div>
      )}
      <div className={styles.bar}>
        {answer?.canDecide && (
          <DecideButtons answers={[answer]} of={`Phần việc của ${assignment.unitName}`} />
        )}
        {reply.canCorrect && !correcting && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            Gửi bản sửa
          </Button>
        )}
        {reply.canWithdraw && (
          <Button
            size="small"
            loading={withdraw.isPending}
            onClick={() =>
              void modal.confirm({
                title: 'Rút bản trả lời?',
                content:
                  others > 0
                    ? `Bản này trả lời ${others + 1} nhiệm vụ; tất cả trở lại đang thực hiện.`
                    : 'Phần việc trở lại đang thực hiện.',
                okText: 'Rút',
                cancelText: 'Thôi',
                onOk: () => withdraw.mutate(),
              })
            }
          >
            Rút
          </Button>
        )}
        {reply.number > 1 && reply.latest && (
          <Button size="small" type="link" onClick={() => setComparing(true)}>
            So với bản trước
          </Button>
        )}
      </div>
      {correcting && (
        <ReplyForm assignment={assignment} corrects={reply} onClose={() => setCorrecting(false)} />
      )}
      {comparing && <ReplyVersions replyId={reply.id} onClose={() => setComparing(false)} />}
    </article>
  );
}
