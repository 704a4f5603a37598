import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraph, type Draft } from './draft';
import { refine } from './refine';

const tabbed = (...columns: string[]): Draft => ({ ...paragraph(columns.join(' ').trim()), columns });
const texts = (drafts: Draft[]) => drafts.map((draft) => (draft.type === 'paragraph' ? draft.text : 'table'));

describe('lines divided by tabs', () => {
  it('are columns at the head and the foot of a document', () => {
    const head = [
      tabbed('UBND TỈNH LAI CHÂU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      tabbed('SỞ NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc'),
      tabbed('Số: 12/KH-SNV', 'Lai Châu, ngày 02 tháng 3 năm 2026'),
      paragraph('KẾ HOẠCH'),
    ];
    assert.deepEqual(texts(refine(head)), [
      'UBND TỈNH LAI CHÂU',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Lai Châu, ngày 02 tháng 3 năm 2026',
      'KẾ HOẠCH',
    ]);
    const foot = [
      tabbed('Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'),
      tabbed('- Bộ Nội vụ;', 'KT. CHỦ TỊCH'),
      paragraph('- Các sở, ban, ngành;'),
      tabbed('', 'Nguyễn Văn Mẫu'),
    ];
    assert.deepEqual(texts(refine(foot)), [
      'Nơi nhận:',
      '- Bộ Nội vụ;',
      '- Các sở, ban, ngành;',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]);
  });

  it('are lines with a gap anywhere else', () => {
    const lines = [tabbed('Họ và tên:', 'Nguyễn Văn A'), tabbed('Chức vụ:', 'Chuyên viên')];
    assert.deepEqual(texts(refine(lines)), ['Họ và tên: Nguyễn Văn A', 'Chức vụ: Chuyên viên']);
  });
});
