import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('an official document is drafted from a plan', { skip: noChromium ?? false }, () => {
  let site: Site;
  let coordinator: Visit;
  let address = '';

  before(async () => {
    site = await startSite({ plans: true, now: '2026-08-20T02:00:00Z' });
    coordinator = await site.visit();
  });
  after(() => site?.close());

  it('from the plan’s own page, with its look beside it', async () => {
    await coordinator.signIn('Chuyên viên tổng hợp');
    await coordinator.open('plans?status=active');
    await coordinator.page.getByRole('link', { name: /Phòng, chống tai nạn/ }).click();
    await coordinator.button('Việc khác với kế hoạch').click();
    await coordinator.page.getByText('Soạn công văn đôn đốc…').click();
    const dialog = coordinator.page.getByRole('dialog');
    await dialog.getByText('Phê bình').click();
    await dialog.getByRole('button', { name: 'Soạn', exact: true }).click();
    await coordinator.page.waitForURL(/\/drafts\//);
    address = coordinator.page.url().slice(site.pages.length);
    const paper = coordinator.page.getByRole('region', { name: 'Bản in của dự thảo' });
    await paper.getByRole('img', { name: /^Trang 1 trên/ }).waitFor();
    assert.match(
      await coordinator.page.getByRole('textbox', { name: 'Phần lời thứ 2' }).inputValue(),
      /^1\. Phê bình/,
    );
  });

  it('a change is saved as a new version; what is wrong stays typed and is told', async () => {
    await coordinator.page.getByLabel('Ký hiệu').fill('SNV-XDCQ');
    await coordinator.button('Lưu bản mới').click();
    await coordinator.sees('Đã lưu bản mới.');
    await coordinator.sees(/^Bản 2:/);
    await coordinator.page.getByLabel('Nơi nhận').fill('Như trên');
    await coordinator.button('Lưu bản mới').click();
    await coordinator.sees(/Dòng cuối của nơi nhận phải ghi nơi lưu/);
    assert.equal(await coordinator.page.getByLabel('Nơi nhận').inputValue(), 'Như trên');
    await coordinator.button('Bỏ thay đổi').click();
    assert.match(await coordinator.page.getByLabel('Nơi nhận').inputValue(), /Lưu: VT$/);
    assert.deepEqual(await coordinator.accessibilityFaults(), []);
    coordinator.assertClean();
  });

  it('on a phone content and paper take turns, and nothing runs over the side', async () => {
    const phone = await site.visit(PHONE);
    await phone.signIn('Chuyên viên tổng hợp');
    await phone.open(address);
    await phone.page.getByText('Bản in', { exact: true }).click();
    const page = phone.page.getByRole('img', { name: /^Trang 1 trên/ });
    await page.waitFor();
    await phone.page.waitForFunction(
      'document.querySelector("canvas")?.getContext("2d")?.getImageData(0, 0, 300, 150).data.some((byte, at) => at % 4 === 0 && byte < 90) ?? false',
    );
    assert.ok((await phone.overflow()) <= 0);
    phone.assertClean();
  });

  it('is submitted from its page; nobody is asked whether to throw away what was sent', async () => {
    await coordinator.button('Trình ký').click();
    await coordinator.choose('Người ký', 'thinh', 'Hoàng Đức Thịnh');
    const { page } = coordinator;
    await page.getByRole('combobox', { name: 'Quyền hạn khi ký' }).click();
    await page
      .locator('.ant-select-item-option:visible')
      .filter({ hasText: 'KT. – ký thay' })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click();
    await page.waitForURL(/\/submissions\/[0-9a-f-]{36}$/);
    assert.equal(await page.getByText('Bỏ nội dung đã nhập?').count(), 0);
    coordinator.assertClean();
  });
});
