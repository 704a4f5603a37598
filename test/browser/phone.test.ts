import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { planDocx } from '../fixtures/documents/plan-docx';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('the pages on a phone, 360 px wide', { skip: noChromium ?? false }, () => {
  let site: Site;
  let coordinator: Visit;

  before(async () => {
    site = await startSite();
    coordinator = await site.visit(PHONE);
  });
  after(() => site.close());

  const fits = async (visit: Visit, what: string) => {
    assert.ok((await visit.overflow()) <= 0, `${what} is wider than the window`);
  };

  it('sign-in fits', async () => {
    await coordinator.open();
    await fits(coordinator, 'sign-in');
    await coordinator.signIn('Chuyên viên tổng hợp');
  });

  it('the menu is a drawer', async () => {
    await coordinator.button('Mở menu').click();
    await coordinator.page.getByRole('menuitem', { name: 'Bảng nhiệm vụ' }).click();
    await coordinator.page.getByRole('heading', { name: 'Bảng nhiệm vụ' }).waitFor();
    await fits(coordinator, 'the board');
  });

  it('review shows one pane at a time', async () => {
    await coordinator.open('plans/import');
    await coordinator.pickFile('ke-hoach.docx', await planDocx({ rows: 6 }));
    await coordinator.page.waitForURL(/\/review/);
    const items = coordinator.page.getByRole('region', { name: 'Nhiệm vụ đã đọc được' });
    const source = coordinator.page.getByRole('region', { name: 'Văn bản gốc' });
    await items.waitFor();
    assert.equal(await source.isVisible(), false);
    await fits(coordinator, 'the tasks of the review');
    await coordinator.page.getByText('Văn bản', { exact: true }).click();
    await source.waitFor();
    assert.equal(await items.isVisible(), false);
    await fits(coordinator, 'the original of the review');
    await source.locator('mark[data-items]').first().click();
    await items.waitFor();
  });

  it('a form covers the screen and fits it', async () => {
    await coordinator.page.locator('article').first().getByRole('button', { name: /^Sửa/ }).click();
    await coordinator.page.getByRole('dialog').getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).waitFor();
    await fits(coordinator, 'the form of a task');
    await coordinator.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  });

  for (const path of [
    'plans',
    'plans/import',
    'tasks',
    'organization/units',
    'organization/groups',
    'organization/import',
    'calendar',
    'nowhere',
  ])
    it(`/${path} fits`, async () => {
      await coordinator.open(path);
      await coordinator.page.waitForLoadState('networkidle');
      await fits(coordinator, path);
    });

  it('people fit', async () => {
    const administrator = await site.visit(PHONE);
    await administrator.signIn('Quản trị');
    await administrator.open('organization/people');
    await administrator.page.getByRole('listitem').first().waitFor();
    await fits(administrator, 'people');
    administrator.assertClean();
  });

  it('a unit works on its tasks with cards', async () => {
    const unit = await site.visit(PHONE);
    await unit.signIn('Lãnh đạo đơn vị', 'Sở Nội vụ');
    await unit.open('my-tasks');
    await unit.page.waitForLoadState('networkidle');
    await fits(unit, 'the tasks of a unit');
    unit.assertClean();
  });

  it('gave the browser nothing to complain of', () => coordinator.assertClean());
});
