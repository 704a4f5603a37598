import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarks } from './read-marks';

const text =
  'Số: 321/KH-BNV\nKẾ HOẠCH\nCông tác\nthanh niên\nCăn cứ Quyết định số 7/QĐ-TTg.\nNơi nhận:\nNguyễn Văn Mẫu';
const start = text.indexOf('Quyết định');
const cite = {
  kind: 'Quyết định',
  symbol: '7/QĐ-TTg',
  date: null,
  issuer: null,
  mentions: [{ text: 'Quyết định số 7/QĐ-TTg', start, end: start + 22 }],
  document: null,
};

describe('what was understood of a text', () => {
  const reading = {
    text,
    subject: 'Công tác thanh niên',
    symbol: '321/KH-BNV',
    signer: { power: null, position: null, name: 'Nguyễn Văn Mẫu' },
    cites: [cite],
  };

  test('is found across line breaks, in order', () => {
    const marks = readMarks(reading).map(({ start: at, end, kind }) => [text.slice(at, end), kind]);
    assert.deepEqual(marks, [
      ['321/KH-BNV', 'fact'],
      ['Công tác\nthanh niên', 'fact'],
      ['Quyết định số 7/QĐ-TTg', 'citation'],
      ['Nguyễn Văn Mẫu', 'fact'],
    ]);
  });

  test('does not overlap, and nothing is marked in a text cut before it', () => {
    assert.equal(readMarks({ ...reading, subject: 'Quyết định số 7/QĐ-TTg' }).length, 3);
    assert.equal(readMarks({ ...reading, text: text.slice(0, start + 5) }).length, 2);
    assert.deepEqual(readMarks({ ...reading, text: null }), []);
  });
});
