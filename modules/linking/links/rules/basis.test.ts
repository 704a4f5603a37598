import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isBasis } from './basis';

const PLAN = 'Kế hoạch số 77/KH-UBND ngày 20/4/2026';

function basis(text: string): boolean {
  const start = text.indexOf(PLAN);
  return isBasis(text, start, start + PLAN.length);
}

describe('what a document rests on', () => {
  const cases: [boolean, string][] = [
    [true, `Thực hiện ${PLAN} của UBND tỉnh, Sở Y tế báo cáo:`],
    [true, `Căn cứ Luật Bình đẳng giới số 73/2006/QH11; ${PLAN}; Sở báo cáo:`],
    [true, `Theo nhiệm vụ giao tại ${PLAN}, Sở báo cáo:`],
    [false, PLAN],
    [false, `Các hoạt động được lồng ghép với ${PLAN}.`],
    [false, `Tham mưu thực hiện 14 kế hoạch, trong đó có ${PLAN}.`],
    [false, `Kết quả thực hiện ${PLAN} sẽ có báo cáo riêng.`],
    [false, `Sở báo cáo như sau:\nI. KẾT QUẢ\nĐã triển khai ${PLAN}.`],
    [false, `${'Thực hiện nhiệm vụ. '.repeat(300)}Thực hiện ${PLAN}, Sở báo cáo`],
  ];
  for (const [expected, text] of cases) test(text.slice(0, 80), () => assert.equal(basis(text), expected));
});
