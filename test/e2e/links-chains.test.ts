import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ChainView } from '../../modules/linking/chains/chain.view';
import type { Document } from '../../modules/documents';
import { CITES, equalityPlan, HEALTH, ok, Reports, TRAINING } from '../support/linking/equality-plan';
import { LinkingWorld } from '../support/linking/linking-world';
import type { LivePlan } from '../support/linking/linking-world';
import { refused } from '../support/organization';

let world: LinkingWorld;
let equality: LivePlan;
let guidance: Document;
let own: Document;
let dispatch: Document;
let reply: Document;

before(async () => {
  world = await LinkingWorld.open();
  guidance = await world.register({
    facts: {
      symbol: '512/BNV-BĐG',
      date: '2026-01-27',
      issuer: 'Bộ Nội vụ',
      kind: 'Công văn',
      subject: 'Hướng dẫn',
    },
  });
  equality = await equalityPlan(world);
  own = await world.register({
    facts: {
      symbol: '77/KH-UBND',
      date: '2026-04-20',
      issuer: 'UBND tỉnh',
      kind: 'Kế hoạch',
      subject: 'Bình đẳng giới',
    },
    text: 'KẾ HOẠCH\nCăn cứ Công văn số 512/BNV-BĐG ngày 27/01/2026 của Bộ Nội vụ, UBND tỉnh ban hành kế hoạch.',
  });
  dispatch = await world.register({
    direction: 'outgoing',
    facts: { notation: 'UBND-VX', date: '2026-09-01', kind: 'Công văn', subject: 'V/v đôn đốc' },
    text: `CÔNG VĂN\nĐể thực hiện ${CITES}, đề nghị các sở báo cáo.`,
  });
  const wish = { targetType: 'plan', targetId: equality.id, kind: 'guides' };
  await world.coordinator.post(`/documents/${dispatch.id}/links`, wish);
  const words = `Thực hiện ${CITES} và Công văn số ${dispatch.symbol} ngày 01/9/2026 của UBND tỉnh, Sở Y tế báo cáo:`;
  reply = await new Reports(world).register(HEALTH, words);
});
after(() => world?.close());

const nodes = (chain: ChainView): string[] =>
  chain.nodes.map(({ stage, type, id }) => `${stage} ${type} ${id}`);
const edge = (chain: ChainView, from: string, to: string): string | undefined =>
  chain.edges.find((one) => one.from === from && one.to === to)?.kind;

test('a plan’s chain runs from guidance to replies, in the order of time', async () => {
  const chain = ok(await world.coordinator.get<ChainView>(`/chains/plan/${equality.id}`));
  assert.equal(chain.focus, `plan:${equality.id}`);
  const documents = chain.nodes.filter(({ type }) => type === 'document');
  assert.deepEqual(
    documents.map(({ id, stage }) => [id, stage]),
    [
      [guidance.id, 'guidance'],
      [own.id, 'plan'],
      [dispatch.id, 'dispatch'],
      [reply.id, 'reply'],
    ],
  );
  const task = equality.tasks.get(TRAINING);
  assert.deepEqual(
    [
      edge(chain, `document:${own.id}`, `plan:${equality.id}`),
      edge(chain, `document:${own.id}`, `document:${guidance.id}`),
      edge(chain, `document:${dispatch.id}`, `plan:${equality.id}`),
      edge(chain, `document:${reply.id}`, `task:${task}`),
      edge(chain, `document:${reply.id}`, `document:${dispatch.id}`),
      edge(chain, `plan:${equality.id}`, `task:${task}`),
    ],
    ['assigns', 'cites', 'guides', 'replies-to', 'cites', 'contains'],
  );
  const plan = chain.nodes.find(({ type }) => type === 'plan');
  assert.deepEqual(plan?.counts, { assignments: 8, submitted: 1, completed: 0 });
  assert.equal(chain.more, 0);
});

test('the same way is seen from a reply and from its task', async () => {
  const ofReply = ok(await world.province.get<ChainView>(`/chains/document/${reply.id}`));
  for (const id of [own.id, dispatch.id, reply.id]) assert.ok(ofReply.nodes.some((node) => node.id === id));
  assert.ok(edge(ofReply, `document:${reply.id}`, `task:${equality.tasks.get(TRAINING)}`));
  const ofTask = ok(await world.coordinator.get<ChainView>(`/chains/task/${equality.tasks.get(TRAINING)}`));
  assert.ok(nodes(ofTask).includes(`reply document ${reply.id}`));
});

test('a unit sees its own part, and nothing of registers that are not its own', async () => {
  const officer = await world.as('officer', HEALTH);
  const chain = ok(await officer.get<ChainView>(`/chains/plan/${equality.id}`));
  assert.deepEqual(
    chain.nodes.map(({ type }) => type).filter((type) => type === 'document'),
    [],
  );
  assert.equal(chain.nodes.find(({ type }) => type === 'plan')?.counts?.assignments, 1);
  refused(await officer.get(`/chains/document/${reply.id}`), 404, 'document-not-found');
  const stranger = await world.as('officer', 'Sở Giáo dục và Đào tạo');
  refused(await stranger.get(`/chains/plan/${equality.id}`), 404, 'plan-not-found');
  refused(await stranger.get(`/chains/task/${equality.tasks.get(TRAINING)}`), 404, 'task-not-found');
  refused(await world.coordinator.get('/chains/unit/x'), 404, 'chain-type-unknown');
});

test('a long chain is cut, and says how much is left', async () => {
  const reports = new Reports(world);
  for (let i = 0; i < 8; i += 1) {
    await world.reopen(equality.id);
    await reports.register('Công an tỉnh', `Thực hiện ${CITES}, Công an tỉnh báo cáo:`, {
      subject: `Báo cáo đợt ${i}`,
    });
  }
  const chain = ok(await world.coordinator.get<ChainView>(`/chains/plan/${equality.id}?limit=6`));
  const documents = chain.nodes.filter(({ type }) => type === 'document');
  assert.equal(documents.length, 6);
  assert.ok(documents.some(({ id }) => id === own.id) && documents.some(({ id }) => id === dispatch.id));
  assert.ok(chain.more >= 5, String(chain.more));
});
