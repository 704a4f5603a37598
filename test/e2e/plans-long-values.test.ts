import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refused } from '../support/organization';
import { FOOD, PlansWorld, sample } from './plans-world';

/** A plan whose head can be given odd fields. */
function plan(mark: string, { number = '12', notation = 'KH-UBND', province = '' } = {}): string {
  return [
    'ỦY BAN NHÂN DÂN',
    `TỈNH LAI CHÂU${province}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${number}/${notation}`,
    'Lai Châu, ngày 10 tháng 02 năm 2026',
    'KẾ HOẠCH',
    `Rà soát ${mark}`,
    'II. NHIỆM VỤ',
    `1. Sở Y tế chủ trì rà soát ${mark}, hoàn thành trong quý II năm 2026.`,
  ].join('\n');
}

describe('values longer than any real one', () => {
  let world: PlansWorld;

  before(async () => {
    world = await PlansWorld.open();
  });

  after(() => world.close());

  it('in the head of a document leave a plan to correct', async () => {
    const number = await world.paste(plan('số', { number: '1'.repeat(150) }));
    assert.equal((await world.look(number.planId)).plan.header.number, null);
    const symbol = await world.paste(plan('ký hiệu', { notation: 'KH-' + 'ABC-'.repeat(50) + 'UBND' }));
    assert.equal((await world.look(symbol.planId)).plan.header.symbol, null);
    const issuer = await world.paste(plan('cơ quan', { number: '13', province: ' RẤT DÀI'.repeat(90) }));
    const { header } = (await world.look(issuer.planId)).plan;
    assert.ok((header.issuer?.length ?? 0) <= 300);
  });

  it('in the first column of a table leave a row to correct', async () => {
    const rows = [
      'STT\tNội dung nhiệm vụ\tCơ quan chủ trì\tThời hạn',
      `I.${'A'.repeat(80)}\tRà soát hồ sơ\tSở Y tế\tQuý II/2026`,
      '2\tLập danh sách\tSở Nội vụ\tQuý III/2026',
    ];
    const { planId } = await world.paste(rows.join('\n'));
    const { items } = await world.look(planId);
    assert.ok(items.length > 0);
    for (const { label } of items) assert.ok((label?.length ?? 0) <= 40);
  });

  it('typed by a person are refused', async () => {
    const { planId } = await world.upload(FOOD, sample(FOOD));
    await world.giveUnassigned(planId, 'Sở Y tế');
    const { plan: draft } = await world.look(planId);
    const { coordinator } = world;
    const symbol = `1${'A'.repeat(60)}`;
    refused(
      await coordinator.patch(`/plans/${planId}`, { version: draft.version, symbol }),
      400,
      'validation-failed',
      'symbol',
    );
    await world.act(`/plans/${planId}/approve`, { version: draft.version });
    const { version } = (await world.look(planId)).plan;
    refused(
      await coordinator.post(`/plans/${planId}/issue`, { version, number: symbol, date: '2026-05-04' }),
      400,
      'validation-failed',
      'number',
    );
    await world.act(`/plans/${planId}/issue`, { version, number: '7360', date: '2026-05-04' });
  });
});
