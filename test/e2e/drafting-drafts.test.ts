import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Draft, Drafts, DraftVersion } from '../../modules/drafting';
import type { DraftChanged } from '../../modules/drafting';
import type { DraftView } from '../../modules/drafting/dto/draft.view';
import { DomainEvents, UnitOfWork } from '../../modules/persistence';
import { refused } from '../support/organization';
import { DraftingWorld } from './drafting-world';

let world: DraftingWorld;

before(async () => {
  world = await DraftingWorld.open();
});
after(() => world?.close());

const get = <T>(type: abstract new (...args: never[]) => T): T =>
  world.plans.application.app.get(type as new () => T, { strict: false });

function edited(draft: DraftView, subject: string): Record<string, unknown> {
  return { version: draft.version, document: { ...draft.document, subject } };
}

test('a dispatch is drafted for the committee, with both files and everyone it goes to', async () => {
  const draft = await world.dispatch();
  assert.equal(draft.bodyName, 'UBND tỉnh Lai Châu');
  assert.deepEqual(
    [draft.kind, draft.status, draft.version, draft.uploaded],
    ['dispatch', 'draft', 1, false],
  );
  assert.ok(draft.recipients.length > 40 && draft.recipients.every(({ unitId }) => unitId));
  const pdf = await world.plans.coordinator.raw(`/drafts/${draft.id}/file.pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
  assert.match(pdf.headers.get('content-disposition') ?? '', /^inline; filename\*=UTF-8''C%C3%B4ng/);
  assert.equal((await world.file(draft.id, 'pdf')).subarray(0, 5).toString(), '%PDF-');
  assert.equal((await world.file(draft.id, 'docx')).subarray(0, 2).toString(), 'PK');
});

test('each change is a new version; the former is kept, and whoever approved is told', async () => {
  const told: DraftChanged[] = [];
  get(DomainEvents).on<DraftChanged>('drafting.draft-changed', (event) => void told.push(event));
  const draft = await world.urging();
  const answer = await world.coordinator.patch<DraftView>(
    `/drafts/${draft.id}`,
    edited(draft, 'đôn đốc lần hai'),
  );
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const { body: changed } = answer;
  assert.deepEqual([changed.version, changed.subject], [2, 'đôn đốc lần hai']);
  assert.notEqual(changed.pdf.sha256, draft.pdf.sha256);
  assert.deepEqual(
    changed.versions.map(({ version }) => version),
    [2, 1],
  );
  assert.deepEqual(told, [
    { name: 'drafting.draft-changed', draftId: draft.id, version: 2, pdfSha256: changed.pdf.sha256 },
  ]);
  const { header } = await world.read(await world.file(draft.id, 'pdf'), 'pdf');
  assert.equal(header.subject, 'V/v đôn đốc lần hai');
  const versions = world.plans.application.dataSource.getRepository(DraftVersion);
  const first = await versions.findOneByOrFail({ draftId: draft.id, version: 1 });
  assert.equal(first.pdfSha, draft.pdf.sha256);
});

test('two changes at once: one stands, the other is told', async () => {
  const draft = await world.urging();
  const answers = await Promise.all(
    ['một', 'hai'].map((subject) => world.coordinator.patch(`/drafts/${draft.id}`, edited(draft, subject))),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await world.look(draft.id)).version, 2);
});

test('the next draft of a kind begins with what was corrected in the last', async () => {
  const draft = await world.urging();
  const document = {
    ...draft.document,
    symbol: { number: null, notation: 'SNV-XDCQ' },
    recipients: ['Như trên', 'Lưu: VT, XDCQ'],
  };
  await world.coordinator.patch(`/drafts/${draft.id}`, { version: draft.version, document });
  const next = await world.urging();
  assert.equal(next.document.symbol.notation, 'SNV-XDCQ');
  assert.equal(next.document.recipients.at(-1), 'Lưu: VT, XDCQ');
});

test('number and day cannot be written into a draft', async () => {
  const draft = await world.urging();
  const document = {
    ...draft.document,
    symbol: { ...draft.document.symbol, number: '99' },
    date: { day: '2026-08-20', year: 2026 },
  };
  const path = `/drafts/${draft.id}`;
  const { body } = await world.coordinator.patch<DraftView>(path, { version: draft.version, document });
  assert.deepEqual([body.document.symbol.number, body.document.date.day], [null, null]);
});

test('what is wrong is told by field, and nothing is stored', async () => {
  const draft = await world.urging();
  const path = `/drafts/${draft.id}`;
  const send = (fields: object) =>
    world.coordinator.patch(path, { version: draft.version, document: { ...draft.document, ...fields } });
  refused(await send({ subject: '' }), 400, 'document-invalid', 'subject');
  refused(await send({ recipients: ['Như trên'] }), 400, 'document-invalid', 'recipients');
  refused(await send({ blocks: 'text' }), 400, 'document-shape', 'document.blocks');
  assert.equal((await world.look(draft.id)).version, 1);
});

test('an uploaded file must be a PDF; it takes the place of the composed text', async () => {
  const draft = await world.urging();
  const path = `/drafts/${draft.id}/file?version=1`;
  const word = await world.coordinator.upload(path, 'sua.docx', await world.file(draft.id, 'docx'));
  refused(word, 415, 'file-not-pdf', 'file');
  const other = await world.file((await world.dispatch()).id, 'pdf');
  const answer = await world.coordinator.upload<DraftView>(path, 'sua.pdf', other);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.deepEqual([answer.body.version, answer.body.uploaded, answer.body.docx], [2, true, null]);
  assert.deepEqual(await world.file(draft.id, 'pdf'), other);
  refused(await world.coordinator.get(`/drafts/${draft.id}/file.docx`), 404, 'file-not-found');
});

test('a signed draft is frozen; a discarded one leaves the list', async () => {
  const drafts = get(Drafts);
  const run = get(UnitOfWork);
  const draft = await world.urging();
  await run.run((tx) => drafts.mark(tx, draft.id, 'submitted'));
  await assert.rejects(
    run.run((tx) => drafts.mark(tx, draft.id, 'issued')),
    { code: 'draft-state' },
  );
  await run.run((tx) => drafts.mark(tx, draft.id, 'signed'));
  const path = `/drafts/${draft.id}`;
  refused(await world.coordinator.patch(path, edited(draft, 'khác')), 409, 'draft-frozen');
  refused(await world.coordinator.delete(`${path}?version=1`), 409, 'draft-state');
  const other = await world.urging();
  assert.equal((await world.coordinator.delete(`/drafts/${other.id}?version=1`)).status, 204);
  const listed = (await world.list()).map(({ id }) => id);
  assert.ok(listed.includes(draft.id) && !listed.includes(other.id));
});

test('a unit sees nothing of the committee’s and the department’s drafts; its clerk does', async () => {
  const dispatch = await world.dispatch();
  const urging = await world.urging();
  const health = await world.plans.as('officer', 'Sở Y tế');
  assert.deepEqual(await world.list(health), []);
  refused(await health.get(`/drafts/${dispatch.id}`), 404, 'draft-not-found');
  assert.equal((await health.raw(`/drafts/${urging.id}/file.pdf`)).status, 404);
  const interior = await world.plans.as('clerk', 'Sở Nội vụ');
  assert.equal((await world.look(urging.id, interior)).permissions.canEdit, true);
  refused(await interior.get(`/drafts/${dispatch.id}`), 404, 'draft-not-found');
  const office = await world.plans.as('clerk', 'Văn phòng UBND tỉnh');
  assert.equal((await world.look(dispatch.id, office)).id, dispatch.id);
});

test('there is nothing to urge when nothing is late, and nothing to dispatch before approval', async () => {
  const urged = { planId: world.planId, grade: 'remind', assignmentIds: [] };
  refused(await world.coordinator.post('/drafts/urgings', urged), 409, 'nothing-late');
  const { planId } = await world.plans.paste('KẾ HOẠCH\nVề việc thử\nII. NHIỆM VỤ\n1. Rà soát số liệu.');
  refused(await world.coordinator.post('/drafts/dispatches', { planId }), 409, 'plan-not-approved');
  const foreign = { planId: world.planId, bodyId: (await world.plans.unit('Sở Y tế')).id };
  refused(await world.coordinator.post('/drafts/dispatches', foreign), 403, 'body-not-yours');
  const before = await world.plans.application.dataSource.getRepository(Draft).count();
  assert.ok(before > 0);
});
