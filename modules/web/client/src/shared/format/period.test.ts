import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodInWords } from './period';

describe('the period of a recurring task', () => {
  for (const [key, words] of [
    ['2026', 'năm 2026'],
    ['2026-Q1', 'quý I/2026'],
    ['2026-H2', '6 tháng cuối năm 2026'],
    ['2026-03', 'tháng 3/2026'],
    ['2026-W05', 'tuần 5/2026'],
    ['2026-11-15', 'ngày 15/11/2026'],
    ['something', 'something'],
  ])
    it(`${key} is ${words}`, () => assert.equal(periodInWords(key!), words));
});
