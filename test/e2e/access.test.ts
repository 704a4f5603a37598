import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Get } from '@nestjs/common';
import { Link, LinkPlan } from '../../modules/linking';
import { ApiRoom, Person, ROLES } from '../../modules/organization';
import type { Role } from '../../modules/organization';
import { Assignment } from '../../modules/tasks';
import { ApiClient, signInAs } from '../support/client';
import { reportRows } from './access-reports';
import { draftOfInterior } from './access-drafts';
import { submissionOfInterior } from './access-submissions';
import { expressRoutes, faultOf, routesOf, routesOfController } from './access-routes';
import type { Route } from './access-routes';
import { workOfInterior } from './access-work-rows';
import type { Row } from './access-work-rows';
import { condition, newTask, openTasksWorld, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const PREFIX = '/plan-tasks/api/v1';

/** What the stand-alone service answers beside this package's API: pages and descriptions, no rows of anybody. */
const BESIDE_THE_API = [
  /^GET \/$/,
  /^GET \/health$/,
  /^GET \/plan-tasks$/,
  /^GET \/plan-tasks\/\{\*page\}$/,
  /^GET \/plan-tasks\/api\/openapi\.json$/,
  /^GET \/plan-tasks\/api\/docs(-yaml|\/.*)?$/,
];

let world: TasksWorld;
let routes: Route[];
let guest: ApiClient;
const clients = new Map<Role, ApiClient>();

before(async () => {
  world = await openTasksWorld();
  routes = routesOf(world.application.app).filter(({ handler }) => !handler.startsWith('RootController.'));
  guest = new ApiClient(world.application.api);
  for (const role of ROLES) clients.set(role, await signInAs(world.application.api, role));
});
after(() => world?.close());

function named({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Calls a route with ids nobody has and an empty body: whoever may pass gets any answer but a refusal of the person. */
async function call(client: ApiClient, { method, path }: Route): Promise<number> {
  const filled = path.replace(/:date/g, '2026-05-04').replace(/:\w+/g, NOBODY);
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  return (await client.send(method, filled, body)).status;
}

test('every route is classified', () => {
  assert.ok(routes.length > 40, `${routes.length} routes`);
  const faults = routes.flatMap((route) => {
    const fault = faultOf(route);
    return fault ? [`${named(route)} (${route.handler}): ${fault}`] : [];
  });
  assert.deepEqual(faults, []);
});

test('a route without a rule would be noticed', () => {
  class Bare {
    @Get('secrets')
    all(): void {}
  }
  ApiRoom('bare')(Bare);
  assert.deepEqual(routesOfController(Bare).map(faultOf), [
    'it carries none of @Access, @AnyPerson, @Public',
  ]);
});

test('Express answers nothing but these routes', () => {
  const known = new Set(routes.map(({ method, path }) => `${method} ${PREFIX}${path}`));
  const unknown = expressRoutes(world.application.app).filter(
    (route) => !known.has(route) && !BESIDE_THE_API.some((pattern) => pattern.test(route)),
  );
  assert.deepEqual(unknown, []);
  const answered = new Set(expressRoutes(world.application.app));
  assert.deepEqual(
    [...known].filter((route) => !answered.has(route)),
    [],
    'and it answers all of them',
  );
});

test('without signing in only public routes answer', async () => {
  for (const route of routes) {
    const status = await call(guest, route);
    if (route.rule?.kind === 'public')
      assert.ok(status !== 401 && status !== 403, `${named(route)}: ${status}`);
    else assert.equal(status, 401, named(route));
  }
});

for (const role of ROLES) {
  test(`${role} passes where the rule says so and nowhere else`, async () => {
    for (const route of routes) {
      const status = await call(clients.get(role) as ApiClient, route);
      const { rule } = route;
      const may = rule?.kind !== 'roles' || rule.roles.includes(role);
      if (may) assert.ok(status !== 401 && status !== 403, `${named(route)} refuses ${role}: ${status}`);
      else assert.equal(status, 403, `${named(route)} lets ${role} in`);
    }
  });
}

test('a forged cookie, and a person no longer there, are refused', async () => {
  const forged = new ApiClient(world.application.api, 'plan-tasks-session=forged.token');
  assert.equal((await forged.get('/tasks')).status, 401);
  const leaving = await signInAs(world.application.api, 'officer', 'Sở Giáo dục và Đào tạo');
  assert.equal((await leaving.get('/tasks')).status, 200);
  const { personId } = world.person('officer', 'so-giao-duc-va-dao-tao');
  await world.rows(Person).update({ id: personId }, { active: false });
  const refused = await leaving.get<{ code: string }>('/tasks');
  assert.deepEqual([refused.status, refused.body.code], [403, 'person-unknown']);
});

/** A document in the register of Sở Nội vụ with one file. */
async function documentOfInterior(): Promise<{ rows: Record<string, Row>; secrets: string[] }> {
  const clerk = await signInAs(world.application.api, 'clerk', 'Sở Nội vụ');
  const file = { field: 'files', name: 'thu.txt', bytes: Buffer.from('Kính gửi: Sở Nội vụ') };
  const facts = { direction: 'incoming', subject: 'Thử phân quyền', issuer: 'Bộ Nội vụ' };
  const made = await clerk.form<{ id: string; attachments: { id: string }[] }>('/documents', facts, [file]);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const path = `/documents/${made.body.id}`;
  const attachment = made.body.attachments[0].id;
  const sent = await clerk.post<{ id: string }>('/documents', {
    ...{ direction: 'outgoing', subject: 'Thử gửi', notation: 'SNV-VP', issuer: 'Sở Nội vụ' },
  });
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const deliveries = `/documents/${sent.body.id}/deliveries`;
  const unknown = `${deliveries}/${NOBODY}`;
  return {
    secrets: [made.body.id, sent.body.id],
    rows: {
      'GET /documents/:id/deliveries': { path: deliveries, owner: 'unit-leader', status: 200 },
      'POST /documents/:id/deliveries': {
        path: deliveries,
        wish: { recipients: [{ name: 'Bộ Nội vụ' }] },
        owner: 'clerk',
        status: 200,
      },
      // Known to the document's clerk only: the delivery itself is not there.
      'POST /documents/:id/deliveries/:deliveryId/resend': {
        path: `${unknown}/resend`,
        owner: 'clerk',
        status: 404,
      },
      'POST /documents/:id/deliveries/:deliveryId/hand-over': {
        path: `${unknown}/hand-over`,
        wish: {},
        owner: 'clerk',
        status: 404,
      },
      'GET /documents/:id': { path, owner: 'unit-leader', status: 200 },
      'GET /documents/:id/attachments/:attachmentId': {
        path: `${path}/attachments/${attachment}`,
        owner: 'unit-leader',
        status: 200,
      },
      // Without a file the owner's wish is understood and refused.
      'POST /documents/:id/attachments': {
        path: `${path}/attachments`,
        wish: { version: 1 },
        owner: 'clerk',
        status: 400,
      },
      'PATCH /documents/:id': { path, wish: { version: 1, note: 'Đã sửa' }, owner: 'clerk', status: 200 },
      'POST /documents/:id/cancel': {
        path: `${path}/cancel`,
        wish: { version: 1, reason: 'Vào sổ nhầm' },
        owner: 'clerk',
        // Its version was raised by the correction before.
        status: 409,
      },
    },
  };
}

/** A link of that document to an assignment of Sở Nội vụ, decided by its clerk. */
async function linksOfInterior(
  documentId: string,
  planId: string,
  taskId: string,
  assignmentId: string,
): Promise<{ rows: Record<string, Row>; secrets: string[] }> {
  const unitId = world.unit('so-noi-vu');
  const plan = {
    id: planId,
    status: 'active',
    symbol: null,
    symbolKey: null,
    date: null,
    kind: null,
  } as const;
  const issuer = { issuer: null, bodyKey: null, issuerUnitId: null, subject: 'Thử phân quyền' };
  await world.rows(LinkPlan).insert({ ...plan, ...issuer });
  const id = `link-${assignmentId}`.slice(0, 36);
  await world.rows(Link).insert({
    ...{ id, documentId, registerId: unitId, planId, taskId, unitId, version: 1, score: 1 },
    ...{ targetType: 'assignment', targetId: assignmentId, kind: 'replies-to', state: 'confirmed' },
    ...{ rule: 'near-citation', reason: 'Thử', evidence: { quotes: [], words: [], viaDocumentId: null } },
    ...{ createdAt: new Date(), decidedAt: new Date(), decidedById: null, decidedBy: 'Văn thư' },
  });
  const read = (path: string): Row => ({ path, owner: 'unit-leader', status: 200 });
  const byClerk = (path: string, status: number, wish?: unknown): Row => ({
    path,
    owner: 'clerk',
    status,
    wish,
  });
  const wish = { targetType: 'plan', targetId: planId, kind: 'cites' };
  return {
    secrets: [id],
    rows: {
      'GET /documents/:id/links': read(`/documents/${documentId}/links`),
      'GET /documents/:id/link-choices': byClerk(`/documents/${documentId}/link-choices`, 200),
      'POST /documents/:id/links': byClerk(`/documents/${documentId}/links`, 201, wish),
      'POST /links/:id/undo': byClerk(`/links/${id}/undo`, 200, { version: 1, reason: 'Nhầm' }),
      'GET /plans/:id/links': read(`/plans/${planId}/links`),
      'GET /tasks/:id/links': read(`/tasks/${taskId}/links`),
      'GET /chains/:type/:id': read(`/chains/task/${taskId}`),
    },
  };
}

/** Rows of Sở Nội vụ, and the paths to them; every route with rows of units or plans must be here. */
async function rowsOfInterior(): Promise<{ rows: Record<string, Row>; secrets: string[] }> {
  const documents = await documentOfInterior();
  const drafts = await draftOfInterior(world);
  const work = await workOfInterior(world);
  const read = (path: string): Row => ({ path, owner: 'unit-leader', status: 200 });
  const coordinator = clients.get('coordinator') as ApiClient;
  const text = Buffer.from(
    'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 77/KH-UBND\nLai Châu, ngày 20 tháng 4 năm 2026\nKẾ HOẠCH\nVề việc thử phân quyền\n' +
      'II. NHIỆM VỤ\n1. Rà soát số liệu về giới\n- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian thực hiện: Trước ngày 01/12/2026.\n',
  );
  const imported = await coordinator.upload<{ planId: string }>('/plans/imports', 'ke-hoach.txt', text);
  assert.equal(imported.status, 201, JSON.stringify(imported.body));
  const { planId } = imported.body;
  const made = await world.plan(
    [
      newTask(1, {
        units: [units('lead', world.unit('so-noi-vu'))],
        conditions: [condition('khi có hướng dẫn')],
      }),
    ],
    { id: planId },
  );
  const [task] = made.taskIds;
  const { id } = await world.rows(Assignment).findOneByOrFail({ taskId: task });
  const [documentId] = documents.secrets;
  const links = await linksOfInterior(documentId, planId, task, id);
  const submission = await submissionOfInterior(world);
  const report = await reportRows(coordinator, world.unit('so-noi-vu'));
  return {
    secrets: [
      planId,
      task,
      id,
      ...drafts.secrets,
      ...documents.secrets,
      ...work.secrets,
      ...links.secrets,
      ...submission.secrets,
      report.id,
    ],
    rows: {
      ...documents.rows,
      ...work.rows,
      ...links.rows,
      ...drafts.rows,
      ...submission.rows,
      ...report.rows,
      'GET /tasks/:id': read(`/tasks/${task}`),
      'GET /tasks/:id/history': read(`/tasks/${task}/history`),
      'GET /assignments/:id': read(`/assignments/${id}`),
      // The task waits for a condition, so the owner's wish to accept is understood and refused for its state.
      'POST /assignments/:id/transitions': {
        path: `/assignments/${id}/transitions`,
        wish: { name: 'accept', version: 1 },
        owner: 'unit-leader',
        status: 409,
      },
      'GET /plans/:id': read(`/plans/${planId}`),
      'GET /plans/:id/source': read(`/plans/${planId}/source`),
      'GET /plans/:id/file': read(`/plans/${planId}/file`),
    },
  };
}

test('what is another unit’s is not there for a unit; what is its own is', async () => {
  const { rows, secrets } = await rowsOfInterior();
  const byRow = routes.filter(
    ({ rule }) => rule && rule.kind !== 'public' && ['own-unit', 'plan'].includes(rule.rows),
  );
  const single = byRow.filter(({ path }) => path.includes(':'));
  assert.deepEqual(single.map(named).sort(), Object.keys(rows).sort(), 'each route with rows is tried');
  const owners = {
    'unit-leader': await signInAs(world.application.api, 'unit-leader', 'Sở Nội vụ'),
    clerk: await signInAs(world.application.api, 'clerk', 'Sở Nội vụ'),
  };
  const strangers = [
    await signInAs(world.application.api, 'officer', 'Sở Y tế'),
    await signInAs(world.application.api, 'unit-leader', 'Sở Y tế'),
  ];
  const clerk = await signInAs(world.application.api, 'clerk', 'Sở Y tế');
  for (const name of Object.keys(rows)) {
    const route = single.find((one) => named(one) === name) as Route;
    const row = rows[name];
    const send = (client: ApiClient) => client.send(route.method, row.path, row.wish);
    const roles = route.rule?.kind === 'roles' ? route.rule.roles : null;
    const hidden = (role: Role): number => (roles && !roles.includes(role) ? 403 : 404);
    assert.equal((await send(strangers[0])).status, hidden('officer'), name);
    assert.equal((await send(strangers[1])).status, hidden('unit-leader'), name);
    assert.ok([403, 404].includes((await send(clerk)).status), name);
    assert.equal((await send(owners[row.owner])).status, row.status, name);
  }
  for (const route of byRow.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
    for (const client of [...strangers, clerk]) {
      const answer = JSON.stringify((await client.get(route.path)).body);
      assert.ok(
        secrets.every((secret) => !answer.includes(secret)),
        named(route),
      );
    }
  }
});
