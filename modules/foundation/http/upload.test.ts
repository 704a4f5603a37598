import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { safeFileName } from './file-name';
import { uploadedName } from './upload';

describe('names of uploaded files', () => {
  test('lose their folders and what file systems refuse', () => {
    assert.equal(safeFileName('..\\..\\etc/báo cáo: quý I?.docx'), 'báo cáo_ quý I_.docx');
    assert.equal(safeFileName('/tmp/.bashrc'), 'bashrc');
    assert.equal(safeFileName('a\u0000b\r\n.pdf'), 'a_b__.pdf');
    assert.equal(safeFileName('..'), 'van-ban');
  });

  test('cannot hide their ending behind marks of direction', () => {
    assert.equal(safeFileName('ke hoach \u202excod.exe'), 'ke hoach xcod.exe');
  });

  test('keep their end when they are too long', () => {
    const name = safeFileName(`${'d'.repeat(400)}.docx`);
    assert.equal(name.length, 200);
    assert.ok(name.endsWith('.docx'));
  });

  test('come as UTF-8 read as Latin-1, or as plain Latin-1', () => {
    const sent = Buffer.from('Kế hoạch.docx', 'utf8').toString('latin1');
    assert.equal(uploadedName({ originalname: sent }), 'Kế hoạch.docx');
    assert.equal(uploadedName({ originalname: 'caf\u00e9.pdf' }), 'caf\u00e9.pdf');
  });
});
