import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Document } from '../../modules/documents';
import type { Identity } from '../../modules/organization';
import { Assignment, Reply, ReplyAnswer, ReplyService } from '../../modules/tasks';
import type { NewReply } from '../../modules/tasks';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { newTask, units } from './tasks-world';
import { openWorkWorld, refusalOf } from './work-world';
import type { WorkWorld } from './work-world';

let world: WorkWorld;
let officer: Identity;
let clerk: ApiClient;
before(async () => {
  world = await openWorkWorld();
  officer = world.person('officer', 'so-noi-vu');
  clerk = await signInAs(world.application.api, 'clerk', 'Sở Nội vụ');
});
after(() => world?.close());

const send = (assignment: { id: string }, document?: NewReply['document']) =>
  world
    .get(ReplyService)
    .submit({ kind: 'report', text: 'Đã làm', assignmentIds: [assignment.id], files: [], document }, officer);
const reply = (id: string): Promise<Reply> => world.rows(Reply).findOneByOrFail({ id });

/** Registers an outgoing document of Sở Nội vụ; gives it back as it stands in the register. */
async function issued(subject: string, register = clerk): Promise<Document> {
  const facts = { direction: 'outgoing', subject, notation: 'BC-SNV', date: '2026-05-04' };
  const made = await register.form<{ id: string }>('/documents', facts, []);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return world.rows(Document).findOneByOrFail({ id: made.body.id });
}

test('a document of the unit is picked, and found by symbol and date', async () => {
  const document = await issued('Báo cáo kết quả tập huấn');
  const [one] = await world.taken(['so-noi-vu']);
  const picked = await reply(await send(one, { documentId: document.id }));
  assert.deepEqual([picked.documentId, picked.documentSymbol], [document.id, document.symbol]);
  const [other] = await world.taken(['so-noi-vu']);
  const symbol = ` ${document.symbol ?? ''} `.toLowerCase();
  const typed = await reply(await send(other, { symbol, date: '2026-05-04' }));
  assert.equal(typed.documentId, document.id);
});

test('what is not the unit’s, not whole or not yet issued is refused', async () => {
  const [one] = await world.taken(['so-noi-vu']);
  const office = await signInAs(world.application.api, 'clerk', 'Văn phòng UBND tỉnh');
  const foreign = await issued('Văn bản của nơi khác', office);
  assert.equal(await refusalOf(send(one, { documentId: foreign.id })), 'document-not-own');
  assert.equal(await refusalOf(send(one, { symbol: '9/BC-SNV' })), 'document-incomplete');
  assert.equal(
    await refusalOf(send(one, { symbol: '9/BC-SNV', date: '2026-05-05' })),
    'document-date-in-future',
  );
  assert.equal((await world.now(one.id)).status, 'accepted');
});

test('a document the registers do not have is taken as named, and found when it arrives', async () => {
  const next = await issued('Văn bản liền trước');
  const symbol = `${String(next.number + 1).padStart(2, '0')}/BC-SNV`;
  const [one] = await world.taken(['so-noi-vu']);
  const id = await send(one, { symbol, date: '2026-05-04' });
  const before = await reply(id);
  assert.deepEqual([before.documentId, before.documentSymbol], [null, symbol]);
  const arrived = await issued('Báo cáo đến sau');
  assert.equal(arrived.symbol, symbol);
  assert.equal((await reply(id)).documentId, arrived.id);
  const cancelled = await clerk.post(`/documents/${arrived.id}/cancel`, {
    version: 1,
    reason: 'Vào sổ nhầm',
  });
  assert.equal(cancelled.status, 200);
  const now = await reply(id);
  assert.deepEqual([now.documentId, now.documentSymbol], [null, symbol]);
});

test('a reply that comes as a registered document submits what it can and tells what not', async () => {
  const document = await issued('Báo cáo gửi qua trục');
  const made = await world.plan([
    newTask(1, { units: [units('lead', world.unit('so-noi-vu'))] }),
    newTask(2, { units: [units('lead', world.unit('so-noi-vu'))] }),
    newTask(3, { units: [units('lead', world.unit('so-y-te'))] }),
  ]);
  const [first, second, foreign] = await Promise.all(
    made.taskIds.map((taskId) => world.rows(Assignment).findOneByOrFail({ taskId })),
  );
  await world.fire(second.id, 'cancel', world.person('coordinator'), { reason: 'Không cần nữa' });
  const receive = () =>
    world.run((tx) =>
      world.get(ReplyService).receive(tx, {
        unitId: world.unit('so-noi-vu'),
        assignmentIds: [first.id, second.id, foreign.id],
        documentId: document.id,
        on: '2026-05-03',
      }),
    );
  const outcome = await receive();
  assert.deepEqual(
    [outcome.answered, outcome.skipped.map(({ assignmentId, code }) => [assignmentId, code])],
    [
      [first.id],
      [
        [second.id, 'reply-not-possible'],
        [foreign.id, 'assignment-not-found'],
      ],
    ],
  );
  const now = await world.now(first.id);
  assert.deepEqual([now.status, now.submittedOn], ['submitted', '2026-05-03']);
  const received = await reply(outcome.replyId ?? '');
  assert.deepEqual([received.documentId, received.sentById], [document.id, null]);
  assert.equal((await receive()).replyId, received.id);
  assert.equal(await world.rows(ReplyAnswer).countBy({ assignmentId: first.id }), 1);
});

test('the document that follows a reply sent in words belongs to that reply', async () => {
  const [one] = await world.taken(['so-noi-vu']);
  const id = await send(one);
  const document = await issued('Báo cáo gửi sau');
  const outcome = await world.run((tx) =>
    world.get(ReplyService).receive(tx, {
      unitId: world.unit('so-noi-vu'),
      assignmentIds: [one.id],
      documentId: document.id,
      on: '2026-05-04',
    }),
  );
  assert.deepEqual([outcome.replyId, outcome.answered], [id, [one.id]]);
  assert.equal((await reply(id)).documentId, document.id);
  const other = await issued('Một báo cáo khác');
  const again = await world.run((tx) =>
    world.get(ReplyService).receive(tx, {
      unitId: world.unit('so-noi-vu'),
      assignmentIds: [one.id],
      documentId: other.id,
      on: '2026-05-04',
    }),
  );
  assert.deepEqual(
    again.skipped.map(({ code }) => code),
    ['already-replied'],
  );
});
