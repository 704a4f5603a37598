import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { planText } from './support/plan-text';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('the pages for everyone', { skip: noChromium ?? false }, () => {
  let site: Site;
  let visit: Visit;

  before(async () => {
    site = await startSite();
    visit = await site.visit();
  });
  after(() => site.close());

  const noFaults = async (what: string) => {
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(await visit.accessibilityFaults(), [], what);
  };

  it('sign-in has no serious fault', async () => {
    await visit.open();
    await visit.page.getByRole('region', { name: 'Chuyên viên tổng hợp' }).waitFor();
    await noFaults('sign-in');
  });

  it('the whole way to an approved plan can be gone with the keyboard', async () => {
    const { page } = visit;
    const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""');
    const tabTo = async (text: RegExp) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (text.test(await focused())) return;
      }
      assert.fail(`the keyboard does not reach ${text}`);
    };
    await tabTo(/Chuyên viên tổng hợp, Sở Nội vụ/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc chờ tôi', exact: true }).waitFor();
    await tabTo(/^Kế hoạch$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
    await tabTo(/Nhập kế hoạch/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nhập kế hoạch', exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Dán văn bản' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('textbox').fill(planText());
    await tabTo(/^Đọc văn bản$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/review/);
    await visit.sees('Rà soát, thống kê số hộ');
    const place = page.locator('mark[tabindex="0"]').first();
    await place.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(page.url(), /item=/);
    await page.getByRole('button', { name: 'Xem trước và duyệt' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Sẽ tạo 3 nhiệm vụ/).waitFor();
    await tabTo(/^Duyệt và giao nhiệm vụ$/);
    await page.keyboard.press('Enter');
    await visit.sees('Tình hình thực hiện');
  });

  it('the skip link leads past the menu', async () => {
    await visit.open('plans');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    assert.equal(await visit.page.evaluate<string>('document.activeElement.tagName'), 'MAIN');
  });

  it('a plan, its review and its tasks have no serious fault', async () => {
    await visit.page.getByRole('link', { name: /Phòng, chống rét/ }).click();
    await visit.sees('Tình hình thực hiện');
    await noFaults('plan');
    await visit.page.getByRole('link', { name: 'Xem văn bản và nhiệm vụ' }).click();
    await visit.sees('Rà soát, thống kê số hộ');
    await noFaults('review');
    await visit.open('tasks');
    await visit.page.getByRole('row').nth(1).waitFor();
    await noFaults('board');
    await visit.page
      .getByRole('link', { name: /Rà soát, thống kê/ })
      .first()
      .click();
    await visit.sees('Lịch sử');
    await noFaults('task');
  });

  for (const path of [
    'plans/import',
    'organization/units',
    'organization/groups',
    'organization/import',
    'calendar',
  ])
    it(`/${path} has no serious fault`, async () => {
      await visit.open(path);
      await noFaults(path);
    });

  it('forms and dialogs have no serious fault', async () => {
    await visit.open('organization/units');
    await visit.button('Thêm đơn vị').click();
    await visit.page.getByRole('textbox', { name: 'Tên đầy đủ' }).waitFor();
    await noFaults('form of a unit');
  });

  it('the tasks of a unit have no serious fault', async () => {
    visit = await site.visit();
    await visit.signIn('Lãnh đạo đơn vị', 'Sở Y tế');
    await visit.open('my-tasks');
    await visit.page.getByRole('button', { name: 'Từ chối' }).first().click();
    await visit.page.getByRole('dialog').waitFor();
    await noFaults('refusal');
  });

  it('gave the browser nothing to complain of', () => visit.assertClean());
});
