import { UserOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { Assignment } from '../../api/types/tasks';
import { DueDate } from '../../shared/components/deadline-text';
import { RoleTag, TimelinessTag } from '../../shared/components/tags';
import { periodInWords } from '../../shared/format/period';
import { taskName } from '../../shared/format/task-name';
import { PartStatus } from './part-status';
import { TransitionButtons } from './transition-buttons';
import styles from './tasks.module.css';

interface AssignmentCardProps {
  assignment: Assignment;
  /** Named on the board, left out where all rows are of one unit. */
  withUnit?: boolean;
}

const EDGE: Record<string, string | undefined> = {
  overdue: styles.overdue,
  'due-soon': styles.dueSoon,
};

/** A unit's part of a task as a card: what, by when, where it stands, and what to do now. */
export function AssignmentCard({ assignment, withUnit }: AssignmentCardProps) {
  const { timeliness, lastNote } = assignment;
  return (
    <li className={`${styles.card} ${EDGE[timeliness ?? ''] ?? ''}`}>
      <div className={styles.tags}>
        <PartStatus assignment={assignment} />
        {timeliness !== 'on-course' && <TimelinessTag timeliness={timeliness} />}
        <RoleTag role={assignment.role} />
      </div>
      <div className={styles.place}>{taskName({ ...assignment, order: assignment.taskNumber })}</div>
      <Link to={`/tasks/${assignment.taskId}`} className={styles.content}>
        {assignment.partText ?? assignment.content}
      </Link>
      {withUnit && <div>{assignment.unitName}</div>}
      <div className={styles.row}>
        <DueDate
          due={assignment.dueDate}
          original={assignment.originalDueDate}
          text={assignment.deadlineText}
          timeliness={timeliness}
        />
        {assignment.periodKey && (
          <span className={styles.quiet}>Kỳ {periodInWords(assignment.periodKey)}</span>
        )}
        {assignment.product && <span className={styles.quiet}>Sản phẩm: {assignment.product}</span>}
        {assignment.assigneeName && (
          <span className={styles.quiet}>
            <UserOutlined aria-label="Người thực hiện" /> {assignment.assigneeName}
          </span>
        )}
      </div>
      {lastNote && <div className={styles.note}>{lastNote}</div>}
      <div className={styles.row} style={{ justifyContent: 'space-between' }}>
        <Link to={`/plans/${assignment.planId}`} className={styles.quiet}>
          {assignment.planSymbol ?? assignment.planSubject}
        </Link>
        <TransitionButtons assignment={assignment} shown={3} replyLink />
      </div>
    </li>
  );
}
