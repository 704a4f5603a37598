import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedRecipients } from './named-recipients';

const UNITS = ['Bộ Y tế', 'Sở Y tế', 'Sở Nội vụ', 'UBND xã Than Uyên', 'UBND xã Mường Than'].map((name) => ({
  name,
}));
const names = (...lines: string[]) => namedRecipients(lines, UNITS).map(({ name }) => name);

test('units named in full are found however the line is written', () => {
  assert.deepEqual(names('- Sở Y tế;', 'Ủy ban nhân dân xã Than Uyên (để thực hiện)', 'Lưu: VT.'), [
    'Sở Y tế',
    'UBND xã Than Uyên',
  ]);
});

test('a part of a name, a group and an empty line name nobody', () => {
  assert.deepEqual(names('Lãnh đạo Sở Y tế', 'Than Uyên', 'Các sở, ban, ngành', 'UBND các xã', ''), []);
});
