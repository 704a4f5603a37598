import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mountedPath } from './mount-path';

describe('the mount in an address', () => {
  it('is the base path', () => {
    assert.deepEqual(mountedPath('/plan-tasks/plans/1?x=/plan-tasks/', 'plan-tasks'), {
      mount: '/plan-tasks/',
      page: 'plans/1',
      bare: false,
    });
  });

  it('keeps a prefix of the host', () => {
    assert.equal(mountedPath('/office/v2/plan-tasks/', 'plan-tasks')?.mount, '/office/v2/plan-tasks/');
  });

  it('may have several segments', () => {
    assert.deepEqual(mountedPath('/a/b/c', 'a/b'), { mount: '/a/b/', page: 'c', bare: false });
  });

  it('is bare without its closing slash', () => {
    assert.deepEqual(mountedPath('/plan-tasks?next=1', 'plan-tasks'), {
      mount: '/plan-tasks/',
      page: '',
      bare: true,
    });
  });

  it('is not part of a longer word', () => assert.equal(mountedPath('/plan-tasks-2/x', 'plan-tasks'), null));

  it('is not found in an address that cannot be decoded', () =>
    assert.equal(mountedPath('/plan-tasks/%E0%A4%A', 'plan-tasks'), null));
});
