import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showNumber } from './number';

test('numbers are shown with points between thousands and a comma before decimals', () => {
  assert.equal(showNumber('-1234567.5'), '-1.234.567,5');
  assert.equal(showNumber('0.25'), '0,25');
  assert.equal(showNumber('999'), '999');
  assert.equal(showNumber(null), '');
});
