import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyKey, provinceNamed } from './body-key';

const HOME = 'tỉnh Lai Châu';

function same(...names: string[]): void {
  const keys = names.map((name) => bodyKey(name, HOME));
  assert.deepEqual(new Set(keys).size, 1, JSON.stringify(keys));
}

function different(one: string, other: string): void {
  assert.notEqual(bodyKey(one, HOME), bodyKey(other, HOME));
}

describe('bodies compared by key', () => {
  test('abbreviated, in capitals, with and without the home province', () => {
    same('UBND tỉnh', 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU', 'Uỷ ban nhân dân tỉnh', 'Chủ tịch UBND tỉnh Lai Châu');
    same('Sở Nội vụ', 'SỞ NỘI VỤ TỈNH LAI CHÂU', 'Sở Nội vụ Lai Châu', 'Giám đốc Sở Nội vụ');
    same('Thủ tướng', 'Thủ tướng Chính phủ');
    same('Bộ Nội vụ', 'Bộ trưởng Bộ Nội vụ');
    same('Văn phòng UBND tỉnh', 'VP UBND tỉnh');
  });

  test('other levels and other provinces stay others', () => {
    different('UBND tỉnh', 'UBND tỉnh Điện Biên');
    different('UBND tỉnh', 'UBND xã Than Uyên');
    different('UBND tỉnh', 'HĐND tỉnh');
    different('Sở Nội vụ', 'Sở Nội vụ tỉnh Sơn La');
    different('Chính phủ', 'Thủ tướng Chính phủ');
  });

  test('in another province’s document its own bodies are meant', () => {
    const there = bodyKey('UBND tỉnh', HOME, 'tỉnh Điện Biên');
    assert.equal(there, bodyKey('Ủy ban nhân dân tỉnh Điện Biên', HOME));
    assert.notEqual(there, bodyKey('UBND tỉnh', HOME));
    assert.equal(bodyKey('Bộ Nội vụ', HOME, 'tỉnh Điện Biên'), bodyKey('Bộ Nội vụ', HOME));
  });

  test('nothing has no key', () => {
    assert.equal(bodyKey(null, HOME), null);
    assert.equal(bodyKey(' - ', HOME), null);
  });

  test('the province is read from the head', () => {
    assert.equal(provinceNamed('Sở Nội vụ', 'UBND tỉnh Điện Biên'), 'tỉnh Điện Biên');
    assert.equal(provinceNamed('Bộ Nội vụ', null), null);
  });
});
