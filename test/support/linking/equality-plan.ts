import assert from 'node:assert/strict';
import type { Document } from '../../../modules/documents';
import type { Answer } from '../client';
import type { LinkingWorld, LivePlan } from './linking-world';

export const HEALTH = 'Sở Y tế';
export const SWIMMING = 'Tổ chức dạy bơi an toàn cho trẻ em vùng ven hồ thủy điện';
export const TRAINING = 'Tập huấn lồng ghép giới cho cán bộ xã, phường';
export const HOTLINE = 'Duy trì đường dây nóng hỗ trợ nạn nhân bạo lực gia đình';

/** The plan as replies cite it in full. */
export const CITES = 'Kế hoạch số 77/KH-UBND ngày 20/4/2026 của Ủy ban nhân dân tỉnh';

/** A plan in which units have one part, and one commune two. */
export function equalityPlan(world: LinkingWorld): Promise<LivePlan> {
  return world.plan({
    symbol: '77/KH-UBND',
    date: '2026-04-20',
    subject: 'Thực hiện bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026',
    tasks: [
      { content: TRAINING, lead: ['Sở Nội vụ'], cooperating: [HEALTH] },
      { content: HOTLINE, lead: ['Hội Liên hiệp Phụ nữ tỉnh'], cooperating: ['Công an tỉnh'] },
      { content: SWIMMING, lead: ['UBND xã Than Uyên', 'UBND xã Sìn Hồ', 'UBND xã Mường Kim'] },
      { content: 'Truyền thông về bình đẳng giới ở thôn, bản', lead: ['UBND xã Than Uyên'] },
    ],
  });
}

/** Registers reports of units, each under a number of its own. */
export class Reports {
  private number = 100;

  constructor(private readonly world: LinkingWorld) {}

  register(
    issuer: string,
    opening: string,
    {
      subject = 'Báo cáo kết quả thực hiện nhiệm vụ năm 2026',
      register,
    }: { register?: string; subject?: string } = {},
  ): Promise<Document> {
    this.number += 1;
    const symbol = `${this.number}/BC-DV`;
    return this.world.register({
      register,
      facts: { symbol, date: '2026-11-10', issuer, kind: 'Báo cáo', subject },
      text: `${issuer.toUpperCase()}\nSố: ${symbol}\nLai Châu, ngày 10 tháng 11 năm 2026\nBÁO CÁO\n${subject}\n${opening}\n`,
    });
  }
}

/** The body of an answer. @throws AssertionError when the status is another */
export function ok<T>(answer: Answer<T>, status = 200): T {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  return answer.body;
}
