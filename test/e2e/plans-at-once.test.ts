import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { Answer } from '../support/client';
import { PlansWorld } from './plans-world';

const ROWS = 12;

/** An appendix that reads as so many tasks of one unit. */
function appendix(mark: number): string {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `${index + 1}\tRà soát hồ sơ đợt ${mark}.${index + 1}\tSở Y tế\tQuý IV/2026`,
  );
  return ['STT\tNội dung nhiệm vụ\tCơ quan chủ trì\tThời hạn', ...rows].join('\n');
}

describe('acts on one draft at the same moment', () => {
  let world: PlansWorld;

  before(async () => {
    world = await PlansWorld.open();
  });

  after(() => world.close());

  it('come before the approval or are refused, never in between', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { planId } = await world.paste(appendix(round));
      const { plan, items } = await world.look(planId);
      assert.equal(items.length, ROWS);
      const { coordinator } = world;
      const path = `/plans/${planId}`;
      const answers: Promise<Answer<unknown>>[] = [
        sleep(round * 8).then(() => coordinator.post(`${path}/approve`, { version: plan.version })),
        ...items.slice(0, 6).map(async ({ id, version }, index) => {
          await sleep(index * 7);
          return coordinator.patch(`${path}/items/${id}`, { version, content: `Nội dung sửa ${index}` });
        }),
        ...items.slice(6, 8).map(async ({ id, version }, index) => {
          await sleep(index * 15);
          return coordinator.post(`${path}/items/${id}/drop`, { version });
        }),
        sleep(12).then(() =>
          coordinator.post(`${path}/items`, {
            content: 'Nhiệm vụ thêm',
            lead: items[0].lead.map(({ text, unitId }) => ({ text, unitId })),
          }),
        ),
      ];
      for (const { status, body } of await Promise.all(answers)) {
        assert.ok(status === 200 || status === 409, JSON.stringify(body));
      }
      await assertTasksAreItems(planId);
    }
  });

  async function assertTasksAreItems(planId: string): Promise<void> {
    const { plan, items } = await world.look(planId);
    assert.notEqual(plan.status, 'draft');
    const standing = items.filter(({ dropped }) => !dropped);
    assert.equal(plan.taskCount, standing.length);
    for (const { taskId, content } of standing) {
      assert.ok(taskId, `"${content}" was added after the approval`);
      const task = await world.coordinator.get<{ content: string }>(`/tasks/${taskId}`);
      assert.equal(task.body.content, content);
    }
    assert.ok(items.every(({ dropped, taskId }) => !dropped || taskId === null));
  }
});
