import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

const UNIT = 'Sở Nội vụ';

describe('notices and what waits', { skip: noChromium ?? false }, () => {
  let site: Site;
  let officer: Visit;
  let coordinator: Visit;

  before(async () => {
    site = await startSite({ plans: true });
    officer = await site.visit();
    coordinator = await site.visit(PHONE);
    await officer.signIn('Chuyên viên đơn vị', UNIT);
    await coordinator.signIn('Chuyên viên tổng hợp');
  });
  after(() => site.close());

  const bell = (visit: Visit) => visit.page.getByRole('button', { name: /^Thông báo/ });
  const noFaults = async (visit: Visit, what: string) => {
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(await visit.accessibilityFaults(), [], what);
    assert.ok((await visit.overflow()) <= 0, `${what} is wider than the window`);
  };

  it('what waits is the first page; an entry leads to where it is dealt with', async () => {
    await officer.page.getByRole('heading', { name: 'Việc chờ tôi' }).waitFor();
    await officer.button(/^Nhiệm vụ chờ tiếp nhận/).click();
    await noFaults(officer, 'what waits');
    const entry = officer.page.locator('main li').first().getByRole('link');
    const path = (await entry.getAttribute('href')) ?? '';
    await entry.click();
    await officer.page.waitForURL(/\/tasks\//);
    await officer.button('Tiếp nhận').first().click();
    await officer.page.getByText('Đã tiếp nhận').first().waitFor();
    await officer.page.getByRole('link', { name: 'Việc chờ tôi' }).click();
    await officer.page.getByRole('heading', { name: 'Việc chờ tôi' }).waitFor();
    await officer.button(/^Nhiệm vụ chờ tiếp nhận/).click();
    await officer.page.locator(`main li a[href="${path}"]`).waitFor({ state: 'detached' });
  });

  it('the bell tells how much is unread and shows the newest; going to one reads it', async () => {
    const name = (await bell(officer).getAttribute('aria-label')) ?? '';
    const unread = Number(/(\d+) chưa đọc/.exec(name)?.[1]);
    assert.ok(unread > 0, name);
    await bell(officer).click();
    const popover = officer.page.locator('.ant-popover');
    await popover.getByRole('listitem').first().waitFor();
    await noFaults(officer, 'the bell');
    await popover.getByRole('listitem').first().getByRole('link').click();
    await popover.waitFor({ state: 'hidden' });
    const left = unread - 1;
    await officer.page
      .getByRole('button', { name: left ? `Thông báo, ${left} chưa đọc` : 'Thông báo', exact: true })
      .waitFor();
  });

  it('all are marked as read at once', async () => {
    await officer.open('notices');
    await officer.page.locator('main li').first().waitFor();
    await noFaults(officer, 'notices');
    await officer.button('Đánh dấu đọc tất cả').click();
    await officer.page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor();
    await officer.page.getByText('Chưa đọc', { exact: true }).click();
    await officer.sees('Không có thông báo chưa đọc.');
  });

  it('a choice is kept', async () => {
    await officer.open('notices/choices');
    const kind = officer.page.getByRole('radiogroup', { name: 'Bị đôn đốc' });
    await noFaults(officer, 'choices');
    await kind.getByRole('radio', { name: 'Bản tin ngày' }).check();
    await officer.page.waitForLoadState('networkidle');
    await officer.page.reload();
    await kind.waitFor();
    assert.ok(await kind.getByRole('radio', { name: 'Bản tin ngày' }).isChecked());
  });

  it('everything fits a phone', async () => {
    for (const path of ['waiting', 'notices', 'notices/choices']) {
      await coordinator.open(path);
      await noFaults(coordinator, path);
    }
    await bell(coordinator).click();
    await coordinator.page
      .locator('.ant-popover')
      .getByRole('link', { name: 'Xem tất cả thông báo' })
      .waitFor();
    await noFaults(coordinator, 'the bell on a phone');
  });

  it('the browser had nothing to complain of', () => {
    officer.assertClean();
    coordinator.assertClean();
  });
});
