import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSigningFile } from './signing-file';

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-signing-file-'));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'mat-khau.txt'), 'bí mật\n');

function read(content: unknown) {
  const path = join(folder, 'signing.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readSigningFile(path);
}

test('paths are of the file’s own folder, passwords stand in files of their own', () => {
  const { people, anchors, inEOffice, signers, revocationLists } = read({
    people: { 'chu.tich': { file: 'chu-tich.p12', passwordFile: 'mat-khau.txt', image: 'chu-ky.png' } },
    anchors: ['ca.pem'],
    signers: { 'chu.tich': { uid: 'CCCD:012345678901' } },
    inEOffice: true,
  });
  assert.deepEqual(people['chu.tich'], {
    file: join(folder, 'chu-tich.p12'),
    password: 'bí mật',
    image: join(folder, 'chu-ky.png'),
  });
  assert.deepEqual([anchors, inEOffice, revocationLists], [[join(folder, 'ca.pem')], true, []]);
  assert.equal(signers['chu.tich'].uid, 'CCCD:012345678901');
});

test('what is wrong is named', () => {
  assert.throws(() => read('{'), /cannot be read as JSON/);
  assert.throws(() => read([]), /one JSON object/);
  assert.throws(() => read({ person: {} }), /no entry "person"/);
  assert.throws(() => read({ people: { a: { file: 'x' } } }), /people\.a needs "passwordFile"/);
  assert.throws(() => read({ organisations: { a: {} } }), /organisations\.a needs "file"/);
  assert.throws(() => read({ anchors: 'ca.pem' }), /anchors must be a list/);
  assert.throws(() => read({ signers: { a: { uid: 5 } } }), /signers\.a may have/);
});
