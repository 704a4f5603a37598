import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

const FOLDER = '../shared/data';
const skip = noChromium ?? (existsSync(FOLDER) ? false : `${FOLDER} is absent`);
const DOCUMENTS = [
  'plan-lai-chau-2026.txt',
  'documents/980-KH-UBND_NgheAn_phong-thu-dan-su.docx',
  'documents/617-KH-UBND_DongThap_CDS-doanh-nghiep.docx',
  'documents/310-KH-UBND_HaNoi_5G-IoT.docx',
];

describe('real documents, from upload to a unit at work', { skip }, () => {
  let site: Site;
  let coordinator: Visit;

  before(async () => {
    site = await startSite();
    coordinator = await site.visit();
    await coordinator.signIn('Chuyên viên tổng hợp');
  });
  after(() => site.close());

  for (const document of DOCUMENTS) {
    it(document, async () => {
      const { page } = coordinator;
      await coordinator.open('plans/import');
      await coordinator.pickFile(document.split('/').at(-1) as string, readFileSync(join(FOLDER, document)));
      await page.waitForURL(/\/review/);
      await page.locator('article').first().waitFor();
      for (const box of await page.locator('article').getByRole('checkbox').all()) await box.check();
      await coordinator.button('Chọn đơn vị…').click();
      const units = page.getByRole('dialog');
      await units.getByText('Thêm vào các đơn vị đang có').click();
      await coordinator.choose(/^Thêm đơn vị chủ trì/, 'so y te', 'Sở Y tế');
      await units.getByRole('button', { name: 'Lưu', exact: true }).click();
      await coordinator.sees(/Đã chọn đơn vị cho \d+ nhiệm vụ/);
      await coordinator.button('Xem trước và duyệt').click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Duyệt/ })
        .click();
      await coordinator.sees(/Đã duyệt/);

      // Without a number its work is held: no unit sees it yet.
      if (document.startsWith('plan')) return;
      const unit = await site.visit();
      await unit.signIn('Lãnh đạo đơn vị', 'Sở Y tế');
      await unit.open('my-tasks');
      await unit.page.getByRole('button', { name: 'Tiếp nhận', exact: true }).first().click();
      await unit.sees('Đã tiếp nhận phần việc.');
      await unit.page.close();
    });
  }

  it('gave the browser nothing to complain of', () => coordinator.assertClean());
});
