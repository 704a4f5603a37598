import { Link } from 'react-router';
import type { Matrix, MatrixCell, MatrixTask } from '../../api/types/boards';
import { RoleTag, StatusTag, TimelinessTag } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { ASSIGNMENT_ROLE_LABELS, STATUS_LABELS, TIMELINESS_LABELS } from '../../shared/labels';
import { BarLegend } from './timeliness-bar';
import styles from './boards.module.css';

const MARKS: Record<MatrixCell['role'], string> = { lead: 'CT', cooperating: 'PH', monitoring: 'TD' };

/** Units down, tasks across; a cell says the unit's role and by its colour how it stands. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const cells = new Map(matrix.cells.map((cell) => [`${cell.unitId} ${cell.taskId}`, cell]));
  return (
    <>
      <p className={styles.hint}>
        CT: chủ trì, PH: phối hợp, TD: theo dõi; số nhỏ là số lần đôn đốc. Bấm vào ô để xem nhiệm vụ.
      </p>
      <BarLegend />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Bảng đơn vị và nhiệm vụ">
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              {matrix.tasks.map((task) => (
                <th key={task.id} scope="col" title={task.content}>
                  <Link to={`/tasks/${task.id}`} aria-label={`Nhiệm vụ số ${task.number}: ${task.content}`}>
                    {task.number}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {matrix.tasks.map((task) => (
                  <Cell key={task.id} task={task} cell={cells.get(`${unit.id} ${task.id}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ task, cell }: { task: MatrixTask; cell: MatrixCell | undefined }) {
  if (!cell) return <td />;
  const words = [
    ASSIGNMENT_ROLE_LABELS[cell.role],
    STATUS_LABELS[cell.status],
    ...(cell.timeliness ? [TIMELINESS_LABELS[cell.timeliness]] : []),
    ...(cell.urgings ? [`đôn đốc ${cell.urgings} lần`] : []),
  ].join(', ');
  return (
    <td className={cell.timeliness ? styles[cell.timeliness] : styles.outside} title={words}>
      <Link to={`/tasks/${task.id}`}>
        <span aria-hidden="true">{MARKS[cell.role]}</span>
        <span className="visually-hidden">{`Nhiệm vụ số ${task.number}: ${words}`}</span>
        {cell.urgings > 0 && <sup aria-hidden="true">{cell.urgings}</sup>}
      </Link>
    </td>
  );
}

/** The same on a narrow screen: unit by unit. */
export function MatrixList({ matrix }: { matrix: Matrix }) {
  const tasks = new Map(matrix.tasks.map((task) => [task.id, task]));
  return (
    <ul className={styles.cards}>
      {matrix.units.map((unit) => (
        <li key={unit.id} className={styles.card}>
          <details>
            <summary>
              {unit.name} ({matrix.cells.filter(({ unitId }) => unitId === unit.id).length})
            </summary>
            <ul className={styles.plain}>
              {matrix.cells
                .filter(({ unitId }) => unitId === unit.id)
                .map((cell) => (
                  <UnitTask key={cell.assignmentId} cell={cell} task={tasks.get(cell.taskId)} />
                ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function UnitTask({ cell, task }: { cell: MatrixCell; task: MatrixTask | undefined }) {
  if (!task) return null;
  return (
    <li>
      <Link to={`/tasks/${task.id}`}>
        {task.number}. {task.content}
      </Link>
      <div className={styles.tags}>
        <RoleTag role={cell.role} />
        <StatusTag status={cell.status} />
        <TimelinessTag timeliness={cell.timeliness} />
        {task.dueDate && <span>Hạn {showDate(task.dueDate)}</span>}
      </div>
    </li>
  );
}
