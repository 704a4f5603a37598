import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentAct } from './document-act';
import type { DocumentAct } from './document-act';

describe('what a document does', () => {
  const cases: [DocumentAct, string | null, string, string?][] = [
    ['answers', 'Báo cáo', 'Kết quả công tác năm 2026'],
    [
      'answers',
      'Công văn',
      'V/v báo cáo kết quả thực hiện Kế hoạch',
      'Kính gửi: UBND tỉnh\nSở báo cáo như sau:',
    ],
    ['answers', null, 'Kết quả thực hiện nhiệm vụ'],
    [
      'directs',
      'Công văn',
      'V/v báo cáo kết quả',
      'Kính gửi: Các sở, ban, ngành\nđề nghị báo cáo trước ngày 1/12',
    ],
    ['directs', 'Công văn', 'V/v đôn đốc báo cáo kết quả'],
    ['directs', 'Giấy mời', 'Dự hội nghị báo cáo kết quả'],
    ['asks', 'Công văn', 'V/v đề nghị gia hạn thời gian báo cáo'],
    ['asks', 'Công văn', 'V/v góp ý dự thảo báo cáo'],
    ['passes-on', 'Công văn', 'V/v chuyển báo cáo của UBND xã'],
    ['passes-on', 'Phiếu chuyển', 'Báo cáo'],
    ['issues', 'Kế hoạch', 'Thực hiện Kế hoạch số 77/KH-UBND'],
    ['amends', 'Quyết định', 'Sửa đổi, bổ sung Kế hoạch số 77/KH-UBND'],
    ['answers', 'Báo cáo', 'Báo cáo kết quả triển khai chuyển đổi số'],
    ['unclear', 'Công văn', 'V/v thực hiện Kế hoạch'],
  ];
  for (const [expected, kind, subject, opening = ''] of cases) {
    test(`${kind ?? 'no kind'}: ${subject}`, () =>
      assert.equal(documentAct({ kind, symbolKey: null, subject, opening }), expected));
  }
});
