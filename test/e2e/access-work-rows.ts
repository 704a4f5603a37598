import assert from 'node:assert/strict';
import { Assignment } from '../../modules/tasks';
import { signInAs } from '../support/client';
import { newTask, units } from './tasks-world';
import type { TasksWorld } from './tasks-world';

/** One route with rows: its path, and who may pass there with which wish and answer. */
export interface Row {
  path: string;
  /** What is sent, where the route takes something. */
  wish?: unknown;
  owner: 'unit-leader' | 'clerk';
  status: number;
}

/** What units and the assigning side do with one assignment of Sở Nội vụ that is under way. */
export async function workOfInterior(
  world: TasksWorld,
): Promise<{ rows: Record<string, Row>; secrets: string[] }> {
  const { taskIds } = await world.plan([
    newTask(1, { units: [units('lead', world.unit('so-noi-vu'))] }),
    newTask(2, { units: [units('lead', world.unit('so-noi-vu'))] }),
  ]);
  const [first, second] = await Promise.all(
    taskIds.map((taskId) => world.rows(Assignment).findOneByOrFail({ taskId })),
  );
  const leader = await signInAs(world.application.api, 'unit-leader', 'Sở Nội vụ');
  const file = { field: 'files', name: 'bao-cao.txt', bytes: Buffer.from('Kết quả thực hiện') };
  const at = `/assignments/${first.id}`;
  assert.equal((await leader.post(`${at}/transitions`, { name: 'accept', version: 1 })).status, 200);
  const comment = await leader.form<{ id: string; files: { id: string }[] }[]>(
    `${at}/comments`,
    { text: 'Xin hướng dẫn thêm' },
    [file],
  );
  assert.equal(comment.status, 201, JSON.stringify(comment.body));
  const [{ id: commentId, files }] = comment.body;
  const later = { proposedDate: '2026-12-31', reason: 'Chờ kinh phí' };
  assert.equal((await leader.post(`${at}/extensions`, later)).status, 201);
  const { body: extensions } = await leader.get<{ items: { id: string }[] }>(
    `/extensions?assignment=${first.id}`,
  );
  const [{ id: extensionId }] = extensions.items;
  const sent = await leader.form<{ id: string; files: { id: string }[] }>(
    '/replies',
    { kind: 'report', text: 'Đã thực hiện', assignmentIds: second.id },
    [file],
  );
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const reply = `/replies/${sent.body.id}`;
  const read = (path: string): Row => ({ path, owner: 'unit-leader', status: 200 });
  const act = (path: string, wish: unknown, status: number): Row => ({
    path,
    wish,
    owner: 'unit-leader',
    status,
  });
  const other = { version: 0, unitId: world.unit('so-y-te') };
  return {
    secrets: [first.id, second.id, sent.body.id, extensionId],
    rows: {
      'GET /assignments/:id/progress': read(`${at}/progress`),
      'POST /assignments/:id/progress': act(`${at}/progress`, { percent: 40 }, 201),
      'GET /assignments/:id/urges': read(`${at}/urges`),
      'POST /assignments/:id/urges/opened': act(`${at}/urges/opened`, {}, 204),
      'GET /assignments/:id/comments': read(`${at}/comments`),
      'POST /assignments/:id/comments': act(`${at}/comments`, { text: 'Xin hỏi' }, 201),
      'GET /assignments/:id/comments/:commentId/files/:fileId': read(
        `${at}/comments/${commentId}/files/${files[0].id}`,
      ),
      'POST /assignments/:id/comments/:commentId/withdraw': act(
        `${at}/comments/${commentId}/withdraw`,
        {},
        200,
      ),
      // One is open already.
      'POST /assignments/:id/extensions': act(`${at}/extensions`, later, 409),
      // The version is not the one it has.
      'POST /assignments/:id/parts': act(`${at}/parts`, { ...other, text: 'Phần việc' }, 409),
      // The holder is not the one who gave it.
      'POST /assignments/:id/exchange': act(`${at}/exchange`, { ...other, reason: 'Chuyển' }, 403),
      'POST /extensions/:id/decision': act(
        `/extensions/${extensionId}/decision`,
        { version: 1, decision: 'grant' },
        403,
      ),
      'POST /extensions/:id/withdraw': act(`/extensions/${extensionId}/withdraw`, { version: 1 }, 204),
      'GET /replies/:id': read(reply),
      'GET /replies/:id/versions': read(`${reply}/versions`),
      'GET /replies/:id/files/:fileId': read(`${reply}/files/${sent.body.files[0].id}`),
      'POST /replies/:id/versions': act(
        `${reply}/versions`,
        { version: 7, kind: 'report', text: 'Bản sửa' },
        409,
      ),
      'POST /replies/:id/withdraw': act(`${reply}/withdraw`, { version: 1 }, 200),
    },
  };
}
