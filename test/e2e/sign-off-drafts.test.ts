import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Draft } from '../../modules/drafting';
import type { DraftView } from '../../modules/drafting/dto/draft.view';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import { Person, Unit } from '../../modules/organization';
import type { SubmissionView } from '../../modules/sign-off/dto/submission.view';
import { Urge } from '../../modules/tasks';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { DraftingWorld } from './drafting-world';
import { taken } from './sign-off-world';

let world: DraftingWorld;
let thinh: ApiClient;
let phong: ApiClient;
let thao: ApiClient;
const people = new Map<string, string>();

before(async () => {
  world = await DraftingWorld.open();
  const { dataSource } = world.plans.application;
  for (const { name, id } of await dataSource.getRepository(Person).find()) people.set(name, id);
  thinh = await world.plans.as('unit-leader', 'Sở Nội vụ');
  phong = await world.plans.as('provincial-leader');
  thao = await world.plans.as('clerk', 'Văn phòng UBND tỉnh');
});
after(() => world?.close());

const person = (name: string): string => people.get(name) ?? '';
const look = async (who: ApiClient, id: string): Promise<SubmissionView> =>
  taken(await who.get<SubmissionView>(`/submissions/${id}`));
const act = async (who: ApiClient, id: string, name: string, more: object = {}) => {
  const { version } = await look(who, id);
  return who.post<SubmissionView>(`/submissions/${id}/acts`, { name, version, ...more });
};
const sign = async (id: string) => {
  const { version } = await look(phong, id);
  return phong.post<SubmissionView>(`/submissions/${id}/sign`, { version });
};
const submit = (draft: Pick<DraftView, 'id'>) =>
  world.coordinator.post<SubmissionView>('/submissions', {
    draftId: draft.id,
    reviewerIds: [person('Hoàng Đức Thịnh')],
    signerId: person('Nguyễn Hải Phong'),
    power: 'TM-KT',
  });
const statusOf = async (id: string): Promise<string> => (await world.look(id)).status;

/** Changes a sentence of the draft. */
async function change(id: string): Promise<void> {
  const { version, document } = await world.look(id);
  const blocks = [{ type: 'paragraph' as const, text: 'Câu mới của dự thảo.' }, ...document.blocks];
  const answer = await world.coordinator.patch(`/drafts/${id}`, {
    version,
    document: { ...document, blocks },
  });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
}

describe('a draft', () => {
  let draft: DraftView;
  let id: string;

  test('is submitted as it stands, once', async () => {
    draft = await world.dispatch();
    const view = taken(await submit(draft), 201);
    id = view.id;
    assert.equal(view.files[0].sha256, draft.pdf.sha256);
    assert.deepEqual(
      view.files.map(({ role }) => role),
      ['document', 'editable'],
    );
    assert.equal(await statusOf(draft.id), 'submitted');
    refused(await submit(draft), 409, 'draft-submitted-already');
  });

  test('comes back to its author, and goes again as the same submission', async () => {
    taken(await act(thinh, id, 'return', { reason: 'Sửa câu mở đầu.' }));
    assert.equal(await statusOf(draft.id), 'draft');
    await change(draft.id);
    const again = taken(await submit(draft), 201);
    assert.deepEqual([again.id, again.round, again.status], [id, 2, 'reviewing']);
    assert.equal(again.files[0].sha256, (await world.look(draft.id)).pdf.sha256);
  });

  test('voids what was approved when it changes on its way', async () => {
    taken(await act(thinh, id, 'approve'));
    await change(draft.id);
    const view = await look(thinh, id);
    assert.deepEqual([view.status, view.round, view.waitingFor], ['reviewing', 3, 'Hoàng Đức Thịnh']);
    assert.deepEqual(
      view.steps.filter(({ round }) => round === 2).map(({ state }) => state),
      ['voided', 'skipped'],
    );
    assert.equal(view.files[0].sha256, (await world.look(draft.id)).pdf.sha256);
    taken(await act(thinh, id, 'approve'));
  });

  test('is frozen by the signature and by issuing; its Word copy carries number and day', async () => {
    taken(await sign(id));
    assert.equal(await statusOf(draft.id), 'signed');
    const { version, document } = await world.look(draft.id);
    refused(await world.coordinator.patch(`/drafts/${draft.id}`, { version, document }), 409, 'draft-frozen');
    const health = await world.plans.application.dataSource
      .getRepository(Unit)
      .findOneByOrFail({ code: 'so-y-te' });
    const wish = { number: 1, date: '2026-08-20', recipients: [{ unitId: health.id, name: health.name }] };
    const before = await look(thao, id);
    const issued = taken(
      await thao.post<SubmissionView>(`/submissions/${id}/issue`, { version: before.version, ...wish }),
    );
    assert.equal(await statusOf(draft.id), 'issued');
    const entry = taken(await thao.get<DocumentView>(`/documents/${issued.documentId}`));
    assert.match(entry.symbol ?? '', /^01\/UBND/);
    const endings = entry.attachments.map(({ name }) => name.split('.').at(-1));
    assert.deepEqual(endings, ['pdf', 'docx']);
    const copy = await thao.raw(`/documents/${entry.id}/attachments/${entry.attachments[1].id}`);
    const read = await world.read(Buffer.from(await copy.arrayBuffer()), 'docx');
    assert.deepEqual([read.header.symbol, read.header.date], [entry.symbol, '2026-08-20']);
    const frozen = await world.plans.application.dataSource
      .getRepository(Draft)
      .findOneByOrFail({ id: draft.id });
    assert.equal(frozen.status, 'issued');
  });

  const noPoppler = spawnSync('pdfsig', ['-v']).error ? 'pdfsig (poppler-utils) is not installed' : false;
  test('is confirmed by poppler: signatures, number and day', { skip: noPoppler }, async () => {
    const view = await look(thao, id);
    const signed = await thao.raw(`/submissions/${id}/files/${view.files[0].sha256}`);
    const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-pdfsig-'));
    try {
      const path = join(folder, 'issued.pdf');
      writeFileSync(path, Buffer.from(await signed.arrayBuffer()));
      const found = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout;
      assert.equal(found.match(/Signature is Valid/g)?.length, 2, found);
      assert.equal(found.match(/^\s+- Total document signed/gm)?.length, 1, found);
      const text = spawnSync('pdftotext', ['-layout', '-l', '1', path, '-'], { encoding: 'utf8' }).stdout;
      assert.match(text, /Số:\s*01\s*\/UBND/);
      assert.match(text, /ngày\s+20\s+tháng\s+8\s+năm\s+2026/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('urging by letter', () => {
  const wish = {
    grade: 'remind',
    text: 'Đề nghị báo cáo kết quả ngay.',
    reviewerIds: [] as string[],
    power: 'none',
  };
  const urges = () => world.plans.application.dataSource.getRepository(Urge).count();
  const path = () => `/plans/${world.planId}/urging-letters`;

  test('with a signer who cannot sign it changes nothing', async () => {
    const drafts = (await world.list()).length;
    const signerId = person('Trần Bảo Châu');
    refused(await world.coordinator.post(path(), { ...wish, signerId }), 400, 'signer-not-leader');
    assert.equal(await urges(), 0);
    assert.equal((await world.list()).length, drafts);
  });

  test('urges every late unit, drafts the letter and submits it in one act', async () => {
    const signerId = person('Hoàng Đức Thịnh');
    const late = taken(
      await world.coordinator.get<{ assignments: unknown[] }[]>(`/urges/late?plan=${world.planId}`),
    );
    const count = late.reduce((sum, { assignments }) => sum + assignments.length, 0);
    assert.ok(count > 0);
    const view = taken(await world.coordinator.post<SubmissionView>(path(), { ...wish, signerId }), 201);
    assert.deepEqual([view.status, view.kind, view.waitingFor], ['to-sign', 'urging', 'Hoàng Đức Thịnh']);
    assert.equal(await urges(), count);
    assert.equal(view.planId, world.planId);
    assert.equal((await world.look(view.draftId ?? '')).status, 'submitted');
  });

  test('of nothing late is refused', async () => {
    const signerId = person('Hoàng Đức Thịnh');
    const answer = await world.coordinator.post('/plans/none/urging-letters', { ...wish, signerId });
    assert.equal(answer.status, 404);
  });
});
