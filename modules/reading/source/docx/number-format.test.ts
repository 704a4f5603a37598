import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formatBullet, formatNumber } from './number-format';

it('formats list numbers as Word does', () => {
  const formats = [
    'decimal',
    'decimalZero',
    'lowerLetter',
    'upperLetter',
    'lowerRoman',
    'upperRoman',
    'none',
    'thaiLetters',
  ];
  const row = (value: number) => formats.map((format) => formatNumber(value, format));
  assert.deepEqual(row(4), ['4', '04', 'd', 'D', 'iv', 'IV', '', '4']);
  assert.deepEqual(row(28), ['28', '28', 'bb', 'BB', 'xxviii', 'XXVIII', '', '28']);
  assert.equal(formatNumber(0, 'upperRoman'), '0');
  assert.equal(formatNumber(1999, 'upperRoman'), 'MCMXCIX');
});

it('shows bullets as a typed list has them', () => {
  assert.deepEqual(['\uf0b7', '•', 'o', '–', '-', '+'].map(formatBullet), ['-', '-', '-', '-', '-', '+']);
});
