import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Notice, NoticeChoice, Notices } from '../../modules/calendar';
import type { NoticeKind } from '../../modules/calendar';
import { Person } from '../../modules/organization';
import { backoff, OutboxMessage, OutboxWorker } from '../../modules/persistence';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';
import { signInAs } from '../support/client';
import type { ApiClient } from '../support/client';
import { KEY } from '../stand-ins/e-office/contract';
import { StandInEOffice } from '../stand-ins/e-office/stand-in-e-office';
import { headerOf, partsOf, SmtpStandIn } from '../stand-ins/smtp/smtp-stand-in';
import { at, emptied, titles } from './notices-world';
import type { TasksWorld } from './tasks-world';
import { UnitOfWork } from '../../modules/persistence';

const PUBLIC_URL = 'https://nhiem-vu.example.gov.vn/plan-tasks';
const NOW = '2026-05-04T02:00:00Z';

let post: SmtpStandIn;
let platform: StandInEOffice;
let application: TestApplication;
let officer: ApiClient;
let administrator: ApiClient;
let person: Person;
let number = 0;

before(async () => {
  post = await SmtpStandIn.start();
  platform = await StandInEOffice.start();
  application = await startApplication({
    now: NOW,
    env: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(post.port),
      SMTP_SECURITY: 'none',
      SMTP_FROM: 'nhiem-vu@laichau.example',
      EOFFICE_URL: platform.url,
      EOFFICE_KEY_ID: KEY.id,
      EOFFICE_SECRET: KEY.secret,
      PUBLIC_URL,
    },
  });
  officer = await signInAs(application.api, 'officer', 'Sở Nội vụ');
  administrator = await signInAs(application.api, 'administrator');
  const people = application.dataSource.getRepository(Person);
  person = (await people.find({ order: { subject: 'ASC' } })).find(({ roles }) =>
    roles.includes('officer'),
  ) as Person;
  await people.update({ id: person.id }, { email: 'chau@laichau.example' });
});
after(async () => {
  await application?.close();
  await platform?.stop();
  await post?.stop();
});
beforeEach(async () => {
  application.clock.set(NOW);
  post.mails.length = 0;
  post.faults = [];
  await platform.order({ now: NOW, faults: [] });
  await emptied(application.dataSource, OutboxMessage, Notice, NoticeChoice);
});

const get = <T>(token: abstract new (...args: never[]) => T): T =>
  application.app.get(token as never, { strict: false });
const world = (): TasksWorld => ({ application, get }) as unknown as TasksWorld;
const drain = (): Promise<number> => get(OutboxWorker).drain();
/** The time of further attempts comes. */
async function retry(times: number): Promise<void> {
  for (let attempt = 1; attempt <= times; attempt += 1) {
    const later = new Date(application.clock.now().getTime() + backoff(attempt) + 1).toISOString();
    application.clock.set(later);
    await platform.order({ now: later });
    await drain();
  }
}
async function tell(title: string, kind: NoticeKind = 'urged'): Promise<void> {
  number += 1;
  await get(UnitOfWork).run((tx) =>
    get(Notices).post(tx, {
      kind,
      to: { personIds: [person.id] },
      title,
      text: 'Đề nghị khẩn trương <b>thực hiện</b>.',
      path: 'tasks/4',
      key: `k${number}`,
    }),
  );
}
const messages = (): Promise<OutboxMessage[]> =>
  application.dataSource.getRepository(OutboxMessage).find({ order: { sequence: 'ASC' } });
const rung = async (): Promise<string[]> =>
  (await platform.state()).effects.filter(({ call }) => call === 'bell').map(({ what }) => what);

describe('a notice told at once', () => {
  test('reaches mailbox and host bell, with a link to its page', async () => {
    await tell('Đôn đốc lần 1 nhiệm vụ số 4');
    await drain();
    const [mail, ...more] = post.mails;
    assert.equal(more.length, 0);
    assert.deepEqual(mail.to, ['chau@laichau.example']);
    assert.equal(headerOf(mail, 'Subject'), 'Đôn đốc lần 1 nhiệm vụ số 4');
    const parts = partsOf(mail);
    assert.match(parts['text/plain'], new RegExp(`Xem chi tiết: ${PUBLIC_URL}/tasks/4`));
    assert.match(parts['text/html'], /khẩn trương &lt;b&gt;thực hiện/);
    assert.ok((await rung()).includes('Đôn đốc lần 1 nhiệm vụ số 4'));
  });

  test('does not leave any more once it was read on the page', async () => {
    post.faults = [{ at: 'rcpt', code: 451, times: 1 }];
    await tell('Đã xem trên trang');
    await drain();
    await officer.post('/notices/read-all');
    await retry(1);
    assert.equal(post.mails.length, 0);
    assert.ok((await messages()).every(({ status }) => status === 'sent'));
  });

  test('stays in the page when nothing can be delivered, and the act stands', async () => {
    post.faults = [{ at: 'rcpt', code: 550, times: 1 }];
    await platform.setFaults({ call: 'bell', kind: 'http-401', times: 1 });
    await tell('Không gửi được');
    await drain();
    assert.deepEqual(await titles(officer, 'urged'), ['Không gửi được']);
    const states = (await messages())
      .filter(({ payload }) => JSON.stringify(payload).includes('noticeId'))
      .slice(0, 2);
    assert.deepEqual(
      states.map(({ kind, status, attempts }) => [kind, status, attempts]),
      [
        ['e-mail', 'parked', 1],
        ['host-bell', 'parked', 1],
      ],
    );
    assert.match(states[0].lastError ?? '', /No such mailbox/);
  });

  test('administrators hear once a day of messages that were given up', async () => {
    post.faults = [{ at: 'rcpt', code: 550, times: 5 }];
    await tell('Một');
    await tell('Hai');
    await drain();
    const failed = (await titles(administrator, 'delivery-failed')).filter((title) =>
      title.includes('thư điện tử'),
    );
    assert.equal(failed.length, 1);
  });

  test('greylisted or with the server down it is tried again until it is taken, once', async () => {
    post.faults = [{ at: 'data', code: 451, times: 3 }];
    await platform.setFaults({ call: 'bell', kind: 'lost-answer', times: 1 });
    await tell('Thử lại');
    await drain();
    assert.equal(post.mails.length, 0);
    await retry(4);
    assert.deepEqual(
      post.mails.map((mail) => headerOf(mail, 'Subject')),
      ['Thử lại'],
    );
    assert.equal((await rung()).filter((title) => title === 'Thử lại').length, 1);
  });
});

describe('the daily digest', () => {
  test('gathers what the person wants gathered into one message, exactly once', async () => {
    await tell('Ý kiến một', 'comment');
    await tell('Ý kiến hai', 'comment');
    await drain();
    assert.equal(post.mails.length, 0);
    await at(world(), '2026-05-05T00:00:00Z');
    await at(world(), '2026-05-05T00:30:00Z');
    const [mail, ...more] = post.mails;
    assert.equal(more.length, 0);
    assert.equal(headerOf(mail, 'Subject'), 'Bản tin ngày 05/05/2026: 2 thông báo mới');
    const text = partsOf(mail)['text/plain'];
    assert.ok(text.indexOf('Ý kiến một') < text.indexOf('Ý kiến hai'));
    await at(world(), '2026-05-06T00:00:00Z');
    assert.equal(post.mails.length, 1, 'nothing new: no digest');
  });

  test('leaves out what was read meanwhile; all read, none is sent', async () => {
    await at(world(), '2026-05-07T00:00:00Z');
    await tell('Đã đọc', 'comment');
    await officer.post('/notices/read-all');
    await at(world(), '2026-05-08T00:00:00Z');
    assert.equal(post.mails.length, 0);
  });

  test('missed while the service was down it is made up for', async () => {
    await at(world(), '2026-05-11T00:00:00Z');
    await tell('Trong lúc dừng', 'comment');
    await at(world(), '2026-05-13T09:00:00Z');
    assert.equal(post.mails.length, 1);
  });

  test('a person who wants none gets none, and still finds it in the page', async () => {
    const choices = [{ kind: 'comment', delivery: 'none' }];
    assert.equal((await officer.put('/notices/choices', { choices })).status, 200);
    await at(world(), '2026-05-14T00:00:00Z');
    await tell('Chỉ trên trang', 'comment');
    await at(world(), '2026-05-15T00:00:00Z');
    assert.equal(post.mails.length, 0);
    assert.deepEqual(await titles(officer, 'comment'), ['Chỉ trên trang']);
  });
});
