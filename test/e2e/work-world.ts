import assert from 'node:assert/strict';
import { AppError } from '../../modules/foundation';
import type { Identity, Role } from '../../modules/organization';
import { Assignment, TransitionService } from '../../modules/tasks';
import type { NewTask } from '../../modules/tasks';
import { newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

/** A world of tasks with units at work on them. */
export interface WorkWorld extends TasksWorld {
  /** One task for the units, all in the state after accepting. */
  taken(unitCodes: string[], fields?: Partial<NewTask>): Promise<Assignment[]>;
  /** The assignment as it is now. */
  now(id: string): Promise<Assignment>;
  /** Fires a transition as this person. */
  fire(id: string, name: string, me: Identity, rest?: object): Promise<Assignment>;
  /** Somebody with exactly these roles in a unit. */
  somebody(unitCode: string, ...roles: Role[]): Identity;
}

export async function openWorkWorld(now?: string): Promise<WorkWorld> {
  const world = await openTasksWorld(now);
  const row = (id: string): Promise<Assignment> => world.rows(Assignment).findOneByOrFail({ id });
  const somebody: WorkWorld['somebody'] = (unitCode, ...roles) => {
    const real = world.person('officer', unitCode);
    return { ...real, roles };
  };
  const fire: WorkWorld['fire'] = async (id, name, me, rest = {}) => {
    const { version } = await row(id);
    await world.get(TransitionService).fire(id, { name, version, ...rest }, me);
    return row(id);
  };
  return {
    ...world,
    now: row,
    fire,
    somebody,
    taken: async (unitCodes, fields = {}) => {
      const [lead, ...others] = unitCodes.map((code) => world.unit(code));
      const made = await world.plan([
        newTask(1, {
          units: [units('lead', lead), ...(others.length ? [units('cooperating', ...others)] : [])],
          ...fields,
        }),
      ]);
      const rows: Assignment[] = [];
      for (const code of unitCodes) {
        const { id } = await world
          .rows(Assignment)
          .findOneByOrFail({ planId: made.plan.id, unitId: world.unit(code) });
        rows.push(await fire(id, 'accept', somebody(code, 'officer')));
      }
      return rows;
    },
  };
}

/** The code of the refusal, `none` when it went through. */
export function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => {
      assert.ok(error instanceof AppError, String(error));
      assert.match(error.message, /[^\u0000-\u007f]/, 'the message is Vietnamese');
      return error.code;
    },
  );
}
