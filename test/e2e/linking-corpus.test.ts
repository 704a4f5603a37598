import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Link } from '../../modules/linking';
import { Assignment } from '../../modules/tasks';
import { linkingCorpus } from '../fixtures/linking/corpus';
import { PLANS, RIVAL_COMMUNE } from '../fixtures/linking/corpus-plans';
import type { PlanKey } from '../fixtures/linking/corpus-plans';
import { CHANGES, senderReplies } from '../fixtures/linking/corpus-senders';
import type { CorpusCase, Meant } from '../fixtures/linking/corpus.types';
import { LinkingWorld } from '../support/linking/linking-world';
import type { LivePlan } from '../support/linking/linking-world';

const FEWEST_REPLIES = 240;
const LOWEST_RECALL = 0.98;

let world: LinkingWorld;
const plans = new Map<PlanKey, LivePlan>();
let corpus: CorpusCase[];

before(async () => {
  world = await LinkingWorld.open();
  for (const key of Object.keys(PLANS) as PlanKey[]) plans.set(key, await world.plan(PLANS[key]));
  await endLastYear();
  for (const { name, id } of world.everyUnit()) holders.set(name, id);
  // The same number and day, of another body.
  const rival = {
    symbol: '77/KH-UBND',
    date: PLANS.equality.date,
    kind: 'Kế hoạch',
    subject: 'Thu gom rác thải',
  };
  await world.register({ facts: { ...rival, issuer: `UBND xã ${RIVAL_COMMUNE}` } });
  corpus = linkingCorpus(await dispatch());
});
after(() => world?.close());

/** Last year's plan is over, its work done. */
async function endLastYear(): Promise<void> {
  const { id } = plans.get('lastYear') as LivePlan;
  const rows = world.application.dataSource.getRepository(Assignment);
  await rows.update({ planId: id }, { status: 'completed', completedOn: '2025-12-20' });
  const { body } = await world.coordinator.get<{ version: number }>(`/plans/${id}`);
  const closed = await world.coordinator.post(`/plans/${id}/close`, {
    version: body.version,
    reason: 'Hết năm',
  });
  assert.equal(closed.status, 200, JSON.stringify(closed.body));
}

/** Who holds the work of a unit of that name today. */
const holders = new Map<string, string>();

async function changeUnits(): Promise<void> {
  const admin = await world.as('administrator');
  const { renamed, merged } = CHANGES;
  const rename = { name: renamed.to, from: renamed.on };
  assert.equal((await admin.post(`/units/${world.unitCalled(renamed.from).id}/rename`, rename)).status, 200);
  const merge = {
    unitIds: [world.unitCalled(merged.from).id],
    intoId: world.unitCalled(merged.into).id,
    from: merged.on,
  };
  assert.equal((await admin.post('/units/merge', merge)).status, 200);
  await world.readUnits();
  for (const { name, id } of world.everyUnit()) holders.set(name, id);
  holders.set(merged.from, world.unitCalled(merged.into).id);
}

/** An urging letter under the equality plan, tied to it by the coordinator. */
async function dispatch(): Promise<{ id: string; symbol: string; date: string }> {
  const date = '2026-10-20';
  const facts = { notation: 'UBND-VX', date, kind: 'Công văn', subject: 'V/v đôn đốc báo cáo' };
  const document = await world.register({ direction: 'outgoing', facts });
  const wish = { targetType: 'plan', targetId: plans.get('equality')?.id, kind: 'guides' };
  assert.equal((await world.coordinator.post(`/documents/${document.id}/links`, wish)).status, 201);
  return { id: document.id, symbol: document.symbol as string, date };
}

/** Replies must not take each other's work away. */
function reopen(): Promise<void> {
  const open: PlanKey[] = ['equality', 'children', 'digital'];
  return world.reopen(...open.map((key) => (plans.get(key) as LivePlan).id));
}

/** Whether a link leads where the reply was meant to go. */
function leadsThere(link: Link, meant: Meant | null): boolean {
  const plan = meant && plans.get(meant.plan);
  if (!meant || !plan || link.planId !== plan.id) return false;
  if (link.targetType === 'plan') return true;
  const rightUnit = link.unitId === holders.get(meant.unit);
  return rightUnit && (!meant.task || link.taskId === plan.tasks.get(meant.task));
}

interface Tally {
  documents: number;
  automatic: number;
  suggested: number;
  none: number;
}

const groups = new Map<string, Tally>();
const wrong: string[] = [];
const missed: string[] = [];
let answered = 0;
let others = 0;
let disturbing = 0;

/** Registers one document and compares what was linked with what its author meant. */
async function play({ group, letter, meant }: CorpusCase): Promise<void> {
  const { id, symbol } = await world.register(letter);
  const links = await world.links(id);
  await reopen();
  const name = `${group}: ${symbol} ${letter.facts.issuer ?? ''}, ${letter.facts.subject ?? ''}`;
  const automatic = links.filter(({ state }) => state === 'automatic');
  for (const link of automatic) if (!leadsThere(link, meant)) wrong.push(`${name}\n    ${link.reason}`);
  const tally = groups.get(group) ?? { documents: 0, automatic: 0, suggested: 0, none: 0 };
  tally.documents += 1;
  tally[automatic.length ? 'automatic' : links.length ? 'suggested' : 'none'] += 1;
  groups.set(group, tally);
  if (!meant) {
    others += 1;
    if (links.some(({ kind }) => kind === 'replies-to')) disturbing += 1;
    return;
  }
  answered += 1;
  const hits = links.filter((link) => leadsThere(link, meant));
  // A reply to one task is found when the task's own part is there, not only its plan.
  const found = meant.task ? hits.some(({ targetType }) => targetType !== 'plan') : hits.length > 0;
  if (!found) missed.push(`${name}\n    ${links.map(({ reason }) => reason).join(' | ')}`);
}

test('automatic links are all right, and nearly every reply is found', async (context) => {
  for (const one of corpus) await play(one);
  await changeUnits();
  for (const one of senderReplies()) await play(one);
  for (const [group, tally] of groups) context.diagnostic(`${group}: ${JSON.stringify(tally)}`);
  for (const one of missed) context.diagnostic(`missed ${one}`);
  const recall = (answered - missed.length) / answered;
  const automatic = [...groups.values()].reduce((sum, tally) => sum + tally.automatic, 0);
  context.diagnostic(
    `${answered + others} documents, ${answered} of them replies: ${automatic} with automatic links, ${wrong.length} wrong; ` +
      `recall ${recall.toFixed(4)}; ${disturbing} of ${others} other documents are suggested as replies`,
  );
  assert.ok(answered >= FEWEST_REPLIES, `${answered} replies`);
  assert.deepEqual(wrong, [], 'precision of automatic links is 1.0');
  assert.ok(recall >= LOWEST_RECALL, `recall ${recall}`);
});
