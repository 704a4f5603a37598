import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AuditLog } from '../../modules/audit';
import { Catalogue, Person } from '../../modules/organization';
import type { UnitsMerged } from '../../modules/organization';
import { DomainEvents } from '../../modules/persistence';
import { prepareData } from '../../src/sample/prepare-data';
import { readEnvironment } from '../../config/environment';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';

interface UnitView {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  kind: string;
  parentId: string | null;
  validTo: string | null;
  successorId: string | null;
  aliases: { text: string; kind: string; validFrom: string | null; validTo: string | null }[];
  active: boolean;
  version: number;
}
interface GroupView {
  id: string;
  name: string;
  memberUnitIds: string[];
  rule?: { kinds: string[]; levels: string[] };
  version: number;
}
interface PersonView {
  id: string;
  name: string;
  subject: string;
  unitId: string | null;
  unitName: string | null;
  roles: string[];
  active: boolean;
  version: number;
}
interface Page<T> {
  items: T[];
  total: number;
}
interface Refusal {
  code: string;
  message: string;
  field?: string;
}

let application: TestApplication;
let administrator: ApiClient;
let coordinator: ApiClient;
let catalogue: Catalogue;

before(async () => {
  application = await startApplication();
  administrator = await signInAs(application.api, 'administrator');
  coordinator = await signInAs(application.api, 'coordinator');
  catalogue = application.app.get(Catalogue, { strict: false });
});
after(() => application?.close());

async function unitCalled(name: string): Promise<UnitView> {
  const { body } = await administrator.get<Page<UnitView>>(`/units?size=200&q=${encodeURIComponent(name)}`);
  const unit = body.items.find((item) => item.name === name);
  assert.ok(unit, `no unit ${name}`);
  return unit;
}

async function newUnit(name: string, rest: Record<string, unknown> = {}): Promise<UnitView> {
  const answer = await administrator.post<UnitView>('/units', {
    name,
    kind: 'unit',
    level: 'province',
    ...rest,
  });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

/** Ids of the units a name means to a reader of a document of that day. */
async function meaning(name: string, date: string): Promise<string[]> {
  const { units } = await catalogue.unitCatalogue(date);
  return units
    .filter((unit) => unit.name === name || unit.aliases.some((alias) => alias.text === name))
    .map((unit) => unit.id);
}

function refused(
  answer: { status: number; body: unknown },
  status: number,
  code: string,
  field?: string,
): void {
  const body = answer.body as Refusal;
  assert.deepEqual([answer.status, body.code], [status, code], JSON.stringify(body));
  if (field) assert.equal(body.field, field);
  assert.match(body.message, /[^\u0000-\u007f]/, 'the message is Vietnamese');
}

describe('the seed', () => {
  test('loads units and groups; a second start changes nothing', async () => {
    const before = await administrator.get<Page<UnitView>>('/units?size=1');
    assert.ok(before.body.total > 60);
    const lines = await prepareData(application, readEnvironment({}));
    const afterwards = await administrator.get<Page<UnitView>>('/units?size=1');
    assert.equal(afterwards.body.total, before.body.total);
    assert.ok(lines.some((line) => line.includes('Quản trị')));
    const { body: accounts } = await new ApiClient(application.api).get<unknown[]>('/session/demo-accounts');
    assert.equal(accounts.length, lines.length);
  });

  test('people of every role and several units can sign in', async () => {
    for (const [role, unit] of [
      ['coordinator', 'Sở Nội vụ'],
      ['clerk', 'Văn phòng UBND tỉnh'],
      ['provincial-leader', 'UBND tỉnh Lai Châu'],
      ['unit-leader', 'Sở Giáo dục và Đào tạo'],
      ['officer', 'Sở Y tế'],
      ['clerk', 'Sở Nội vụ'],
      ['officer', 'UBND xã Than Uyên'],
      ['officer', 'UBND phường Tân Phong'],
      ['officer', 'Hội Liên hiệp Phụ nữ tỉnh'],
    ])
      assert.ok(await signInAs(application.api, role, unit));
  });

  test('"UBND các xã, phường" means 36 communes and 2 wards', async () => {
    const { body: groups } =
      await coordinator.get<{ id: string; name: string; memberCount: number }[]>('/groups/options');
    const communes = groups.find((group) => group.name === 'UBND các xã, phường');
    assert.equal(communes?.memberCount, 38);
    assert.equal((await catalogue.expandGroup(communes.id)).length, 38);
    assert.equal((await catalogue.expandGroup(communes.id, '2025-06-30')).length, 0, 'before they began');
    assert.deepEqual(await catalogue.expandGroup('none'), []);
  });

  test('a former department resolves to what existed on the day, work goes to the living successor', async () => {
    const labour = await unitCalled('Sở Lao động - Thương binh và Xã hội');
    const interior = await unitCalled('Sở Nội vụ');
    assert.deepEqual(await meaning('Sở LĐTBXH', '2025-02-01'), [labour.id]);
    assert.deepEqual(await meaning('Sở LĐTBXH', '2025-12-01'), [interior.id]);
    const living = await catalogue.livingUnits([labour.id, interior.id, 'none']);
    assert.deepEqual([...living.values()], [interior.id, interior.id, null]);
  });
});

describe('units', () => {
  test('are found with and without diacritics, by alias, kind, level and day', async () => {
    const search = async (query: string): Promise<string[]> =>
      (await administrator.get<Page<UnitView>>(`/units?size=200&${query}`)).body.items.map(
        (unit) => unit.name,
      );
    assert.ok((await search('q=so+noi+vu')).includes('Sở Nội vụ'));
    assert.ok((await search(`q=${encodeURIComponent('SKHCN')}`)).includes('Sở Khoa học và Công nghệ'));
    assert.equal((await search('kind=ward')).length, 2);
    assert.ok((await search('level=ministry')).includes('Bộ Nội vụ'));
    assert.ok(!(await search('on=2026-01-01')).includes('Sở Giao thông vận tải'));
    assert.ok((await search('on=2025-01-01')).includes('Sở Giao thông vận tải'));
    assert.deepEqual(await search(`q=${encodeURIComponent('100%')}`), []);
  });

  test('come in pages, by the Vietnamese alphabet', async () => {
    const first = await administrator.get<Page<UnitView>>('/units?kind=commune&size=10&page=1');
    const second = await administrator.get<Page<UnitView>>('/units?kind=commune&size=10&page=2');
    assert.equal(first.body.total, 36);
    const names = [...first.body.items, ...second.body.items].map((unit) => unit.name);
    assert.equal(names.length, 20);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('vi').compare));
    assert.equal((await administrator.get('/units?size=500')).status, 400);
  });

  test('are made, read and corrected', async () => {
    const unit = await newUnit('Trung tâm Thử nghiệm', {
      shortName: 'TT Thử nghiệm',
      codes: [{ system: 'national', code: 'H35.900' }],
      aliases: [{ text: 'Trung tâm TN', kind: 'abbreviation' }],
    });
    assert.equal(unit.code, 'trung-tam-thu-nghiem');
    const { body } = await administrator.patch<UnitView>(`/units/${unit.id}`, {
      version: unit.version,
      name: 'Trung tâm Thử nghiệm tỉnh',
    });
    assert.equal(body.version, 2);
    assert.deepEqual(
      body.aliases.map((alias) => alias.text),
      ['Trung tâm TN'],
    );
    assert.deepEqual((await administrator.get<UnitView>(`/units/${unit.id}`)).body, body);
    const audit = application.app.get(AuditLog, { strict: false });
    const history = await audit.history({ type: 'unit', id: unit.id }, { page: 1, size: 10 });
    assert.deepEqual(
      history.items.map((entry) => entry.action),
      ['unit.update', 'unit.create'],
    );
  });

  test('a change made on an old version is refused and stores nothing', async () => {
    const unit = await newUnit('Đơn vị Phiên bản');
    const change = (shortName: string) =>
      administrator.patch(`/units/${unit.id}`, { version: unit.version, shortName });
    const answers = await Promise.all([change('Một'), change('Hai'), change('Ba')]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    refused(answers.find(({ status }) => status === 409) as never, 409, 'changed-by-someone-else');
    assert.equal((await administrator.get<UnitView>(`/units/${unit.id}`)).body.version, 2);
  });

  test('a name, a key or a code of another unit or group is refused', async () => {
    const post = (rest: object) =>
      administrator.post('/units', { name: 'Đơn vị Trùng', kind: 'unit', level: 'province', ...rest });
    refused(await post({ name: 'SỞ NỘI VỤ' }), 409, 'name-taken', 'name');
    refused(
      await post({ aliases: [{ text: 'Sở KH và CN', kind: 'alias' }] }),
      409,
      'name-taken',
      'aliases.0.text',
    );
    refused(await post({ name: 'các xã, phường' }), 409, 'name-taken', 'name');
    refused(await post({ code: 'so-noi-vu' }), 409, 'code-taken', 'code');
    refused(await post({ codes: [{ system: 'national', code: 'h35' }] }), 409, 'code-taken', 'codes.0');
  });

  test('parents may not stand in a circle', async () => {
    const top = await newUnit('Cấp Một');
    const middle = await newUnit('Cấp Hai', { parentId: top.id });
    const low = await newUnit('Cấp Ba', { parentId: middle.id });
    refused(
      await administrator.patch(`/units/${top.id}`, { version: top.version, parentId: low.id }),
      400,
      'unit-circle',
      'parentId',
    );
    refused(
      await administrator.patch(`/units/${top.id}`, { version: top.version, parentId: 'none' }),
      400,
      'unit-not-found',
      'parentId',
    );
  });

  test('wrong input is told by its field', async () => {
    const post = (rest: object) =>
      administrator.post('/units', { name: 'Đơn vị Sai', kind: 'unit', level: 'province', ...rest });
    refused(await post({ name: '  ' }), 400, 'validation-failed', 'name');
    refused(await post({ kind: 'castle' }), 400, 'validation-failed', 'kind');
    refused(await post({ validFrom: '2026-02-30' }), 400, 'validation-failed', 'validFrom');
    refused(await post({ validFrom: '2026-02-02', validTo: '2026-02-01' }), 400, 'dates-reversed', 'validTo');
    refused(
      await post({ aliases: [{ text: 'x', kind: 'nickname' }] }),
      400,
      'validation-failed',
      'aliases.0.kind',
    );
    refused(await post({ secret: 1 }), 400, 'validation-failed', 'secret');
    refused(await administrator.get('/units/none'), 404, 'unit-not-found');
    refused(await administrator.patch('/units/none', { version: 1 }), 404, 'unit-not-found');
  });
});

describe('a renaming', () => {
  test('keeps the old name for the days it was used, and after', async () => {
    const unit = await newUnit('Ban Cũ', { shortName: 'BC', validFrom: '2020-01-01' });
    const { status, body } = await administrator.post<UnitView>(`/units/${unit.id}/rename`, {
      name: 'Ban Mới',
      shortName: 'BM',
      from: '2026-01-01',
      version: unit.version,
    });
    assert.equal(status, 200);
    assert.deepEqual([body.name, body.shortName], ['Ban Mới', 'BM']);
    assert.deepEqual(body.aliases, [
      { text: 'Ban Cũ', kind: 'former', validFrom: '2020-01-01', validTo: '2025-12-31' },
      { text: 'BC', kind: 'former', validFrom: '2020-01-01', validTo: '2025-12-31' },
    ]);
    assert.deepEqual(await meaning('Ban Cũ', '2025-06-01'), [unit.id]);
    assert.deepEqual(await meaning('Ban Cũ', '2026-03-01'), [unit.id]);
    assert.deepEqual(await meaning('Ban Mới', '2026-03-01'), [unit.id]);

    const again = await administrator.post<UnitView>(`/units/${unit.id}/rename`, {
      name: 'Ban Mới nhất',
      from: '2026-04-01',
    });
    assert.deepEqual(again.body.aliases.at(-1), {
      text: 'Ban Mới',
      kind: 'former',
      validFrom: '2026-01-01',
      validTo: '2026-03-31',
    });
  });

  test('that is none, lies ahead or before the unit is refused', async () => {
    const unit = await newUnit('Ban Giữ tên', { validFrom: '2024-01-01' });
    const rename = (body: object) => administrator.post(`/units/${unit.id}/rename`, body);
    refused(await rename({ name: 'ban giữ tên', from: '2026-01-01' }), 400, 'name-same', 'name');
    refused(await rename({ name: 'Ban Khác', from: '2026-05-05' }), 400, 'date-in-future', 'from');
    refused(await rename({ name: 'Ban Khác', from: '2024-01-01' }), 400, 'dates-reversed', 'from');
    refused(await rename({ name: 'Sở Nội vụ', from: '2026-01-01' }), 409, 'name-taken', 'name');
    refused(
      await rename({ name: 'Ban Khác', from: '2026-01-01', version: 7 }),
      409,
      'changed-by-someone-else',
    );
  });
});

describe('a merger', () => {
  test('ends the sources, passes on their names, people and subordinates, and is told to other rooms', async () => {
    const into = await newUnit('Trung tâm Hợp nhất');
    const first = await newUnit('Trung tâm Một', { shortName: 'TT1' });
    const second = await newUnit('Trung tâm Hai');
    const child = await newUnit('Phòng của Hai', { parentId: second.id });
    const { body: person } = await administrator.post<PersonView>('/people', {
      name: 'Người Một',
      subject: 'nguoi-mot',
      unitId: first.id,
      roles: ['officer'],
    });
    const told: UnitsMerged[] = [];
    application.app
      .get(DomainEvents, { strict: false })
      .on<UnitsMerged>('organization.units-merged', (event) => void told.push(event));

    const { status, body } = await administrator.post<UnitView>('/units/merge', {
      unitIds: [first.id, second.id],
      intoId: into.id,
      from: '2026-05-01',
    });
    assert.deepEqual([status, body.id], [200, into.id]);
    const ended = (await administrator.get<UnitView>(`/units/${first.id}`)).body;
    assert.deepEqual([ended.validTo, ended.successorId, ended.active], ['2026-04-30', into.id, false]);
    assert.deepEqual(await meaning('Trung tâm Một', '2026-04-30'), [first.id]);
    assert.deepEqual(await meaning('TT1', '2026-05-02'), [into.id]);
    assert.equal((await administrator.get<UnitView>(`/units/${child.id}`)).body.parentId, into.id);
    assert.equal((await administrator.get<PersonView>(`/people/${person.id}`)).body.unitId, into.id);
    assert.deepEqual(
      told.map(({ unitIds, intoId }) => [unitIds, intoId]),
      [[[first.id, second.id], into.id]],
    );
    const options = await coordinator.get<{ id: string }[]>('/units/options');
    assert.ok(!options.body.some((option) => option.id === first.id));

    refused(
      await administrator.post('/units/merge', { unitIds: [first.id], intoId: child.id, from: '2026-05-02' }),
      400,
      'unit-ended',
    );
  });

  test('into itself, into an ended unit or ahead of time is refused', async () => {
    const unit = await newUnit('Trung tâm Đứng riêng');
    const ended = await newUnit('Trung tâm Đã dừng', { validTo: '2026-01-31' });
    const merge = (body: object) =>
      administrator.post('/units/merge', { unitIds: [unit.id], from: '2026-05-01', ...body });
    refused(await merge({ intoId: unit.id }), 400, 'unit-circle', 'intoId');
    refused(await merge({ intoId: ended.id }), 400, 'unit-ended', 'intoId');
    refused(await merge({ intoId: 'none' }), 404, 'unit-not-found', 'intoId');
    refused(await merge({ intoId: ended.id, from: '2027-01-01' }), 400, 'date-in-future', 'from');
    assert.equal((await administrator.get<UnitView>(`/units/${unit.id}`)).body.version, 1);
  });

  test('can be taken back', async () => {
    const into = await newUnit('Đơn vị Nhận');
    const unit = await newUnit('Đơn vị Tách lại');
    await administrator.post('/units/merge', { unitIds: [unit.id], intoId: into.id, from: '2026-05-01' });
    const { body } = await administrator.patch<UnitView>(`/units/${unit.id}`, { version: 2, validTo: null });
    assert.deepEqual([body.validTo, body.successorId, body.active], [null, null, true]);
    assert.deepEqual(await meaning('Đơn vị Tách lại', '2026-05-03'), [unit.id]);
  });
});

describe('groups', () => {
  test('by rule and by name are made, changed and deleted', async () => {
    const [a, b] = [await newUnit('Thành viên A'), await newUnit('Thành viên B')];
    const { status, body: group } = await coordinator.post<GroupView>('/groups', {
      name: 'Cụm thi đua số 1',
      aliases: ['Cụm 1'],
      memberUnitIds: [a.id, b.id, a.id],
    });
    assert.equal(status, 201);
    assert.deepEqual([...group.memberUnitIds].sort(), [a.id, b.id].sort());
    const byRule = await coordinator.patch<GroupView>(`/groups/${group.id}`, {
      version: 1,
      rule: { kinds: ['ward'], levels: [] },
    });
    assert.deepEqual([byRule.status, byRule.body.memberUnitIds.length], [200, 2]);
    assert.deepEqual(byRule.body.rule, { kinds: ['ward'], levels: [] });
    refused(await coordinator.delete(`/groups/${group.id}?version=1`), 409, 'changed-by-someone-else');
    assert.equal((await coordinator.delete(`/groups/${group.id}?version=2`)).status, 204);
    refused(await coordinator.get(`/groups/${group.id}`), 404, 'group-not-found');
  });

  test('a member that was merged counts as its successor', async () => {
    const [a, b] = [await newUnit('Cụm A'), await newUnit('Cụm B')];
    const { body: group } = await coordinator.post<GroupView>('/groups', {
      name: 'Cụm thi đua số 2',
      memberUnitIds: [a.id, b.id],
    });
    await administrator.post('/units/merge', { unitIds: [a.id], intoId: b.id, from: '2026-05-01' });
    assert.deepEqual((await coordinator.get<GroupView>(`/groups/${group.id}`)).body.memberUnitIds, [b.id]);
  });

  test('open phrases, empty groups and taken names are refused', async () => {
    const post = (body: object) => coordinator.post('/groups', { name: 'Nhóm thử', ...body });
    const rule = { kinds: ['ward'], levels: [] };
    refused(await post({ name: 'Các cơ quan, đơn vị liên quan', rule }), 400, 'open-phrase', 'name');
    refused(await post({ aliases: ['các sở, ngành có liên quan'], rule }), 400, 'open-phrase', 'aliases.0');
    refused(await post({}), 400, 'members-missing', 'memberUnitIds');
    refused(await post({ rule: { kinds: [], levels: [] } }), 400, 'members-missing', 'rule');
    refused(await post({ memberUnitIds: ['none'] }), 400, 'unit-not-found', 'memberUnitIds');
    refused(await post({ name: 'Sở Nội vụ', rule }), 409, 'name-taken', 'name');
    refused(await post({ name: 'UBND các xã, phường', rule }), 409, 'name-taken', 'name');
  });
});

describe('people', () => {
  const post = (body: object) =>
    administrator.post<PersonView>('/people', {
      name: 'Lê Văn Thử',
      subject: 'thu',
      roles: ['officer'],
      ...body,
    });

  test('are made, found, changed and set inactive', async () => {
    const unit = await unitCalled('Sở Tư pháp');
    const { status, body } = await post({ subject: 'le.van.thu', unitId: unit.id, email: 'thu@example.vn' });
    assert.equal(status, 201);
    assert.equal(body.unitName, 'Sở Tư pháp');
    const found = await administrator.get<Page<PersonView>>('/people?q=le+van+thu&role=officer&active=true');
    assert.deepEqual(
      found.body.items.map((person) => person.id),
      [body.id],
    );
    const inactive = await administrator.patch<PersonView>(`/people/${body.id}`, {
      version: 1,
      active: false,
    });
    assert.equal(inactive.body.active, false);
    const none = await administrator.get<Page<PersonView>>(`/people?active=true&unitId=${unit.id}`);
    assert.equal(none.body.total, 0);
  });

  test('an account belongs to one person, whatever its case, even asked for twice at once', async () => {
    const unit = await unitCalled('Sở Xây dựng');
    const twice = await Promise.all([
      post({ subject: 'mot.tai.khoan', unitId: unit.id }),
      post({ subject: 'mot.tai.khoan', unitId: unit.id }),
    ]);
    assert.deepEqual(twice.map(({ status }) => status).sort(), [201, 409]);
    refused(await post({ subject: 'MOT.TAI.KHOAN', unitId: unit.id }), 409, 'subject-taken', 'subject');
  });

  test('a unit role needs a unit that exists', async () => {
    refused(await post({ subject: 'x1' }), 400, 'unit-missing', 'unitId');
    refused(await post({ subject: 'x2', unitId: 'none' }), 400, 'unit-not-found', 'unitId');
    const ended = await unitCalled('Sở Giao thông vận tải');
    refused(await post({ subject: 'x3', unitId: ended.id }), 400, 'unit-ended', 'unitId');
    refused(await post({ subject: 'x4', roles: [] }), 400, 'role-missing', 'roles');
    refused(await post({ subject: 'x5', roles: ['king'] }), 400, 'validation-failed', 'roles');
    refused(await post({ subject: 'x6', email: 'not an address' }), 400, 'validation-failed', 'email');
    const coordinatorWithoutUnit = await post({ subject: 'x7', roles: ['coordinator'] });
    assert.equal(coordinatorWithoutUnit.status, 201);
  });

  test('the last administrator stays, also when two try to remove each other', async () => {
    const list = await administrator.get<Page<PersonView>>('/people?role=administrator&active=true');
    const [only] = list.body.items;
    assert.equal(list.body.total, 1);
    refused(
      await administrator.patch(`/people/${only.id}`, { version: only.version, roles: ['coordinator'] }),
      409,
      'last-administrator',
    );
    refused(
      await administrator.patch(`/people/${only.id}`, { version: only.version, active: false }),
      409,
      'last-administrator',
    );
    const second = await post({ subject: 'quan-tri-hai', roles: ['administrator'] });
    const drop = (person: PersonView) =>
      administrator.patch(`/people/${person.id}`, { version: person.version, roles: ['provincial-leader'] });
    const answers = await Promise.all([drop(second.body), drop(only)]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1, JSON.stringify(answers));
    const left = await catalogueAdministrators();
    assert.equal(left, 1);
    // Whoever was dropped, the sample's administrator must be one again for the tests that follow.
    if (answers[1].status === 200) await restore(only.subject, second.body.subject);
  });

  test('colleagues are those of the own unit; wider roles may ask for any', async () => {
    const officer = await signInAs(application.api, 'officer', 'Sở Y tế');
    const own = await officer.get<{ name: string }[]>('/people/options');
    assert.equal(own.body.length, 3);
    const other = await unitCalled('Sở Nội vụ');
    assert.deepEqual((await officer.get(`/people/options?unitId=${other.id}`)).body, []);
    const wide = await coordinator.get<unknown[]>(`/people/options?unitId=${other.id}`);
    assert.ok(wide.body.length >= 4);
    assert.equal((await catalogue.peopleOf(other.id)).length, wide.body.length);
  });

  async function catalogueAdministrators(): Promise<number> {
    const people = await application.dataSource.getRepository(Person).find({ where: { active: true } });
    return people.filter((person) => person.roles.includes('administrator')).length;
  }

  async function restore(subject: string, instead: string): Promise<void> {
    const people = application.dataSource.getRepository(Person);
    await people.update({ subject }, { roles: ['administrator'] });
    await people.update({ subject: instead }, { active: false });
  }
});

describe('access', () => {
  test('people are the administrator’s, units and groups the keepers’, options everybody’s', async () => {
    const officer = await signInAs(application.api, 'officer');
    const leader = await signInAs(application.api, 'provincial-leader');
    const unit = await unitCalled('Sở Nội vụ');
    for (const person of [officer, leader]) {
      assert.equal((await person.get('/units')).status, 403);
      assert.equal((await person.get(`/units/${unit.id}`)).status, 403);
      assert.equal((await person.post('/units', {})).status, 403);
      assert.equal((await person.post('/units/merge', {})).status, 403);
      assert.equal((await person.get('/groups')).status, 403);
      assert.equal((await person.get('/units/options')).status, 200);
      assert.equal((await person.get('/groups/options')).status, 200);
    }
    for (const person of [officer, leader, coordinator]) {
      assert.equal((await person.get('/people')).status, 403);
      assert.equal((await person.post('/people', {})).status, 403);
      assert.equal((await person.get('/organization/workbook')).status, 403);
    }
    assert.equal((await coordinator.get('/units')).status, 200);
    assert.equal((await new ApiClient(application.api).get('/units/options')).status, 401);
  });
});
