import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reply, ReplyAnswer } from '../../api/types/work';
import { DueDate } from '../../shared/components/deadline-text';
import { showInstant } from '../../shared/format/dates';
import { taskName } from '../../shared/format/task-name';
import { DecideButtons } from '../tasks/work/decide-buttons';
import { ReplyVersions } from '../tasks/work/reply-versions';
import { AnswerTag, ReplyWords } from '../tasks/work/reply-words';
import work from '../tasks/work/work.module.css';

interface QueuedReplyProps {
  reply: Reply;
  chosen: string[];
  onChoose: (ids: string[]) => void;
}

/** A reply in the queue: what the unit sent, and each task it answers with its decision. */
export function QueuedReply({ reply, chosen, onChoose }: QueuedReplyProps) {
  const [comparing, setComparing] = useState(false);
  return (
    <article className={work.item} aria-label={`Trả lời của ${reply.unitName}`}>
      <div className={work.head}>
        <strong>{reply.unitName}</strong>
        <span className={work.hint}>
          {reply.sentByName} · {showInstant(reply.sentAt)}
        </span>
        {reply.number > 1 && (
          <Button size="small" type="link" onClick={() => setComparing(true)}>
            Bản {reply.number}, so với bản trước
          </Button>
        )}
      </div>
      <ReplyWords reply={reply} />
      <ul className={work.answers}>
        {reply.answers.map((answer) => (
          <AnsweredTask
            key={answer.id}
            answer={answer}
            unitName={reply.unitName}
            checked={chosen.includes(answer.id)}
            onCheck={(on) => onChoose(on ? [...chosen, answer.id] : chosen.filter((id) => id !== answer.id))}
          />
        ))}
      </ul>
      {comparing && <ReplyVersions replyId={reply.id} onClose={() => setComparing(false)} />}
    </article>
  );
}

interface AnsweredTaskProps {
  answer: ReplyAnswer;
  unitName: string;
  checked: boolean;
  onCheck: (on: boolean) => void;
}

function AnsweredTask({ answer, unitName, checked, onCheck }: AnsweredTaskProps) {
  const place = taskName({ ...answer, order: answer.taskNumber });
  return (
    <li className={work.check}>
      {answer.canDecide && (
        <Checkbox
          aria-label={`Chọn ${place} của ${unitName}`}
          checked={checked}
          onChange={(event) => onCheck(event.target.checked)}
        />
      )}
      <div className={work.grow}>
        <div className={work.head}>
          <AnswerTag status={answer.status} />
          <span className={work.hint}>
            {place} · {answer.planSymbol ?? answer.planSubject}
          </span>
        </div>
        <Link to={`/tasks/${answer.taskId}`}>{answer.partText ?? answer.content}</Link>
        <div className={work.hint}>
          {answer.product && `Sản phẩm: ${answer.product} · `}
          <DueDate due={answer.dueDate} original={answer.originalDueDate} timeliness={answer.timeliness} />
        </div>
        {answer.remark && (
          <div className={work.remark}>
            {answer.remark} ({answer.decidedByName}, {showInstant(answer.decidedAt)})
          </div>
        )}
        {answer.canDecide && (
          <div className={work.bar}>
            <DecideButtons answers={[answer]} of={`${unitName}, ${place}`} />
          </div>
        )}
      </div>
    </li>
  );
}
