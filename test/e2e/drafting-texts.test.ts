import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TextPreviewView, TextView } from '../../modules/drafting/texts/text.view';
import type { ApiClient } from '../support/client';
import { refused } from '../support/organization';
import { DraftingWorld } from './drafting-world';

let world: DraftingWorld;
let administrator: ApiClient;

before(async () => {
  world = await DraftingWorld.open();
  administrator = await world.plans.as('administrator');
});
after(() => world?.close());

const SUBJECT = '/texts/urging.subject';

test('a text is worded anew, used by the next draft, and put back', async () => {
  const { body: before } = await administrator.get<TextView>(SUBJECT);
  assert.deepEqual([before.version, before.changed, before.single], [0, false, true]);
  const text = 'khẩn trương hoàn thành nhiệm vụ của {{ Trích yếu kế hoạch }}';
  const { status, body: saved } = await administrator.put<TextView>(SUBJECT, { version: 0, text });
  assert.deepEqual([status, saved.version, saved.changed, saved.text], [200, 1, true, text]);
  assert.match((await world.urging()).subject, /^khẩn trương hoàn thành nhiệm vụ của Kế hoạch phòng/);
  const { body: reset } = await administrator.post<TextView>(`${SUBJECT}/reset`, { version: 1 });
  assert.deepEqual([reset.version, reset.changed, reset.text], [2, false, before.text]);
  assert.deepEqual(
    reset.versions.map((version) => version.text),
    [null, text],
  );
  assert.match((await world.urging()).subject, /^đôn đốc/);
});

test('a wording nobody could fill in is refused, and nothing is stored', async () => {
  const save = (text: string) => administrator.put(SUBJECT, { version: 2, text });
  refused(await save('đôn đốc {{trích yếu kế hoạch}} của {{đơn vị}}'), 400, 'placeholder-unknown', 'text');
  refused(await save('đôn đốc'), 400, 'placeholder-missing', 'text');
  refused(await save('đôn đốc {{trích yếu kế hoạch}'), 400, 'placeholder-unclosed', 'text');
  assert.equal((await administrator.get<TextView>(SUBJECT)).body.version, 2);
  refused(await administrator.get('/texts/none'), 404, 'text-not-found');
});

test('two administrators at once: one stands, the other is told', async () => {
  const path = '/texts/urging.remind';
  const answers = await Promise.all(
    ['Một.', 'Hai.'].map((text) => administrator.put(path, { version: 0, text })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  refused(await administrator.put(path, { version: 0, text: 'Ba.' }), 409, 'changed-by-someone-else');
});

test('a preview shows the wording with sample values', async () => {
  const body = { text: 'V/v {{trích yếu kế hoạch}}' };
  const { body: preview } = await administrator.post<TextPreviewView>(`${SUBJECT}/preview`, body);
  assert.match(preview.text, /^V\/v Kế hoạch thực hiện/);
});

test('only an administrator words texts', async () => {
  refused(await world.coordinator.get('/texts'), 403, 'forbidden');
});
