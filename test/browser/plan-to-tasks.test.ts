import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { planText } from './support/plan-text';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('a plan goes in, tasks come out', { skip: noChromium ?? false }, () => {
  let site: Site;
  let coordinator: Visit;

  before(async () => {
    site = await startSite();
    coordinator = await site.visit();
  });
  after(() => site.close());

  it('is read and shown beside its original', async () => {
    await coordinator.signIn('Chuyên viên tổng hợp');
    await coordinator.open('plans/import');
    await coordinator.pickFile('ke-hoach.txt', Buffer.from(planText()));
    await coordinator.page.waitForURL(/\/review/);
    await coordinator.sees('Rà soát, thống kê số hộ');
    const source = coordinator.page.getByRole('region', { name: 'Văn bản gốc' });
    await source.getByText('Sở Y tế', { exact: true }).first().click();
    const selected = coordinator.page.locator('article[data-item-card]').filter({
      has: coordinator.page.getByRole('button', { pressed: true }),
    });
    assert.match(await selected.innerText(), /Rà soát, thống kê/);
  });

  it('shows the place of a task in the text', async () => {
    const card = coordinator.page.locator('article').filter({ hasText: 'Tổ chức tuyên truyền, hướng dẫn' });
    await card.getByTitle('Tìm trong văn bản').click();
    const place = coordinator.page
      .getByRole('region', { name: 'Văn bản gốc' })
      .locator('mark[aria-pressed=true]');
    assert.match((await place.allInnerTexts()).join(' '), /Tổ chức tuyên truyền, hướng dẫn/);
  });

  it('lets the coordinator settle an open phrase', async () => {
    const card = coordinator.page.locator('article').filter({ hasText: 'Tổ chức tuyên truyền, hướng dẫn' });
    await card.getByRole('button', { name: /^Sửa/ }).click();
    const form = coordinator.page.getByRole('dialog');
    await form.getByRole('button', { name: 'Chọn đơn vị' }).click();
    await coordinator.choose(/^Đơn vị thay cho/, 'hoi lien hiep phu nu tinh', 'Hội Liên hiệp Phụ nữ tỉnh');
    await form.getByRole('button', { name: 'Xong' }).click();
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await coordinator.sees('Đã lưu nhiệm vụ.');
    await coordinator.sees(/→ Hội Liên hiệp Phụ nữ tỉnh/);
  });

  it('says what approval would do and does it', async () => {
    await coordinator.button('Xem trước và duyệt').click();
    const dialog = coordinator.page.getByRole('dialog');
    await dialog.getByText(/Sẽ tạo 3 nhiệm vụ/).waitFor();
    await dialog.getByRole('button', { name: 'Duyệt và giao nhiệm vụ' }).click();
    await coordinator.sees('Đã duyệt và giao nhiệm vụ cho các đơn vị.');
    await coordinator.sees('Đang thực hiện');
    await coordinator.sees(/Kế hoạch số 512\/KH-UBND ngày 10\/04\/2026/);
  });

  it('reaches the unit, which accepts, starts and refuses', async () => {
    const unit = await site.visit();
    await unit.signIn('Lãnh đạo đơn vị', 'Sở Y tế');
    await unit.open('my-tasks');
    const task = unit.page.getByRole('listitem').filter({ hasText: 'Rà soát, thống kê số hộ' });
    await task.getByRole('button', { name: 'Tiếp nhận' }).click();
    await unit.sees('Đã tiếp nhận phần việc.');
    await task.getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
    await unit.sees('Đã bắt đầu thực hiện phần việc.');

    const other = unit.page.getByRole('listitem').filter({ hasText: 'theo dõi, đôn đốc' });
    await other.getByRole('button', { name: 'Từ chối' }).click();
    const dialog = unit.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Từ chối' }).click();
    await dialog.getByText('Vui lòng ghi lý do.').waitFor();
    await dialog
      .getByRole('textbox', { name: 'Lý do' })
      .fill('Việc theo dõi không thuộc chức năng của Sở Y tế.');
    await dialog.getByRole('button', { name: 'Từ chối' }).click();
    await unit.sees('Đã từ chối phần việc.');
    unit.assertClean();
  });

  it('shows the coordinator on the board where the units stand, and the reason', async () => {
    await coordinator.open('tasks?status=refused');
    await coordinator.page
      .getByRole('link', { name: /theo dõi, đôn đốc/ })
      .first()
      .click();
    await coordinator.sees('Việc theo dõi không thuộc chức năng của Sở Y tế.');
    await coordinator.open('tasks?status=in-progress');
    await coordinator.page.getByRole('row').filter({ hasText: 'Rà soát, thống kê số hộ' }).waitFor();
    assert.equal(await coordinator.page.getByRole('row').count(), 2);
  });

  it('finds by words without diacritics and keeps the filter in the address', async () => {
    await coordinator.open('tasks');
    await coordinator.page.getByRole('textbox', { name: /^Tìm/ }).fill('tuyen truyen');
    await coordinator.page.waitForURL(/q=tuyen/);
    await coordinator.page.getByRole('row').filter({ hasText: 'Tổ chức tuyên truyền' }).first().waitFor();
    await coordinator.page
      .getByRole('row')
      .filter({ hasText: 'Rà soát' })
      .first()
      .waitFor({ state: 'detached' });
  });

  it('knows the same document again', async () => {
    await coordinator.open('plans/import');
    await coordinator.pickFile('ban-sao.txt', Buffer.from(planText()));
    await coordinator.page.getByRole('link', { name: 'Mở kế hoạch đã có' }).click();
    await coordinator.sees(/512\/KH-UBND/);
  });

  it('gave the browser nothing to complain of', () => coordinator.assertClean());
});
