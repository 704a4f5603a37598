import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AppError } from '../../modules/foundation';
import { ROLES, UNIT_ROLES, WIDE_ROLES } from '../../modules/organization';
import type { Identity, Role } from '../../modules/organization';
import { DomainEvents } from '../../modules/persistence';
import {
  Assignment,
  ASSIGNMENT_STATUSES,
  TaskFactory,
  TRANSITIONS,
  TransitionService,
} from '../../modules/tasks';
import type { AssignmentChanged, AssignmentStatus, AssignmentView, Transition } from '../../modules/tasks';
import type { TransitionView } from '../../modules/tasks/transitions/transition.view';
import { signInAs } from '../support/client';
import { newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

const TABLE: readonly Transition[] = TRANSITIONS;

let world: TasksWorld;
let id: string;
before(async () => {
  world = await openTasksWorld();
  const made = await world.plan([newTask(1, { units: [units('lead', world.unit('so-y-te'))] })]);
  id = (await world.rows(Assignment).findOneByOrFail({ planId: made.plan.id })).id;
});
after(() => world?.close());

/** Puts the assignment where a case begins; no rule is asked. */
async function put(status: AssignmentStatus): Promise<number> {
  const { version } = await world.rows(Assignment).findOneByOrFail({ id });
  const submittedOn = ['submitted', 'completed'].includes(status) ? '2026-05-04' : null;
  await world
    .rows(Assignment)
    .update({ id }, { status, submittedOn, completedOn: null, version: version + 1 });
  return version + 1;
}

function somebody(role: Role, unitCode: string): Identity {
  const { personId } = world.person('officer', 'so-y-te');
  return { personId, name: 'Người thử', title: null, unitId: world.unit(unitCode), roles: [role] };
}

function command(transition: Transition, version: number) {
  const { personId } = world.person('officer', 'so-y-te');
  return { name: transition.name, version, reason: 'vì vậy', text: 'đã làm xong', personId };
}

/** What the table says must come of it: the new status, or the refusal's code. */
function expected(transition: Transition, from: AssignmentStatus, role: Role, own: boolean): string {
  const sees = WIDE_ROLES.includes(role) || (UNIT_ROLES.includes(role) && own && from !== 'held');
  if (!sees) return 'assignment-not-found';
  const may = transition.roles.includes(role) && (transition.scope === 'plan' || own);
  if (!may) return 'transition-forbidden';
  if (!transition.from.includes(from)) return 'transition-not-possible';
  return transition.to ?? from;
}

for (const transition of TABLE) {
  test(`${transition.name}: from every status, by every role, in the own and in another unit`, async () => {
    const { fire } = bound(world.get(TransitionService));
    let successes = 0;
    for (const from of ASSIGNMENT_STATUSES) {
      let version = await put(from);
      for (const role of ROLES) {
        for (const own of [true, false]) {
          const me = somebody(role, own ? 'so-y-te' : 'so-noi-vu');
          const outcome = await fire(id, command(transition, version), me).then(
            async () => (await world.rows(Assignment).findOneByOrFail({ id })).status,
            (error: AppError) => error.code,
          );
          const wanted = expected(transition, from, role, own);
          assert.equal(
            outcome,
            wanted,
            `${transition.name} from ${from} by ${role}, ${own ? 'own' : 'other'} unit`,
          );
          if (!ASSIGNMENT_STATUSES.some((status) => status === outcome)) continue;
          successes += 1;
          version = await put(from);
        }
      }
    }
    const mayFire = transition.roles.length * (transition.scope === 'plan' ? 2 : 1);
    assert.equal(successes, mayFire * transition.from.length);
  });
}

function bound(service: TransitionService): Pick<TransitionService, 'fire'> {
  return { fire: service.fire.bind(service) };
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no refusal',
    (error: AppError) => error.code,
  );
}

test('what a transition requires must come with it', async () => {
  const { fire } = bound(world.get(TransitionService));
  for (const transition of TABLE.filter(({ requires, roles }) => requires.length && roles.length)) {
    const version = await put(transition.from[0] === 'held' ? transition.from[1] : transition.from[0]);
    const me = somebody(transition.roles[0], 'so-y-te');
    for (const requirement of transition.requires) {
      const given = { reason: 'vì vậy', text: 'xong', personId: world.person('officer', 'so-y-te').personId };
      const missing = {
        reason: { reason: '  ' },
        text: { text: undefined },
        person: { personId: undefined },
      };
      const code = { reason: 'reason-required', text: 'text-required', person: 'person-not-of-unit' };
      const incomplete = { name: transition.name, version, ...given, ...missing[requirement] };
      assert.equal(await refusal(fire(id, incomplete, me)), code[requirement], transition.name);
    }
  }
});

test('a person of another unit cannot be assigned', async () => {
  const { fire } = bound(world.get(TransitionService));
  const version = await put('accepted');
  const { personId } = world.person('officer', 'so-noi-vu');
  const wish = { name: 'assign-person', version, personId };
  assert.equal(await refusal(fire(id, wish, somebody('unit-leader', 'so-y-te'))), 'person-not-of-unit');
});

test('of two at once one wins and the other is told', async () => {
  const { fire } = bound(world.get(TransitionService));
  const version = await put('assigned');
  const me = somebody('officer', 'so-y-te');
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map(() => refusal(fire(id, { name: 'accept', version }, me))),
  );
  assert.deepEqual(outcomes.sort(), [
    'changed-by-someone-else',
    'changed-by-someone-else',
    'changed-by-someone-else',
    'no refusal',
  ]);
});

test('the day of the accepted submission is the day it was done', async () => {
  const { fire } = bound(world.get(TransitionService));
  const unit = somebody('officer', 'so-y-te');
  const coordinator = somebody('coordinator', 'so-noi-vu');
  const step = async (day: string, name: string, me: Identity, rest: object = {}): Promise<Assignment> => {
    world.application.clock.set(`${day}T18:00:00Z`);
    const { version } = await world.rows(Assignment).findOneByOrFail({ id });
    await fire(id, { name, version, ...rest }, me);
    return world.rows(Assignment).findOneByOrFail({ id });
  };
  await put('accepted');
  const first = await step('2026-05-05', 'submit', unit, { text: 'Lần một' });
  // 18:00 UTC is one o'clock of the next day in Vietnam.
  assert.deepEqual([first.submittedOn, first.lastNote], ['2026-05-06', 'Lần một']);
  const returned = await step('2026-05-07', 'return', coordinator, { reason: 'Thiếu số liệu' });
  assert.deepEqual([returned.submittedOn, returned.lastNote], [null, 'Thiếu số liệu']);
  await step('2026-05-09', 'submit', unit, { text: 'Lần hai' });
  const done = await step('2026-05-20', 'complete', coordinator);
  assert.deepEqual([done.status, done.completedOn], ['completed', '2026-05-10']);
  const reopened = await step('2026-05-21', 'reopen', coordinator, { reason: 'Sai biểu' });
  assert.deepEqual(
    [reopened.status, reopened.completedOn, reopened.submittedOn],
    ['in-progress', null, null],
  );
});

test('nothing moves in a plan that is closed', async () => {
  const made = await world.plan([newTask(1, { units: [units('lead', world.unit('so-y-te'))] })]);
  const assignment = await world.rows(Assignment).findOneByOrFail({ planId: made.plan.id });
  await world.run((tx) => world.get(TaskFactory).planChanged(tx, { ...made.plan, status: 'closed' }));
  const wish = { name: 'accept', version: assignment.version };
  const outcome = await refusal(
    world.get(TransitionService).fire(assignment.id, wish, somebody('officer', 'so-y-te')),
  );
  assert.equal(outcome, 'plan-not-active');
});

test('the API gives out the table, and what of it a person may do', async () => {
  const { api } = world.application;
  const officer = await signInAs(api, 'officer', 'Sở Y tế');
  const { body: table } = await officer.get<TransitionView[]>('/transitions');
  assert.deepEqual(
    table.map(({ name, from, to, roles, requires }) => ({ name, from, to, roles, requires })),
    TABLE.map(({ name, from, to, roles, requires }) => ({ name, from, to, roles, requires })),
  );
  const version = await put('assigned');
  const { body: before } = await officer.get<AssignmentView>(`/assignments/${id}`);
  assert.deepEqual(before.allowed, ['accept', 'refuse', 'assign-person', 'submit']);
  const told: AssignmentChanged[] = [];
  world.get(DomainEvents).on<AssignmentChanged>('tasks.assignment-changed', (event) => void told.push(event));
  const refused = await officer.post<AssignmentView>(`/assignments/${id}/transitions`, {
    name: 'refuse',
    version,
    reason: 'Không thuộc chức năng',
  });
  assert.equal(refused.status, 200);
  assert.deepEqual(
    [refused.body.status, refused.body.lastNote, refused.body.allowed],
    ['refused', 'Không thuộc chức năng', []],
  );
  assert.deepEqual(
    told.map(({ assignmentId, transition, notify }) => [assignmentId, transition, notify]),
    [[id, 'refuse', ['coordinators']]],
  );
  const coordinator = await signInAs(api, 'coordinator');
  const seen = await coordinator.get<AssignmentView>(`/assignments/${id}`);
  assert.deepEqual(seen.body.allowed, ['reassign', 'cancel']);
  const stale = await coordinator.post<{ code: string }>(`/assignments/${id}/transitions`, {
    name: 'reassign',
    reason: 'Đúng chức năng của đơn vị theo quy định',
    version,
  });
  assert.deepEqual([stale.status, stale.body.code], [409, 'changed-by-someone-else']);
});
