import { useEffect, useRef, useState } from 'react';
import { keys } from '../../../api/query-keys';
import type { Reply, SentFile } from '../../../api/types/work';
import { repliesApi } from '../../../api/work.api';
import { useAct } from '../../../shared/hooks/use-act';
import { useLeaveGuard } from '../../../shared/hooks/use-leave-guard';
import { useSession } from '../../session/use-session';
import { draftKey, keepDraft, loadDraft, newSubmitKey, type ReplyDraft } from './reply-draft';

/** What an act on replies makes stale. */
export const REPLY_TOUCHES = [keys.replies, keys.assignments, keys.tasks, keys.plans];

const EMPTY: ReplyDraft = { kind: 'report', text: '', document: null, others: [] };

const isEmpty = ({ text, document, others, kind }: ReplyDraft) =>
  !text.trim() && !document && !others.length && kind === 'report';

function draftOf(reply: Reply): ReplyDraft {
  const { kind, text, document } = reply;
  const named = document && {
    documentId: document.documentId ?? undefined,
    symbol: document.symbol ?? undefined,
    date: document.date,
    subject: document.subject ?? undefined,
  };
  return { kind, text, document: named, others: [] };
}

/**
 * The form of a reply, kept in the browser while it is typed.
 *
 * @param assignmentId the task it was opened at
 * @param corrects the version it takes the place of
 */
export function useReplyForm(assignmentId: string, corrects: Reply | undefined, onSent: () => void) {
  const { person } = useSession();
  const key = draftKey(person.id, corrects?.id ?? assignmentId);
  const [kept] = useState(() => loadDraft(key));
  const start = corrects ? draftOf(corrects) : EMPTY;
  const [draft, setDraft] = useState<ReplyDraft>(kept ?? start);
  const [files, setFiles] = useState<File[]>([]);
  const [keptFiles, setKeptFiles] = useState<SentFile[]>(corrects?.files ?? []);
  const [share, setShare] = useState(0);
  // The same content sent again is the same sending; changed content is another.
  const submitKey = useRef(newSubmitKey());
  const same = JSON.stringify(draft) === JSON.stringify(start);
  const dirty = !same || files.length > 0 || keptFiles.length !== (corrects?.files.length ?? 0);
  useEffect(() => {
    keepDraft(key, same || isEmpty(draft) ? null : draft);
  }, [draft, key, same]);
  const send = useAct({
    run: () => {
      setShare(0);
      const input = { ...draft, files, submitKey: submitKey.current };
      const progress = { onProgress: setShare };
      if (!corrects) return repliesApi.send([assignmentId, ...draft.others], input, progress);
      const ids = keptFiles.map(({ id }) => id);
      return repliesApi.correct(corrects, ids, input, progress);
    },
    touches: REPLY_TOUCHES,
    done: corrects ? 'Đã gửi bản sửa.' : 'Đã gửi trả lời.',
    silent: true,
    onDone: () => {
      keepDraft(key, null);
      onSent();
    },
  });
  useLeaveGuard(files.length > 0 && !send.isSuccess);
  const changed = <A extends unknown[]>(set: (...args: A) => void) => {
    return (...args: A) => {
      submitKey.current = newSubmitKey();
      set(...args);
    };
  };
  return {
    draft,
    files,
    keptFiles,
    share,
    dirty,
    send,
    /** A draft of an earlier visit was found. */
    resumed: kept !== null,
    change: changed((patch: Partial<ReplyDraft>) => setDraft((before) => ({ ...before, ...patch }))),
    setFiles: changed(setFiles),
    setKeptFiles: changed(setKeptFiles),
    discard: () => {
      keepDraft(key, null);
      setDraft(start);
      setFiles([]);
      setKeptFiles(corrects?.files ?? []);
    },
  };
}
