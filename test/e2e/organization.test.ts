import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AuditLog } from '../../modules/audit';
import { Catalogue } from '../../modules/organization';
import type { UnitsMerged } from '../../modules/organization';
import { DomainEvents } from '../../modules/persistence';
import { prepareData } from '../../src/sample/prepare-data';
import { readEnvironment } from '../../config/environment';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';
import { newUnit, refused, unitCalled } from '../support/organization';
import type { Page, PersonView, UnitView } from '../support/organization';

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

/** Ids of the units a name means to a reader of a document of that day. */
async function meaning(name: string, date: string): Promise<string[]> {
  const { units } = await catalogue.unitCatalogue(date);
  return units
    .filter((unit) => unit.name === name || unit.aliases.some((alias) => alias.text === name))
    .map((unit) => unit.id);
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
    const labour = await unitCalled(administrator, 'Sở Lao động - Thương binh và Xã hội');
    const interior = await unitCalled(administrator, 'Sở Nội vụ');
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
    const unit = await newUnit(administrator, 'Trung tâm Thử nghiệm', {
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
    const unit = await newUnit(administrator, 'Đơn vị Phiên bản');
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
    const top = await newUnit(administrator, 'Cấp Một');
    const middle = await newUnit(administrator, 'Cấp Hai', { parentId: top.id });
    const low = await newUnit(administrator, 'Cấp Ba', { parentId: middle.id });
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
    refused(await post({ name: 'Hai\ndòng' }), 400, 'name-broken', 'name');
    const unit = await newUnit(administrator, 'Đơn vị Không rỗng');
    for (const field of ['name', 'kind', 'level', 'aliases', 'codes'])
      refused(
        await administrator.patch(`/units/${unit.id}`, { version: 1, [field]: null }),
        400,
        'validation-failed',
        field,
      );
    refused(await administrator.get('/units/none'), 404, 'unit-not-found');
    refused(await administrator.patch('/units/none', { version: 1 }), 404, 'unit-not-found');
  });
});

describe('a renaming', () => {
  test('keeps the old name for the days it was used, and after', async () => {
    const unit = await newUnit(administrator, 'Ban Cũ', { shortName: 'BC', validFrom: '2020-01-01' });
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
    const unit = await newUnit(administrator, 'Ban Giữ tên', { validFrom: '2024-01-01' });
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
    const into = await newUnit(administrator, 'Trung tâm Hợp nhất');
    const first = await newUnit(administrator, 'Trung tâm Một', { shortName: 'TT1' });
    const second = await newUnit(administrator, 'Trung tâm Hai');
    const child = await newUnit(administrator, 'Phòng của Hai', { parentId: second.id });
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
    const unit = await newUnit(administrator, 'Trung tâm Đứng riêng');
    const ended = await newUnit(administrator, 'Trung tâm Đã dừng', { validTo: '2026-01-31' });
    const merge = (body: object) =>
      administrator.post('/units/merge', { unitIds: [unit.id], from: '2026-05-01', ...body });
    refused(await merge({ intoId: unit.id }), 400, 'unit-circle', 'intoId');
    refused(await merge({ intoId: ended.id }), 400, 'unit-ended', 'intoId');
    refused(await merge({ intoId: 'none' }), 404, 'unit-not-found', 'intoId');
    refused(await merge({ intoId: ended.id, from: '2027-01-01' }), 400, 'date-in-future', 'from');
    assert.equal((await administrator.get<UnitView>(`/units/${unit.id}`)).body.version, 1);
  });

  test('can be taken back', async () => {
    const into = await newUnit(administrator, 'Đơn vị Nhận');
    const unit = await newUnit(administrator, 'Đơn vị Tách lại');
    await administrator.post('/units/merge', { unitIds: [unit.id], intoId: into.id, from: '2026-05-01' });
    const { body } = await administrator.patch<UnitView>(`/units/${unit.id}`, { version: 2, validTo: null });
    assert.deepEqual([body.validTo, body.successorId, body.active], [null, null, true]);
    assert.deepEqual(await meaning('Đơn vị Tách lại', '2026-05-03'), [unit.id]);
  });
});

describe('access', () => {
  test('people are the administrator’s, units and groups the keepers’, options everybody’s', async () => {
    const officer = await signInAs(application.api, 'officer');
    const leader = await signInAs(application.api, 'provincial-leader');
    const unit = await unitCalled(administrator, 'Sở Nội vụ');
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
