import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROLE_LABELS as SERVER_ROLES } from '../../../../organization/access/roles';
import { STATUS_LABELS as SERVER_STATUSES } from '../../../../tasks/assignment.words';
import { ROLE_LABELS, STATUS_LABELS } from './labels';

describe('the words of the pages', () => {
  it('name statuses as the server does in its records', () =>
    assert.deepEqual(STATUS_LABELS, SERVER_STATUSES));
  it('name roles as the server does', () => assert.deepEqual(ROLE_LABELS, SERVER_ROLES));
});
