import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Module } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { dataSourceOptions, OutboxWorker } from '../../modules/persistence';
import { DemoIdentity } from '../../integration/identity/demo.identity';
import { EOffice, EOfficeInbound, LocalFileStore, PlanTasksModule, planTasksEntities } from '../../src';
import type { DocumentPage, DocumentQuery, IssuedDocument } from '../../src';
import { prepareData } from '../../src/sample/prepare-data';
import { readEnvironment } from '../../config/environment';
import { ApiClient, signInAs } from '../support/client';
import { dropOurTables } from '../support/database';

/** A Nest platform that is its own e-office: the port is an object of its own, no network between. */
class HostEOffice extends EOffice {
  readonly heard: [call: string, about: string, what: string][] = [];

  async documentLinked(documentId: string, link: string): Promise<void> {
    this.heard.push(['linked', documentId, link]);
  }
  async userDocuments(subject: string, { text = '' }: DocumentQuery): Promise<DocumentPage> {
    this.heard.push(['documents', subject, text]);
    const document = {
      id: 'VB-9',
      symbol: '9/KH-UBND',
      subject: 'Kế hoạch của nền tảng',
      kind: null,
      date: null,
    };
    return { items: [document], total: 1 };
  }
  async completionNotice(documentId: string, text: string): Promise<void> {
    this.heard.push(['completed', documentId, text]);
  }
  async notify(): Promise<void> {}
  async pushIssued({ id, symbol }: IssuedDocument): Promise<void> {
    this.heard.push(['issued', id, symbol]);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-host-e-office-'));
const host = new HostEOffice();
let app: INestApplication;
let dataSource: DataSource;
let api: string;

before(async () => {
  const environment = readEnvironment({ ...process.env, PLAN_TASKS_DATA: folder });
  const url = process.env.DATABASE_URL;
  if (url) await dropOurTables(url);
  dataSource = await new DataSource(
    dataSourceOptions(environment.databaseUrl, planTasksEntities()),
  ).initialize();
  const planTasks = PlanTasksModule.forRoot({
    dataSource,
    identity: new DemoIdentity(undefined),
    files: new LocalFileStore(join(folder, 'files')),
    sampleMode: true,
    publicUrl: 'https://van-phong.example.gov.vn/plan-tasks',
    eOffice: host,
  });
  @Module({ imports: [planTasks] })
  class Host {}
  app = await NestFactory.create(Host, { logger: ['error'] });
  await app.init();
  await prepareData({ app, dataSource, sampleMode: true, close: () => app.close() } as never, environment, {
    plans: false,
    documents: false,
  });
  await app.listen(0, '127.0.0.1');
  api = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/plan-tasks/api/v1`;
});
after(async () => {
  await app?.close();
  if (dataSource?.isInitialized) await dataSource.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const PLAN = Buffer.from(
  'BỘ NỘI VỤ\nSố: 88/KH-BNV\nHà Nội, ngày 28 tháng 4 năm 2026\nKẾ HOẠCH\nVề việc thử trong một tiến trình\n' +
    'II. NHIỆM VỤ\n1. Rà soát số liệu về trẻ em\n- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian thực hiện: Trước ngày 01/12/2027.\n',
);
const MARKED = {
  ...{
    id: 'VB-88',
    assignsTasks: true,
    direction: 'incoming' as const,
    issued: false,
    revision: 1,
    secrecy: null,
  },
  ...{ symbol: '88/KH-BNV', date: '2026-04-28', issuer: 'Bộ Nội vụ', kind: 'Kế hoạch' },
  subject: 'Về việc thử trong một tiến trình',
};

async function drain(): Promise<void> {
  await app.get(OutboxWorker, { strict: false }).drain();
}

test('the host pushes a document, which makes a draft and stands in the register', async () => {
  const inbound = app.get(EOfficeInbound, { strict: false });
  const pushed = { document: MARKED, file: { bytes: PLAN, fileName: 'ke-hoach.txt' } };
  const outcome = await inbound.documentMarked(pushed);
  assert.deepEqual([outcome.outcome, outcome.repeated], ['created', false]);
  assert.equal((await inbound.documentMarked(pushed)).repeated, true);
  assert.equal((await inbound.documentPlan('VB-88')).planId, outcome.planId);
  await assert.rejects(inbound.documentPlan('VB-0'), { code: 'document-unknown' });
  await assert.rejects(
    inbound.documentMarked({ ...pushed, document: { ...MARKED, id: 'VB-89', secrecy: 'Mật' } }),
    { code: 'state-secret' },
  );

  const clerk = await signInAs(api, 'clerk', 'Văn phòng UBND tỉnh');
  const { body } = await clerk.get<{ items: { symbol: string; number: number }[] }>(
    '/documents?q=trong+một+tiến+trình',
  );
  assert.deepEqual(
    body.items.map(({ symbol, number }) => [symbol, number]),
    [['88/KH-BNV', 1]],
  );

  const coordinator = await signInAs(api, 'coordinator');
  const { version } = (await coordinator.get<{ version: number }>(`/plans/${outcome.planId}`)).body;
  const approved = await coordinator.post(`/plans/${outcome.planId}/approve`, { version });
  assert.equal(approved.status, 200, JSON.stringify(approved.body));
  await drain();
  assert.deepEqual(
    host.heard.filter(([call]) => call === 'linked'),
    [['linked', 'VB-88', outcome.link]],
  );
});

test('a person’s documents are asked of the host', async () => {
  const officer = await signInAs(api, 'officer', 'Sở Nội vụ');
  const { body } = await officer.get<{ items: { id: string }[] }>('/e-office/documents?q=kế+hoạch');
  assert.deepEqual(
    body.items.map(({ id }) => id),
    ['VB-9'],
  );
});

test('an outgoing document that directs work is handed to the host, another is not', async () => {
  const clerk = await signInAs(api, 'clerk', 'Văn phòng UBND tỉnh');
  const facts = { direction: 'outgoing', notation: 'UBND-VX', subject: 'Chỉ đạo thực hiện' };
  const directing = await clerk.post<{ id: string; symbol: string }>('/documents', {
    ...facts,
    directsWork: true,
  });
  assert.equal(directing.status, 201, JSON.stringify(directing.body));
  await clerk.post('/documents', { ...facts, subject: 'Thư mời' });
  await drain();
  assert.deepEqual(
    host.heard.filter(([call]) => call === 'issued'),
    [['issued', directing.body.id, directing.body.symbol]],
  );
  const sent = await new ApiClient(api, clerk.cookie).post<{ items: { channel: string; status: string }[] }>(
    `/documents/${directing.body.id}/deliveries`,
    { recipients: [{ name: 'Bộ Nội vụ' }] },
  );
  assert.deepEqual(
    sent.body.items.map(({ channel }) => channel),
    ['e-office'],
  );
});
