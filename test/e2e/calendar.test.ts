import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WorkingCalendar } from '../../modules/calendar';
import { UnitOfWork } from '../../modules/persistence';
import { AuditLog } from '../../modules/audit';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';

interface Day {
  date: string;
  working: boolean;
  reason: string | null;
}

interface Refusal {
  code: string;
  message: string;
  field?: string;
}

let application: TestApplication;
let administrator: ApiClient;
let officer: ApiClient;

before(async () => {
  application = await startApplication();
  administrator = await signInAs(application.api, 'administrator');
  officer = await signInAs(application.api, 'officer');
});
after(() => application?.close());

async function day(date: string): Promise<Day> {
  const { status, body } = await officer.get<Day[]>(`/calendar/days?from=${date}&to=${date}`);
  assert.equal(status, 200);
  return body[0];
}

test('everybody signed in reads the calendar', async () => {
  const { body } = await officer.get<Day[]>('/calendar/days?from=2026-04-24&to=2026-05-04');
  assert.deepEqual(
    body.map(({ working }) => working),
    [true, false, false, false, true, true, false, false, false, false, true],
  );
  assert.equal(body[2].reason, 'Giỗ tổ Hùng Vương');
  assert.equal(
    (await new ApiClient(application.api).get('/calendar/days?from=2026-04-24&to=2026-05-04')).status,
    401,
  );
});

test('a range that is reversed, too long or no range is refused', async () => {
  for (const [query, code] of [
    ['from=2026-02-02&to=2026-02-01', 'range-invalid'],
    ['from=2026-01-01&to=2027-12-31', 'range-invalid'],
    ['from=2026-02-30&to=2026-03-01', 'validation-failed'],
    ['from=2026-02-01', 'validation-failed'],
  ]) {
    const { status, body } = await officer.get<Refusal>(`/calendar/days?${query}`);
    assert.equal(status, 400, query);
    assert.equal(body.code, code);
  }
});

test('an entered day counts at once, is listed, replaced and taken back', async () => {
  assert.equal((await day('2026-06-06')).working, false);
  const put = await administrator.put<Day>('/calendar/overrides/2026-06-06', {
    working: true,
    reason: 'Làm bù',
  });
  assert.deepEqual([put.status, put.body], [200, { date: '2026-06-06', working: true, reason: 'Làm bù' }]);
  assert.deepEqual(await day('2026-06-06'), { date: '2026-06-06', working: true, reason: 'Làm bù' });

  await administrator.put('/calendar/overrides/2026-06-06', { working: true, reason: 'Làm bù ngày 05/6' });
  const list = await administrator.get<Day[]>('/calendar/overrides');
  assert.deepEqual(list.body, [{ date: '2026-06-06', working: true, reason: 'Làm bù ngày 05/6' }]);
  assert.equal(
    (await administrator.get<Day>('/calendar/overrides/2026-06-06')).body.reason,
    'Làm bù ngày 05/6',
  );

  assert.equal((await administrator.delete('/calendar/overrides/2026-06-06')).status, 204);
  assert.equal((await day('2026-06-06')).working, false);
  const gone = await administrator.delete<Refusal>('/calendar/overrides/2026-06-06');
  assert.deepEqual([gone.status, gone.body.code], [404, 'override-not-found']);
});

test('each change is on record once, the same entry again is none', async () => {
  const override = { working: false, reason: 'Nghỉ thêm' };
  await administrator.put('/calendar/overrides/2026-07-01', override);
  await administrator.put('/calendar/overrides/2026-07-01', override);
  const audit = application.app.get(AuditLog, { strict: false });
  const { total, items } = await audit.history(
    { type: 'calendar-day', id: '2026-07-01' },
    { page: 1, size: 10 },
  );
  assert.equal(total, 1);
  assert.equal(items[0].summary, 'Ngày 01/07/2026 là ngày nghỉ: Nghỉ thêm');
});

test('the same day entered many times at once is entered once', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) =>
      administrator.put('/calendar/overrides/2026-07-04', { working: true, reason: `Lần ${n}` }),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 200],
  );
  const { body } = await administrator.get<Day[]>('/calendar/overrides');
  assert.equal(body.filter(({ date }) => date === '2026-07-04').length, 1);
});

test('what is no day or says nothing is refused', async () => {
  const wrong: [string, unknown, string][] = [
    ['2026-13-01', { working: true, reason: 'x' }, 'validation-failed'],
    ['2150-01-04', { working: true, reason: 'x' }, 'date-out-of-range'],
    ['2026-07-05', { working: true, reason: '  ' }, 'validation-failed'],
    ['2026-07-05', { working: 'yes', reason: 'x' }, 'validation-failed'],
    ['2026-07-05', { working: true, reason: 'x', colour: 'red' }, 'validation-failed'],
  ];
  for (const [date, body, code] of wrong) {
    const answer = await administrator.put<Refusal>(`/calendar/overrides/${date}`, body);
    assert.deepEqual([answer.status, answer.body.code], [400, code], date);
  }
});

test('only those who keep the catalogue change the calendar', async () => {
  const coordinator = await signInAs(application.api, 'coordinator');
  const leader = await signInAs(application.api, 'provincial-leader');
  const path = '/calendar/overrides/2026-08-01';
  const body = { working: true, reason: 'Làm bù' };
  assert.equal((await coordinator.put(path, body)).status, 200);
  for (const person of [officer, leader]) {
    assert.equal((await person.put(path, body)).status, 403);
    assert.equal((await person.delete(path)).status, 403);
    assert.equal((await person.get('/calendar/overrides')).status, 403);
  }
});

test('days given in the options hold, and an entered day is stronger', async () => {
  const calendar = new WorkingCalendar(
    application.app.get(UnitOfWork, { strict: false }),
    application.clock,
    {
      calendar: {
        overrides: [
          { date: '2026-09-05', working: true, reason: 'Theo cấu hình' },
          { date: '2026-07-01', working: true, reason: 'Theo cấu hình' },
        ],
      },
    } as ConstructorParameters<typeof WorkingCalendar>[2],
  );
  assert.equal(await calendar.isWorkingDay('2026-09-05'), true);
  assert.equal(await calendar.isWorkingDay('2026-07-01'), false);
  assert.equal(await calendar.addWorkingDays('2026-09-04', 1), '2026-09-05');
});
