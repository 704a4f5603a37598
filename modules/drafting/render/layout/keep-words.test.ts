import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepWords, NO_BREAK } from './keep-words';

const WIDE = 460;

function kept(text: string, width = WIDE): string {
  return keepWords(text, width, 14).replaceAll(NO_BREAK, '_');
}

test('numbers stay with what they number and count', () => {
  assert.equal(
    kept('tại Quyết định số 12/QĐ-UBND ngày 05/02/2026'),
    'tại Quyết định số_12/QĐ-UBND ngày_05/02/2026',
  );
  assert.equal(kept('quý III năm 2026'), 'quý_III năm_2026');
  assert.equal(kept('còn 12 nhiệm vụ'), 'còn_12_nhiệm vụ');
});

test('short names of bodies and places stay whole', () => {
  assert.equal(kept('UBND các xã, phường'), 'UBND_các xã, phường');
  assert.equal(kept('Sở Nội vụ'), 'Sở_Nội vụ');
  assert.equal(kept('trên địa bàn tỉnh Lai Châu năm 2026'), 'trên địa bàn tỉnh Lai_Châu năm_2026');
});

test('a dash does not begin a line', () => {
  assert.equal(kept('kinh tế - xã hội'), 'kinh tế_- xã hội');
});

test('in a narrow column words are free rather than cut', () => {
  assert.equal(kept('UBND phường Tân Phong', 60), 'UBND phường Tân Phong');
});
