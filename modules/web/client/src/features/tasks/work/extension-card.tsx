import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../../api/query-keys';
import type { Extension, ExtensionStatus } from '../../../api/types/work';
import { extensionsApi } from '../../../api/work.api';
import { ToneTag, type Tone } from '../../../shared/components/tags';
import { showDate, showInstant } from '../../../shared/format/dates';
import { useAct } from '../../../shared/hooks/use-act';
import { EXTENSION_STATUS_LABELS } from '../../../shared/labels';
import { DecideExtensionDialog } from './decide-extension-dialog';
import styles from './work.module.css';

const TONES: Record<ExtensionStatus, Tone> = {
  open: 'amber',
  granted: 'green',
  refused: 'red',
  withdrawn: 'grey',
  lapsed: 'grey',
};

interface ExtensionCardProps {
  extension: Extension;
  /** In a list over tasks: names unit and task. */
  named?: boolean;
}

/** A wish for more time with its answer, or with what one may answer. */
export function ExtensionCard({ extension, named }: ExtensionCardProps) {
  const [deciding, setDeciding] = useState(false);
  const withdraw = useAct({
    run: () => extensionsApi.withdraw(extension.id, extension.version),
    touches: [keys.extensions, keys.assignments, keys.tasks],
    done: 'Đã rút đề nghị gia hạn.',
  });
  const { status, dueDateBefore, proposedDate, grantedDate, originalDueDate } = extension;
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <ToneTag tone={TONES[status]}>{EXTENSION_STATUS_LABELS[status]}</ToneTag>
        {named && <strong>{extension.unitName}</strong>}
        <span className={styles.hint}>
          {extension.askedByName} · {showInstant(extension.askedAt)}
        </span>
      </div>
      {named && (
        <Link to={`/tasks/${extension.taskId}`} className={styles.text}>
          {extension.content}
        </Link>
      )}
      <div className={styles.text}>
        Từ {showDate(dueDateBefore)} đến <strong>{showDate(proposedDate)}</strong>
        {originalDueDate && originalDueDate !== dueDateBefore && ` (ban đầu ${showDate(originalDueDate)})`}.
        Lý do: {extension.reason}
      </div>
      {(status === 'granted' || status === 'refused') && (
        <div className={styles.remark}>
          {status === 'granted' ? `Gia hạn đến ${showDate(grantedDate)}` : 'Không gia hạn'}
          {extension.decisionReason && `: ${extension.decisionReason}`} ({extension.decidedByName},{' '}
          {showInstant(extension.decidedAt)})
        </div>
      )}
      {(extension.canDecide || extension.canWithdraw) && (
        <div className={styles.bar}>
          {extension.canDecide && (
            <Button size="small" type="primary" onClick={() => setDeciding(true)}>
              Quyết định
            </Button>
          )}
          {extension.canWithdraw && (
            <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              Rút đề nghị
            </Button>
          )}
        </div>
      )}
      {deciding && <DecideExtensionDialog extension={extension} onClose={() => setDeciding(false)} />}
    </article>
  );
}
