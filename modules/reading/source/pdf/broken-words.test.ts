import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breaksWord } from './broken-words';

describe('a narrow cell breaks', () => {
  const broken: [string, string][] = [
    ['Quyết định số 118/2008/Q', 'Đ-TTg ngày 27/8/2008'],
    ['Thông tư số 92/2009/TT', '- BTC ngày 12/5/2009'],
    ['85/2020/TT', '-BTC'],
    ['ST', 'T'],
    ['V', 'II'],
    ['1', '0'],
    ['18/10/202', '5'],
    ['Quý IV/20', '26'],
    ['Thườ', 'ng xuyên'],
    ['các xã, phườn', 'g, đặc khu'],
    ['Th', 'ời hạn'],
  ];
  for (const [before, after] of broken) {
    it(`${before} | ${after}`, () => assert.equal(breaksWord(before, after, true), true));
  }
});

describe('a narrow cell leaves whole', () => {
  const whole: [string, string, boolean][] = [
    ['Thường', 'xuyên', true],
    ['Sở', 'Y tế', true],
    ['đã', 'hoàn thành', true],
    ['Quý I/2026', '5 ngày', true],
    ['12/2025', '2026', true],
    ['Kế hoạch số 12/KH-UBND', 'UBND tỉnh', false],
    ['UBND', 'các xã', true],
    ['1', '2', false],
    ['rộng 5', 'm', true],
  ];
  for (const [before, after, full] of whole) {
    it(`${before} | ${after}`, () => assert.equal(breaksWord(before, after, full), false));
  }
});
