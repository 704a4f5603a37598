import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Logger, NotFoundException } from '@nestjs/common';
import type { ArgumentsHost } from '@nestjs/common';
import { InvalidInput } from '../app-error';
import { ErrorFilter } from './error.filter';

/** What the filter answers for an error. */
function answered(error: unknown): { status: number; body: { code: string; message: string } } {
  const answer = { status: 0, body: { code: '', message: '' } };
  const response = {
    headersSent: false,
    status(status: number) {
      answer.status = status;
      return this;
    },
    json(body: typeof answer.body) {
      answer.body = body;
    },
  };
  const host = { switchToHttp: () => ({ getResponse: () => response }) } as unknown as ArgumentsHost;
  new ErrorFilter().catch(error, host);
  return answer;
}

describe('the answer to an error', () => {
  Logger.overrideLogger(false);

  it('is the refusal itself', () => {
    const { status, body } = answered(new InvalidInput('file-empty', 'Tệp rỗng.'));
    assert.deepEqual([status, body], [400, { code: 'file-empty', message: 'Tệp rỗng.' }]);
  });

  it('of the framework is ours', () => {
    const { status, body } = answered(new NotFoundException('Cannot GET /secret'));
    assert.deepEqual([status, body.code], [404, 'not-found']);
    assert.doesNotMatch(body.message, /secret/);
  });

  it('says when the storage is full', () => {
    for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']) {
      const { status, body } = answered(Object.assign(new Error('write'), { code }));
      assert.deepEqual([status, body.code], [507, 'storage-full']);
    }
    const wrapped = Object.assign(new Error('query'), { driverError: { code: 'SQLITE_FULL' } });
    assert.equal(answered(wrapped).status, 507);
  });

  it('keeps the innards of what nobody foresaw', () => {
    const { status, body } = answered(new Error('password=hunter2 at /srv/app'));
    assert.deepEqual([status, body.code], [500, 'internal-error']);
    assert.doesNotMatch(JSON.stringify(body), /hunter2|srv/);
    assert.equal(answered(null).status, 500);
  });
});
