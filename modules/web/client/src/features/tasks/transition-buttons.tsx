import { EllipsisOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { keys } from '../../api/query-keys';
import { assignmentsApi } from '../../api/tasks.api';
import type { Assignment, Transition, TransitionInput } from '../../api/types/tasks';
import { useAct } from '../../shared/hooks/use-act';
import { TRANSITION_DONE } from './transition-done';
import { TransitionDialog } from './transition-dialog';
import styles from './tasks.module.css';

/** The server's own table of transitions: labels and what each requires. */
export function useTransitions() {
  return useQuery({ queryKey: keys.transitions, queryFn: assignmentsApi.transitions, staleTime: Infinity });
}

/** Acts that take something away; they never stand first and are marked as such. */
const HEAVY = new Set(['refuse', 'return', 'cancel']);

/** Done through the reply, which has its own form. */
const BY_REPLY = new Set(['submit', 'correct']);

/** Seldom wanted: always behind the menu. */
const RARE = new Set(['cancel', 'reopen', 'restore']);

/** What moves the work on comes first; giving it to a colleague next; then what turns it away. */
const weight = ({ name, to }: Transition) =>
  Number(to === null) + 2 * Number(HEAVY.has(name)) + 4 * Number(RARE.has(name));

interface TransitionButtonsProps {
  assignment: Assignment;
  /** How many stand as buttons; the rest goes into a menu. */
  shown?: number;
  /** Where there is no reply form beside them: a link to it. */
  replyLink?: boolean;
}

/** What one may do with a unit's part, from `allowed`, in the order and the words of the server's table. */
export function TransitionButtons({ assignment, shown = 2, replyLink }: TransitionButtonsProps) {
  const table = useTransitions().data ?? [];
  const [asked, setAsked] = useState<Transition | null>(null);
  const act = useAct({
    run: (input: TransitionInput) => assignmentsApi.act(assignment.id, input),
    touches: [keys.assignments, keys.tasks, keys.plans],
    done: (_, { name }) => TRANSITION_DONE[name] ?? 'Đã ghi nhận.',
    silent: asked !== null,
    onDone: () => setAsked(null),
  });
  const allowed = table
    .filter(({ name }) => assignment.allowed.includes(name) && !BY_REPLY.has(name))
    .sort((one, other) => weight(one) - weight(other));
  const answers = replyLink && assignment.acts.includes('reply');
  if (!allowed.length && !answers) return null;
  const start = (transition: Transition) => {
    act.reset();
    if (transition.requires.length || HEAVY.has(transition.name)) setAsked(transition);
    else act.mutate({ name: transition.name, version: assignment.version });
  };
  // Where the work can be answered, that is the main act; before, taking it up is.
  const isMain = (transition: Transition, index: number) =>
    index === 0 && !HEAVY.has(transition.name) && transition.to !== null && transition.name !== 'start';
  const front = allowed.filter(({ name }) => !RARE.has(name)).slice(0, shown);
  const rest = allowed.filter((transition) => !front.includes(transition));
  return (
    <div className={styles.actions} onClick={(event) => event.stopPropagation()}>
      {answers && (
        <Link to={`/tasks/${assignment.taskId}?reply=${assignment.id}`}>
          <Button size="small" type={assignment.status === 'assigned' ? 'default' : 'primary'} tabIndex={-1}>
            Trả lời
          </Button>
        </Link>
      )}
      {front.map((transition, index) => (
        <Button
          key={transition.name}
          size="small"
          type={isMain(transition, index) ? 'primary' : 'default'}
          danger={HEAVY.has(transition.name)}
          loading={act.isPending && !asked}
          onClick={() => start(transition)}
        >
          {transition.label}
        </Button>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((transition) => ({
              key: transition.name,
              label: transition.label,
              danger: HEAVY.has(transition.name),
              onClick: () => start(transition),
            })),
          }}
        >
          <Button
            size="small"
            icon={<EllipsisOutlined aria-hidden />}
            aria-label={`Việc khác với phần việc của ${assignment.unitName}`}
          />
        </Dropdown>
      )}
      {asked && (
        <TransitionDialog
          transition={asked}
          assignment={assignment}
          busy={act.isPending}
          error={act.error}
          onOk={(input) => act.mutate({ ...input, name: asked.name, version: assignment.version })}
          onCancel={() => setAsked(null)}
        />
      )}
    </div>
  );
}
