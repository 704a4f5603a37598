import { Link } from 'react-router';
import type { DocumentSummary } from '../../api/types/documents';
import type { LinkTargetInfo } from '../../api/types/links';
import { showDate } from '../../shared/format/dates';
import { documentName, registerNumber } from '../../shared/format/document-name';
import { STATUS_LABELS } from '../../shared/labels';
import styles from './links.module.css';

/** The document of a link. */
export function DocumentSide({ document }: { document: DocumentSummary }) {
  return (
    <div className={styles.side}>
      <div className={styles.small}>
        {registerNumber(document)}
        {document.receivedOn && `, ngày ${showDate(document.receivedOn)}`}
      </div>
      <Link to={`/documents/${document.id}`} className={styles.name}>
        {documentName(document)}
      </Link>
      <div className={styles.clamp}>{document.subject}</div>
    </div>
  );
}

/** The plan, task or assignment it is tied to. */
export function TargetSide({ target }: { target: LinkTargetInfo }) {
  const { taskId, taskNumber, taskContent, unitName, status, dueDate } = target;
  const plan = [
    target.planSymbol ? `Kế hoạch số ${target.planSymbol}` : 'Kế hoạch chưa có số',
    target.planDate && `ngày ${showDate(target.planDate)}`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.side}>
      {taskId ? (
        <>
          <div className={styles.small}>{plan}</div>
          <Link to={`/tasks/${taskId}`} className={styles.name}>
            Nhiệm vụ {taskNumber}
            {unitName && ` của ${unitName}`}
          </Link>
          <div className={styles.clamp}>{taskContent}</div>
          <div className={styles.small}>
            {[status && STATUS_LABELS[status], dueDate && `hạn ${showDate(dueDate)}`]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </>
      ) : (
        <>
          <Link to={`/plans/${target.planId}`} className={styles.name}>
            {plan}
          </Link>
          <div className={styles.clamp}>{target.planSubject}</div>
          {unitName && <div className={styles.small}>phần của {unitName}</div>}
        </>
      )}
    </div>
  );
}
