import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSignature } from './signer';

const cases: [string[], string | null, string | null, string | null][] = [
  [
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn An'],
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Nguyễn Văn An',
  ],
  [['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lê Thị Bình'], 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lê Thị Bình'],
  [['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Lê Thị Bình'], 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Bình'],
  [
    ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Bình'],
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Lê Thị Bình',
  ],
  [
    ['KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Trần Cường'],
    'KT. BỘ TRƯỞNG, CHỦ NHIỆM',
    'PHÓ CHỦ NHIỆM',
    'Trần Cường',
  ],
  [['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', '(Đã ký)', 'Vũ Dũng'], 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Vũ Dũng'],
  [['TL. CHỦ TỊCH CHÁNH VĂN PHÒNG', 'Phạm Giang'], 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Phạm Giang'],
  [
    ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ', 'Hoàng Văn Hải'],
    'TUQ. CHỦ TỊCH',
    'GIÁM ĐỐC SỞ NỘI VỤ',
    'Hoàng Văn Hải',
  ],
  [
    ['TM. ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU', 'CHỦ TỊCH', 'Lê Khánh'],
    'TM. ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    'CHỦ TỊCH',
    'Lê Khánh',
  ],
  [['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Khánh'], 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Khánh'],
  [['GIÁM ĐỐC', 'TS. Nguyễn Thị Lan'], null, 'GIÁM ĐỐC', 'Nguyễn Thị Lan'],
  [['Q. GIÁM ĐỐC', 'Đỗ Minh'], 'Q.', 'GIÁM ĐỐC', 'Đỗ Minh'],
  [['KT.GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Đại tá Ngô Nam'], 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Ngô Nam'],
  [['CHỦ TỊCH', 'TRẦN VĂN PHÚC'], null, 'CHỦ TỊCH', 'TRẦN VĂN PHÚC'],
];

describe('signatures', () => {
  for (const [lines, power, position, name] of cases)
    it(lines.join(' | '), () => {
      const read = readSignature(lines);
      assert.deepEqual(read?.signer, { power, position, name });
      assert.equal(read?.lines, lines.length);
    });

  it('end before the appendix', () => {
    const read = readSignature(['CHỦ TỊCH', 'PHỤ LỤC', 'DANH MỤC NHIỆM VỤ']);
    assert.deepEqual(read, { signer: { power: null, position: 'CHỦ TỊCH', name: null }, lines: 1 });
  });

  it('are no other lines', () => {
    for (const line of ['Nơi nhận:', 'Chủ tịch UBND tỉnh;', 'Trần Văn Phúc', 'KẾ HOẠCH'])
      assert.equal(readSignature([line]), null, line);
  });
});
