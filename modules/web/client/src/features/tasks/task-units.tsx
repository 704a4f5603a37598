import { PlusOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Assignment, TaskDetail } from '../../api/types/tasks';
import { DueDate } from '../../shared/components/deadline-text';
import { EmptyState } from '../../shared/components/empty-state';
import { RoleTag, StatusTag, TimelinessTag } from '../../shared/components/tags';
import { showInstant } from '../../shared/format/dates';
import { periodInWords } from '../../shared/format/period';
import { AddUnitDialog } from './add-unit-dialog';
import { TransitionButtons } from './transition-buttons';
import styles from './tasks.module.css';

const FIRST = 8;

/** The units of the task, lead first, each with where it stands and what may be done. */
export function TaskUnits({ task }: { task: TaskDetail }) {
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const shown = all ? task.assignments : task.assignments.slice(0, FIRST);
  return (
    <section className={styles.panel}>
      <h2>Đơn vị thực hiện ({task.assignments.length})</h2>
      {task.assignments.length === 0 && <EmptyState text="Chưa có đơn vị nào được giao." />}
      {shown.map((assignment) => (
        <UnitPart key={assignment.id} assignment={assignment} />
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

function UnitPart({ assignment }: { assignment: Assignment }) {
  return (
    <div className={styles.unit}>
      <div className={styles.tags}>
        <span className={styles.unitName}>{assignment.unitName}</span>
        <RoleTag role={assignment.role} />
        {assignment.periodKey && (
          <span className={styles.quiet}>kỳ {periodInWords(assignment.periodKey)}</span>
        )}
        <span className={styles.spring} />
        <TransitionButtons assignment={assignment} shown={3} />
      </div>
      <div className={styles.row}>
        <StatusTag status={assignment.status} />
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
      {assignment.lastNote && <div className={styles.note}>{assignment.lastNote}</div>}
    </div>
  );
}
