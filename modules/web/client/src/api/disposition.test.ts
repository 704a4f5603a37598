import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameIn } from './disposition';

test('a file is saved under the name the server gives it', () => {
  const name = 'Báo cáo 6 tháng.pdf';
  assert.equal(nameIn(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`), name);
  assert.equal(nameIn(`attachment; filename="a.pdf"; filename*=utf-8''b%20c.pdf; size=3`), 'b c.pdf');
});

test('a name that is missing or broken is none', () => {
  for (const given of [null, '', 'inline', "attachment; filename*=UTF-8''%E1%BB"])
    assert.equal(nameIn(given), undefined);
});
