import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceFromText } from '../source/plain/plain-source';
import { readHead, readHeader } from './header';

const read = (...lines: string[]) => readHeader(sourceFromText(lines.join('\n')));

describe('the foot', () => {
  const body = [
    'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
    'Số: 9/KH-UBND',
    'Lai Châu, ngày 09 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Công tác năm 2026',
    'Các sở thực hiện./.',
  ];
  const recipients = [
    'Nơi nhận:',
    '- Bộ Nội vụ (b/c);',
    '- Các sở, ban, ngành tỉnh,',
    'đoàn thể tỉnh;',
    '- Lưu: VT, TH.',
  ];
  const signature = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Khánh'];

  it('may have the signature after or before the recipients, with appendices behind', () => {
    for (const foot of [
      [...recipients, ...signature],
      [...signature, ...recipients],
    ]) {
      const { header, zones } = readHead(
        sourceFromText(
          [
            ...body,
            ...foot,
            'PHỤ LỤC I',
            'DANH MỤC NHIỆM VỤ',
            '(Kèm theo Kế hoạch số 9/KH-UBND)',
            '1. Việc một',
          ].join('\n'),
        ),
      );
      assert.deepEqual(header.recipients, [
        'Bộ Nội vụ (b/c)',
        'Các sở, ban, ngành tỉnh, đoàn thể tỉnh',
        'Lưu: VT, TH',
      ]);
      assert.deepEqual(header.signer, {
        power: 'TM. ỦY BAN NHÂN DÂN',
        position: 'CHỦ TỊCH',
        name: 'Lê Văn Khánh',
      });
      assert.equal(zones.body.length, 1);
      assert.deepEqual(
        zones.attachments.map(({ kind, title, elements }) => [kind, title, elements.length]),
        [['appendix', 'PHỤ LỤC I DANH MỤC NHIỆM VỤ (Kèm theo Kế hoạch số 9/KH-UBND)', 1]],
      );
    }
  });

  it('may name recipients by abbreviations alone', () => {
    const header = read(
      'SỞ TƯ PHÁP',
      'Số: 4/KH-STP',
      'Sơn La, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Công tác hòa giải năm 2026',
      'I. MỤC ĐÍCH',
      'Nơi nhận:',
      '- UBND TP;',
      '- CVP, PVP;',
      '- Cục TGPL - Bộ',
      'TP;',
      '- TTTU, TTHĐND (b/c);',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Lò Thị Mai',
    );
    assert.deepEqual(header.recipients, [
      'UBND TP',
      'CVP, PVP',
      'Cục TGPL - Bộ TP',
      'TTTU, TTHĐND (b/c)',
      'Lưu: VT',
    ]);
    assert.equal(header.signer?.name, 'Lò Thị Mai');
  });

  it('may lack recipients', () => {
    const { header, zones } = readHead(sourceFromText([...body, ...signature].join('\n')));
    assert.deepEqual([header.recipients, header.signer?.name, zones.body.length], [[], 'Lê Văn Khánh', 1]);
  });
});
