import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { planText } from './support/plan-text';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('a newer version of a plan', { skip: noChromium ?? false }, () => {
  let site: Site;
  let visit: Visit;

  before(async () => {
    site = await startSite();
    visit = await site.visit();
  });
  after(() => site.close());

  it('needs a plan in force', async () => {
    await visit.signIn('Chuyên viên tổng hợp');
    await visit.open('plans/import');
    await visit.pickFile('ke-hoach.txt', Buffer.from(planText()));
    await visit.page.waitForURL(/\/review/);
    await visit.button('Xem trước và duyệt').click();
    await visit.button('Duyệt và giao nhiệm vụ').click();
    await visit.sees('Tình hình thực hiện');
  });

  it('is compared with the one in force', async () => {
    await visit.button('Nhập bản sửa đổi, bổ sung').click();
    const changed = planText().replace('trước ngày 01/10/2026', 'trước ngày 01/9/2026');
    await visit.pickFile('ke-hoach-sua.txt', Buffer.from(changed));
    await visit.button('Xem so sánh và quyết định').click();
    await visit.sees('Còn 1 thay đổi chưa quyết định');
    const row = visit.page.getByRole('row').filter({ hasText: 'Thời hạn' });
    assert.match(await row.innerText(), /01\/10\/2026[\s\S]*01\/9\/2026/);
  });

  it('changes nothing before it is decided and applied', async () => {
    assert.equal(await visit.button(/^Áp dụng/).isEnabled(), false);
    await visit.page.getByText('Theo bản mới').click();
    await visit.button('Áp dụng (1)').click();
    await visit.page.getByRole('dialog').getByRole('button', { name: 'Áp dụng', exact: true }).click();
    await visit.sees('Đã áp dụng các thay đổi đã chọn.');
    await visit.sees('Đã áp dụng');
    await visit.open('tasks?q=chuong%20trai');
    await visit.page.getByRole('row').filter({ hasText: '31/08/2026' }).first().waitFor();
  });

  it('gave the browser nothing to complain of', () => visit.assertClean());
});
