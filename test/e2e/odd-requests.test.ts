import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AuditEntry, entryHash } from '../../modules/audit';
import { IdentityService, Person } from '../../modules/organization';
import { refused } from '../support/organization';
import { CHILDREN, FOOD, PlansWorld, sample } from './plans-world';

describe('requests nobody means well with', () => {
  let world: PlansWorld;

  before(async () => {
    world = await PlansWorld.open();
  });

  after(() => world.close());

  it('a page beyond any list is refused', async () => {
    for (const list of ['plans', 'tasks', 'assignments', 'units']) {
      for (const page of ['1000000000000000000', '1e300'])
        refused(await world.coordinator.get(`/${list}?page=${page}`), 400, 'validation-failed', 'page');
    }
  });

  it('a cookie that cannot be decoded is nobody', async () => {
    const headers = { cookie: 'plan_tasks_demo=%' };
    assert.equal((await fetch(`${world.application.api}/session`, { headers })).status, 200);
    assert.equal((await fetch(`${world.application.api}/plans`, { headers })).status, 401);
  });

  it('answers are kept by no cache and read as what they are', async () => {
    for (const path of ['/session', '/plans']) {
      const { headers } = await fetch(world.application.api + path);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('a version that was never there is a conflict', async () => {
    const { planId } = await world.upload(FOOD, sample(FOOD));
    const { items } = await world.look(planId);
    const version = 99_999_999_999;
    const { coordinator } = world;
    const path = `/plans/${planId}`;
    for (const answer of [
      await coordinator.patch(path, { version, subject: 'Khác' }),
      await coordinator.post(`${path}/approve`, { version }),
      await coordinator.delete(`${path}?version=${version}`),
      await coordinator.patch(`${path}/items/${items[0].id}`, { version, content: 'Khác' }),
    ])
      refused(answer, 409, 'changed-by-someone-else');
  });

  it('null is no value for what must have one', async () => {
    const { planId } = await world.upload(FOOD, sample(FOOD));
    const { plan, items } = await world.look(planId);
    const [{ id, version }] = items;
    const { coordinator } = world;
    for (const field of ['content', 'groups', 'lead', 'deadline', 'conditions'])
      refused(
        await coordinator.patch(`/plans/${planId}/items/${id}`, { version, [field]: null }),
        400,
        'validation-failed',
        field,
      );
    for (const field of ['subject', 'recipients'])
      refused(
        await coordinator.patch(`/plans/${planId}`, { version: plan.version, [field]: null }),
        400,
        'validation-failed',
        field,
      );
  });

  it('half characters and controls are not stored, and the chain of the record stands', async () => {
    const { items } = await world.approved(CHILDREN, sample(CHILDREN));
    const taskId = items[0].taskId;
    const before = await world.coordinator.get<{ version: number }>(`/tasks/${taskId}`);
    const edited = await world.coordinator.patch<{ content: string }>(`/tasks/${taskId}`, {
      version: before.body.version,
      content: 'Rà soát \ud83d hồ\u0000 sơ 😀',
      reason: 'Lý do \ude00 viết lại\u0007',
    });
    assert.equal(edited.status, 200);
    assert.equal(edited.body.content, 'Rà soát  hồ sơ 😀');
    const entries = await world.application.dataSource
      .getRepository(AuditEntry)
      .find({ order: { sequence: 'ASC' } });
    assert.ok(entries.some(({ reason }) => reason === 'Lý do  viết lại'));
    for (const entry of entries) assert.equal(entryHash(entry), entry.hash, `entry ${entry.sequence}`);
  });

  it('half characters and controls in pasted text and in a search do no harm', async () => {
    const { planId } = await world.paste(
      'Nội dung nhiệm vụ\tCơ quan chủ trì\nRà \u0000soát \ud83dhồ sơ\tSở Y tế',
    );
    assert.match((await world.source(planId)).text, /Rà soát hồ sơ/);
    assert.equal((await world.coordinator.get(`/plans?q=${encodeURIComponent('r\u0000a')}`)).status, 200);
  });

  it('a subject is matched letter by letter', async () => {
    const people = world.application.dataSource.getRepository(Person);
    const [person] = await people.findBy({ active: true });
    const identities = world.application.app.get(IdentityService, { strict: false });
    assert.equal((await identities.bySubject(person.subject))?.personId, person.id);
    for (const subject of [person.subject.toUpperCase(), `${person.subject} `])
      assert.equal(await identities.bySubject(subject), null);
  });
});
