import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Assignment } from '../../../api/types/tasks';
import { extensionsApi, repliesApi, urgesApi } from '../../../api/work.api';
import { useSession } from '../../session/use-session';
import { CommentsThread } from './comments-thread';
import { ExtensionCard } from './extension-card';
import { ExtensionDialog } from './extension-dialog';
import { OtherUnitDialog } from './other-unit-dialog';
import { ProgressDialog, ProgressList } from './progress-section';
import { ReplyCard } from './reply-card';
import { ReplyForm } from './reply-form';
import { UrgeDialog } from './urge-dialog';
import { UrgeList } from './urge-list';
import styles from './work.module.css';

interface AssignmentWorkProps {
  assignment: Assignment;
  /** Replies, requests, urgings and comments are shown at once. */
  open: boolean;
  /** The reply form is open at once. */
  replying: boolean;
}

type Asked = 'extension' | 'progress' | 'part' | 'exchange' | 'urge';

/** What is done with a unit's part beside its transitions: the answer first, then what leads to it. */
export function AssignmentWork({ assignment, open: openAtOnce, replying: atOnce }: AssignmentWorkProps) {
  const [open, setOpen] = useState(openAtOnce);
  const [replying, setReplying] = useState(atOnce);
  const [asked, setAsked] = useState<Asked | null>(null);
  const may = (act: Assignment['acts'][number]) => assignment.acts.includes(act);
  const close = () => setAsked(null);
  const button = (act: Assignment['acts'][number], asks: Asked, label: string) =>
    may(act) && (
      <Button size="small" onClick={() => setAsked(asks)}>
        {label}
      </Button>
    );
  return (
    <div>
      <div className={styles.bar}>
        {may('reply') && !replying && (
          <Button size="small" type="primary" onClick={() => setReplying(true)}>
            Trả lời / Báo cáo
          </Button>
        )}
        {!assignment.extensionOpen && button('ask-extension', 'extension', 'Đề nghị gia hạn')}
        {button('note-progress', 'progress', 'Cập nhật tiến độ')}
        {button('hand-over', 'part', 'Giao lại một phần')}
        {button('urge', 'urge', 'Đôn đốc')}
        {button('exchange', 'exchange', 'Chuyển đơn vị khác')}
        {!openAtOnce && (
          <Button
            size="small"
            type="link"
            aria-expanded={open}
            icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Thu gọn' : 'Trả lời, trao đổi'}
          </Button>
        )}
      </div>
      {replying && may('reply') && <ReplyForm assignment={assignment} onClose={() => setReplying(false)} />}
      {open && <Course assignment={assignment} />}
      {asked === 'extension' && <ExtensionDialog assignment={assignment} onClose={close} />}
      {asked === 'progress' && <ProgressDialog assignment={assignment} onClose={close} />}
      {(asked === 'part' || asked === 'exchange') && (
        <OtherUnitDialog assignment={assignment} way={asked} onClose={close} />
      )}
      {asked === 'urge' && (
        <UrgeDialog
          of={assignment.unitName}
          run={(input) => urgesApi.urge([assignment.id], input)}
          onClose={close}
        />
      )}
    </div>
  );
}

/** What both sides have said and asked so far. */
function Course({ assignment }: { assignment: Assignment }) {
  const { person } = useSession();
  const { id } = assignment;
  const query = { assignment: id, size: 50 };
  const replies = useQuery({ queryKey: keys.replyList(query), queryFn: () => repliesApi.list(query) });
  const extensions = useQuery({
    queryKey: keys.extensionList(query),
    queryFn: () => extensionsApi.list(query),
  });
  return (
    <>
      {Boolean(replies.data?.items.length) && (
        <section className={styles.section} aria-label="Đã trả lời">
          <h3>Đã trả lời</h3>
          {replies.data?.items
            .filter(({ latest }) => latest)
            .map((reply) => (
              <ReplyCard key={reply.id} reply={reply} assignment={assignment} />
            ))}
        </section>
      )}
      {Boolean(extensions.data?.items.length) && (
        <section className={styles.section} aria-label="Gia hạn">
          <h3>Gia hạn</h3>
          {extensions.data?.items.map((extension) => (
            <ExtensionCard key={extension.id} extension={extension} />
          ))}
        </section>
      )}
      <UrgeList assignmentId={id} receives={person.unitId === assignment.unitId} />
      <ProgressList assignmentId={id} />
      <CommentsThread assignmentId={id} canSay={assignment.acts.includes('comment')} />
    </>
  );
}
