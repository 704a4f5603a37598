import type { ReactNode } from 'react';
import type { PlanStatus } from '../../api/types/plans';
import type { AssignmentRole, AssignmentStatus, Timeliness } from '../../api/types/tasks';
import { ASSIGNMENT_ROLE_LABELS, PLAN_STATUS_LABELS, STATUS_LABELS, TIMELINESS_LABELS } from '../labels';
import styles from './tags.module.css';

export type Tone = 'grey' | 'blue' | 'cyan' | 'violet' | 'amber' | 'red' | 'green';

/** A short coloured word; the colour only repeats what the word says. */
export function ToneTag({ tone, plain, children }: { tone: Tone; plain?: boolean; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]} ${plain ? styles.plain : ''}`}>{children}</span>;
}

const STATUS_TONES: Record<AssignmentStatus, Tone> = {
  held: 'grey',
  waiting: 'grey',
  assigned: 'violet',
  accepted: 'cyan',
  'in-progress': 'blue',
  submitted: 'amber',
  returned: 'red',
  completed: 'green',
  refused: 'red',
  cancelled: 'grey',
};

const TIMELINESS_TONES: Record<Timeliness, Tone> = {
  'on-course': 'blue',
  'due-soon': 'amber',
  overdue: 'red',
  'done-in-time': 'green',
  'done-late': 'amber',
};

const PLAN_TONES: Record<PlanStatus, Tone> = {
  draft: 'amber',
  prepared: 'violet',
  active: 'green',
  closed: 'grey',
  cancelled: 'grey',
};

const ROLE_TONES: Record<AssignmentRole, Tone> = { lead: 'blue', cooperating: 'cyan', monitoring: 'violet' };

export function StatusTag({ status }: { status: AssignmentStatus }) {
  return <ToneTag tone={STATUS_TONES[status]}>{STATUS_LABELS[status]}</ToneTag>;
}

/** Nothing while timeliness has no meaning (held, refused, cancelled). */
export function TimelinessTag({ timeliness }: { timeliness: Timeliness | null }) {
  if (!timeliness) return null;
  return <ToneTag tone={TIMELINESS_TONES[timeliness]}>{TIMELINESS_LABELS[timeliness]}</ToneTag>;
}

export function PlanStatusTag({ status }: { status: PlanStatus }) {
  return <ToneTag tone={PLAN_TONES[status]}>{PLAN_STATUS_LABELS[status]}</ToneTag>;
}

export function RoleTag({ role }: { role: AssignmentRole }) {
  return (
    <ToneTag tone={ROLE_TONES[role]} plain>
      {ASSIGNMENT_ROLE_LABELS[role]}
    </ToneTag>
  );
}
