import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { refused } from '../support/organization';
import { MALICIOUS, StandInClamd } from '../stand-ins/clamd/stand-in-clamd';
import { StandInS3 } from '../stand-ins/s3/stand-in-s3';
import { DocumentsWorld, send } from './documents-world';

let world: DocumentsWorld;
let clamd: StandInClamd;
let s3: StandInS3;

before(async () => {
  clamd = await StandInClamd.start();
  s3 = await StandInS3.start();
  // The S3 client takes its keys from the environment of the process.
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'stand-in', AWS_SECRET_ACCESS_KEY: 'secret' });
  world = await DocumentsWorld.open({
    env: {
      PLAN_TASKS_CLAMAV: clamd.address,
      PLAN_TASKS_S3_BUCKET: 'files',
      PLAN_TASKS_S3_ENDPOINT: s3.endpoint,
      PLAN_TASKS_S3_PREFIX: 'plan-tasks/',
    },
  });
});
after(async () => {
  await world?.close();
  await clamd?.close();
  await s3?.close();
});

const incoming = { direction: 'incoming', issuer: 'Bộ Nội vụ', subject: 'Thử kiểm tra tệp' };

describe('a service with a scanner and S3 storage', () => {
  test('keeps clean files in the bucket and gives them back', async () => {
    const bytes = Buffer.from('Kính gửi: Sở Nội vụ\nNội dung công văn.');
    const document = await world.register(world.interior, incoming, [{ name: 'thu.txt', bytes }]);
    const [attachment] = document.attachments;
    assert.ok([...s3.objects.keys()].some((key) => key.endsWith(attachment.sha256)));
    assert.ok(clamd.scanned.some((content) => content.equals(bytes)));
    const answer = await world.interior.raw(`/documents/${document.id}/attachments/${attachment.id}`);
    assert.ok(Buffer.from(await answer.arrayBuffer()).equals(bytes));
  });

  test('refuses infected ones, and all while the scanner fails', async () => {
    const before = [await world.count('pt_document'), s3.objects.size];
    const infected = { name: 'thu.txt', bytes: Buffer.from(`xin chào ${MALICIOUS}`) };
    refused(await send(world.interior, incoming, [infected]), 422, 'file-infected', 'files');
    clamd.fault = 'error';
    const clean = { name: 'thu.txt', bytes: Buffer.from('Một văn bản khác') };
    refused(await send(world.interior, incoming, [clean]), 503, 'file-not-scanned', 'files');
    clamd.fault = 'none';
    assert.deepEqual([await world.count('pt_document'), s3.objects.size], before);
    await world.register(world.interior, incoming, [clean]);
  });

  test('a plan passes the same scanner', async () => {
    const coordinator = await world.as('coordinator');
    const infected = Buffer.from(`KẾ HOẠCH ${MALICIOUS}`);
    refused(await coordinator.upload('/plans/imports', 'kh.txt', infected), 422, 'file-infected', 'file');
    assert.equal(await world.count('pt_plan'), 0);
  });
});
