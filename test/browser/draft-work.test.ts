import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { planText } from './support/plan-text';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('correcting a draft', { skip: noChromium ?? false }, () => {
  let site: Site;
  let first: Visit;

  before(async () => {
    site = await startSite();
    first = await site.visit();
  });
  after(() => site.close());

  it('begins with a pasted text', async () => {
    await first.signIn('Chuyên viên tổng hợp');
    await first.open('plans/import');
    await first.page.getByText('Dán văn bản').click();
    await first.page.getByRole('textbox').fill(planText({ number: '' }));
    await first.button('Đọc văn bản').click();
    await first.page.waitForURL(/\/review/);
    await first.sees('Rà soát, thống kê số hộ');
  });

  const card = (visit: Visit, text: string) => visit.page.locator('article').filter({ hasText: text });
  const edit = (visit: Visit, text: string) =>
    card(visit, text).getByRole('button', { name: /^Sửa/ }).click();
  const save = (visit: Visit) =>
    visit.page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();

  it('keeps what was typed when someone else saved first, and joins both', async () => {
    const second = await site.visit();
    await second.signIn('Chuyên viên tổng hợp');
    await second.page.goto(first.page.url());
    await second.sees('Rà soát, thống kê số hộ');
    await edit(first, 'Rà soát, thống kê số hộ');
    await edit(second, 'Rà soát, thống kê số hộ');
    await second.page.getByRole('textbox', { name: 'Sản phẩm, kết quả' }).fill('Báo cáo thống kê');
    await save(second);
    await second.sees('Đã lưu nhiệm vụ.');

    const content = first.page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' });
    await content.fill('Rà soát, thống kê số hộ cần hỗ trợ chuồng trại, hoàn thành sớm');
    await save(first);
    await first.sees('Nhiệm vụ này đã được người khác sửa trong lúc bạn đang sửa');
    assert.equal(
      await content.inputValue(),
      'Rà soát, thống kê số hộ cần hỗ trợ chuồng trại, hoàn thành sớm',
    );
    await first.button('Lấy bản mới, giữ phần tôi đã sửa').click();
    await save(first);
    await first.sees('Đã lưu nhiệm vụ.');
    assert.match(await card(first, 'hoàn thành sớm').innerText(), /Báo cáo thống kê/);
    second.assertClean();
  });

  it('reads a deadline again from its words', async () => {
    await edit(first, 'hoàn thành sớm');
    await first.page
      .getByRole('textbox', { name: 'Nguyên văn', exact: true })
      .fill('trước ngày 20 hằng tháng');
    await first.sees('Sẽ được đọc lại khi lưu.');
    await save(first);
    await first.sees(/hằng tháng\)/);
  });

  it('splits a task at a word and merges it again', async () => {
    await card(first, 'Tổ chức tuyên truyền')
      .getByRole('button', { name: /^Việc khác/ })
      .click();
    await first.page.getByRole('menuitem', { name: /^Tách/ }).click();
    await first.page.getByRole('dialog').getByText('hướng dẫn', { exact: false }).first().click();
    await first.page
      .getByRole('dialog')
      .locator('span')
      .filter({ hasText: /^hướng $/ })
      .click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Tách', exact: true }).click();
    await first.sees(/Đã tách thành hai nhiệm vụ/);
    await card(first, 'hướng dẫn người dân').getByRole('checkbox').check();
    await card(first, 'Tổ chức tuyên truyền').getByRole('checkbox').check();
    await first.button('Gộp thành một…').click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Gộp', exact: true }).click();
    await first.sees('Đã gộp thành một nhiệm vụ.');
    assert.equal(await first.page.locator('article').count(), 3);
  });

  it('drops a task, shows it among the dropped and takes it back', async () => {
    await card(first, 'theo dõi, đôn đốc')
      .getByRole('button', { name: /^Việc khác/ })
      .click();
    await first.page.getByRole('menuitem', { name: /^Bỏ/ }).click();
    await first.page.getByText('Đã bỏ (1)').click();
    await card(first, 'theo dõi, đôn đốc')
      .getByRole('button', { name: /^Việc khác/ })
      .click();
    await first.page.getByRole('menuitem', { name: /^Lấy lại/ }).click();
    await first.page.getByText('Đã bỏ (0)').waitFor();
    await first.page.getByText(/^Tất cả/).click();
  });

  it('adds a task by hand', async () => {
    await first.button('Thêm nhiệm vụ').click();
    await first.page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).fill('Dự trữ thức ăn cho gia súc');
    await first.choose('Thêm đơn vị chủ trì', 'xa than uyen', 'UBND xã Than Uyên');
    await first.page.getByRole('dialog').getByRole('button', { name: 'Thêm', exact: true }).click();
    await first.sees('Đã thêm nhiệm vụ.');
    assert.match(await card(first, 'Dự trữ thức ăn').innerText(), /UBND xã Than Uyên/);
  });

  it('prepares a plan without a number and issues it when the number is there', async () => {
    await first.button('Xem trước và duyệt').click();
    await first.button('Duyệt, chờ số và ngày').click();
    await first.sees('Đã duyệt, chờ số và ngày ban hành');
    const unit = await site.visit();
    await unit.signIn('Lãnh đạo đơn vị', 'UBND xã Than Uyên');
    await unit.heading().waitFor();
    await unit.page.waitForLoadState('networkidle');
    assert.equal(await unit.page.getByText('Dự trữ thức ăn cho gia súc').count(), 0);

    await first.button('Nhập số, ngày ban hành').click();
    const dialog = first.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Số/ }).fill('613');
    const date = dialog.getByRole('textbox', { name: 'Ngày ban hành' });
    await date.fill('20/04/2026');
    await date.press('Enter');
    await dialog.getByRole('button', { name: 'Ban hành và giao nhiệm vụ' }).click();
    await first.sees(/613\/KH-UBND ngày 20\/04\/2026/);
    await unit.page.reload();
    await unit.sees('Dự trữ thức ăn cho gia súc');
    unit.assertClean();
  });

  it('gave the browser nothing to complain of', () => first.assertClean());
});
