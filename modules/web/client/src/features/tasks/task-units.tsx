import { PlusOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Assignment, TaskDetail } from '../../api/types/tasks';
import { DueDate } from '../../shared/components/deadline-text';
import { EmptyState } from '../../shared/components/empty-state';
import { RoleTag, TimelinessTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { periodInWords } from '../../shared/format/period';
import { AddUnitDialog } from './add-unit-dialog';
import { useSession } from '../session/use-session';
import { PartStatus } from './part-status';
import { TransitionButtons } from './transition-buttons';
import { AssignmentWork } from './work/assignment-work';
import { PercentBar } from './work/progress-section';
import work from './work/work.module.css';
import styles from './tasks.module.css';

const FIRST = 8;

/** The units of the task, lead first, each with where it stands and what may be done. */
export function TaskUnits({ task }: { task: TaskDetail }) {
  const { person } = useSession();
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const shown = all ? task.assignments : task.assignments.slice(0, FIRST);
  return (
    <section className={styles.panel}>
      <h2>Đơn vị thực hiện ({task.assignments.length})</h2>
      {task.assignments.length === 0 && <EmptyState text="Chưa có đơn vị nào được giao." />}
      {shown.map((assignment) => (
        <UnitPart
          key={assignment.id}
          assignment={assignment}
          open={shown.length <= 2 || assignment.unitId === person.unitId}
        />
      ))}
      {task.assignments.length > FIRST && (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Xem cả ${task.assignments.length} đơn vị`}
        </Button>
      )}
      {task.permissions.canAddUnit && (
        <div>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            Giao thêm đơn vị
          </Button>
        </div>
      )}
      {adding && <AddUnitDialog task={task} onClose={() => setAdding(false)} />}
    </section>
  );
}

function UnitPart({ assignment, open }: { assignment: Assignment; open: boolean }) {
  const [search] = useSearchParams();
  return (
    <div className={styles.unit} id={`assignment-${assignment.id}`}>
      <div className={styles.tags}>
        <span className={styles.unitName}>{assignment.unitName}</span>
        <RoleTag role={assignment.role} />
        {assignment.periodKey && (
          <span className={styles.quiet}>kỳ {periodInWords(assignment.periodKey)}</span>
        )}
        <span className={styles.spring} />
        <TransitionButtons assignment={assignment} shown={2} />
      </div>
      <div className={styles.row}>
        <PartStatus assignment={assignment} />
        {assignment.timeliness !== 'on-course' && <TimelinessTag timeliness={assignment.timeliness} />}
        <DueDate
          due={assignment.dueDate}
          original={assignment.originalDueDate}
          text={assignment.deadlineText}
          timeliness={assignment.timeliness}
        />
      </div>
      <div className={styles.quiet}>
        {assignment.statusChangedAt && `Cập nhật ${showInstant(assignment.statusChangedAt)}`}
        {assignment.assigneeName && (
          <>
            {' · '}
            <UserOutlined aria-label="Người thực hiện" /> {assignment.assigneeName}
          </>
        )}
      </div>
      {assignment.parentUnitName && (
        <div className={work.part}>
          <strong>{assignment.parentUnitName} giao lại:</strong> {assignment.partText}
        </div>
      )}
      <PercentBar percent={assignment.percent} />
      {assignment.status !== 'submitted' && assignment.status !== 'completed' && assignment.lastNote && (
        <div className={styles.note}>{assignment.lastNote}</div>
      )}
      {assignment.suggestedUnitName && (
        <div className={styles.quiet}>Đề xuất chuyển: {assignment.suggestedUnitName}</div>
      )}
      <AssignmentWork assignment={assignment} open={open} replying={search.get('reply') === assignment.id} />
    </div>
  );
}
