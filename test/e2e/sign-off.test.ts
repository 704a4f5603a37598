import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type {
  BulkResultView,
  IssuePreviewView,
  SubmissionPage,
  SubmissionView,
} from '../../modules/sign-off/dto/submission.view';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import { OutboxWorker } from '../../modules/persistence';
import { refused } from '../support/organization';
import { letterPdf } from '../support/signing';
import { SignOffWorld, taken } from './sign-off-world';

let world: SignOffWorld;
before(async () => {
  world = await SignOffWorld.open();
});
after(() => world?.close());

const noPoppler = spawnSync('pdfsig', ['-v']).error ? 'pdfsig (poppler-utils) is not installed' : false;

/** Both signatures as poppler sees them, and the text of the file. */
function poppler(bytes: Buffer): { signatures: string; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-pdfsig-'));
  try {
    const path = join(folder, 'issued.pdf');
    writeFileSync(path, bytes);
    const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;
    return { signatures: run('pdfsig', '-nocert', path), text: run('pdftotext', '-layout', path, '-') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function box(who: Parameters<SignOffWorld['as']>[0], name: string): Promise<SubmissionPage> {
  return taken(await (await world.as(who)).get<SubmissionPage>(`/submissions?box=${name}`));
}

describe('from submitting to sending', () => {
  let id: string;
  let issued: SubmissionView;

  test('it waits for the first reviewer, and for nobody else', async () => {
    const health = world.unit('so-y-te');
    const view = await world.submit('hanh', {
      reviewers: ['thinh', 'linh'],
      recipients: [{ unitId: health.id, name: health.name }],
    });
    id = view.id;
    assert.equal(view.status, 'reviewing');
    assert.deepEqual(view.allowed, ['recall']);
    assert.deepEqual(
      view.steps.map(({ kind, personName, state }) => [kind, personName, state]),
      [
        ['review', 'Hoàng Đức Thịnh', 'current'],
        ['review', 'Tẩn Mỹ Linh', 'waiting'],
        ['sign', 'Nguyễn Hải Phong', 'waiting'],
      ],
    );
    assert.deepEqual(
      (await box('thinh', 'waiting')).items.map((item) => item.id),
      [id],
    );
    assert.equal((await box('linh', 'waiting')).total, 0);
    assert.equal((await box('phong', 'waiting')).total, 0);
    assert.deepEqual((await world.look('thinh', id)).allowed, ['approve', 'return', 'pass-on']);
    assert.deepEqual((await world.look('phong', id)).allowed, []);
  });

  test('it is returned with a reason, and goes again through every step with another file', async () => {
    refused(await world.act('thinh', id, 'return'), 400, 'reason-missing', 'reason');
    taken(await world.act('thinh', id, 'approve'));
    const back = taken(await world.act('linh', id, 'return', { reason: 'Thiếu số liệu quý III.' }));
    assert.equal(back.status, 'returned');
    const hanh = await world.as('hanh');
    const view = await world.look('hanh', id);
    const changed = await letterPdf({ text: 'Đã bổ sung số liệu quý III.' });
    const replaced = taken(
      await hanh.form<SubmissionView>(`/submissions/${id}/files`, { version: String(view.version) }, [
        { field: 'files', name: 'bao-cao.pdf', bytes: changed },
      ]),
    );
    assert.equal(replaced.status, 'returned');
    const again = taken(await world.act('hanh', id, 'resubmit'));
    assert.equal(again.round, 2);
    assert.equal(again.waitingFor, 'Hoàng Đức Thịnh');
    assert.deepEqual(
      again.steps.filter(({ round }) => round === 1).map(({ state }) => state),
      ['approved', 'returned', 'skipped'],
    );
  });

  test('a changed file voids what was approved', async () => {
    taken(await world.act('thinh', id, 'approve'));
    const { version, files } = await world.look('hanh', id);
    const hanh = await world.as('hanh');
    const changed = await letterPdf({ text: 'Bản cuối.' });
    const view = taken(
      await hanh.form<SubmissionView>(`/submissions/${id}/files`, { version: String(version) }, [
        { field: 'files', name: 'bao-cao.pdf', bytes: changed },
      ]),
    );
    assert.equal(view.round, 3);
    assert.equal(view.status, 'reviewing');
    assert.equal(view.waitingFor, 'Hoàng Đức Thịnh');
    const [voided] = view.steps.filter(({ round, state }) => round === 2 && state === 'voided');
    assert.equal(voided.personName, 'Hoàng Đức Thịnh');
    assert.equal(voided.sha256, files[0].sha256);
    taken(await world.act('thinh', id, 'approve'));
    taken(await world.act('linh', id, 'approve'));
  });

  test('the leader signs exactly that file', async () => {
    const before = await world.file('phong', await world.look('phong', id), 'document');
    const view = taken(await world.act('phong', id, 'sign'));
    assert.equal(view.status, 'signed');
    assert.equal(view.signatures[0].signerName, 'Nguyễn Hải Phong');
    const signed = await world.file('phong', view, 'signed');
    assert.ok(signed.subarray(0, before.length).equals(before));
    assert.deepEqual(
      (await box('thao', 'to-issue')).items.map((item) => item.id),
      [id],
    );
  });

  test('the clerk sees the next number and issues', async () => {
    const thao = await world.as('thao');
    const preview = taken(await thao.get<IssuePreviewView>(`/submissions/${id}/issue`));
    assert.deepEqual(
      [preview.number, preview.symbol, preview.date, preview.bodySigns],
      [1, '01/BC-UBND', '2026-05-04', true],
    );
    const { number, date, recipients } = preview;
    issued = taken(await world.act('thao', id, 'issue', { number, date, recipients }));
    assert.deepEqual(
      [issued.status, issued.symbol, issued.issuedOn, issued.allowed],
      ['issued', '01/BC-UBND', '2026-05-04', []],
    );
    assert.deepEqual(
      issued.signatures.map(({ signerName }) => signerName),
      ['Nguyễn Hải Phong', world.unit('ubnd-tinh').name],
    );
    const document = taken(await thao.get<DocumentView>(`/documents/${issued.documentId}`));
    assert.deepEqual(
      [document.symbol, document.date, document.direction, document.attachments[0].sha256],
      ['01/BC-UBND', '2026-05-04', 'outgoing', issued.files[0].sha256],
    );
  });

  test('poppler finds both signatures valid and the whole file covered', { skip: noPoppler }, async () => {
    const { signatures, text } = poppler(await world.file('thao', issued, 'signed'));
    assert.equal(signatures.match(/Signature is Valid/g)?.length, 2, signatures);
    assert.equal(signatures.match(/^\s+- Total document signed/gm)?.length, 1, signatures);
    assert.match(text, /Số:\s*01\s*\/BC-UBND/);
    assert.match(text, /ngày\s+04\s+tháng\s+5\s+năm 2026/);
    assert.match(text, /Ký bởi: Nguyễn Hải Phong/);
  });

  test('the recipient has it in its register, with its way back', async () => {
    await world.application.app.get(OutboxWorker, { strict: false }).drain();
    const clerk = await world.guest('clerk', 'Sở Y tế');
    const { body } = await clerk.get<{ items: { symbol: string; id: string }[] }>(
      '/documents?direction=incoming',
    );
    assert.deepEqual(
      body.items.map(({ symbol }) => symbol),
      ['01/BC-UBND'],
    );
    const thao = await world.as('thao');
    const deliveries = taken(
      await thao.get<{ items: { status: string; channel: string }[] }>(
        `/documents/${issued.documentId}/deliveries`,
      ),
    );
    assert.deepEqual(
      deliveries.items.map(({ channel, status }) => [channel, status]),
      [['internal', 'registered']],
    );
  });

  test('what was issued stays as it is', async () => {
    for (const [who, name] of [
      ['hanh', 'recall'],
      ['hanh', 'resubmit'],
      ['thao', 'issue'],
      ['thao', 'send-back'],
      ['phong', 'sign'],
    ] as const) {
      const rest = { reason: 'x', number: 2, date: '2026-05-04', recipients: [] };
      const wish = name === 'issue' ? { number: 2, date: '2026-05-04', recipients: [] } : {};
      const answer = await world.act(who, id, name, name === 'send-back' ? { reason: rest.reason } : wish);
      refused(answer, 409, 'status-does-not-allow');
    }
  });
});

describe('several at once', () => {
  test('each by its own version: one that changed stops none of the others', async () => {
    const ids: SubmissionView[] = [];
    for (let i = 0; i < 3; i += 1)
      ids.push(await world.submit('hanh', { reviewers: ['thinh'], subject: `Số ${i}` }));
    taken(await world.act('thinh', ids[1].id, 'return', { reason: 'Sai thể thức' }));
    const thinh = await world.as('thinh');
    const items = ids.map(({ id, version }) => ({ id, version }));
    const results = taken(await thinh.post<BulkResultView[]>('/submissions/approve', { items }));
    assert.deepEqual(
      results.map(({ ok, code }) => [ok, code]),
      [
        [true, null],
        [false, 'changed-by-someone-else'],
        [true, null],
      ],
    );
    const phong = await world.as('phong');
    const waiting = taken(await phong.get<SubmissionPage>('/submissions?box=waiting'));
    const signed = taken(
      await phong.post<BulkResultView[]>('/submissions/sign', {
        items: waiting.items.map(({ id, version }) => ({ id, version })),
      }),
    );
    assert.deepEqual(
      signed.map(({ ok }) => ok),
      [true, true],
    );
  });
});
