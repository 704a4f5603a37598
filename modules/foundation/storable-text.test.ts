import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storableText } from './storable-text';

test('text keeps its letters, lines and pairs', () => {
  const text = 'Nội dung\tđợt 1\r\nSở Y tế 😀 e\u0301';
  assert.equal(storableText(text), text);
});

test('text loses half pairs and controls', () => {
  assert.equal(storableText('a\ud83db\ude00c\u0000d\u0007e\u007f'), 'abcde');
});
