import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('boards', { skip: noChromium ?? false }, () => {
  let site: Site;
  let coordinator: Visit;
  let leader: Visit;

  before(async () => {
    site = await startSite({ plans: true });
    coordinator = await site.visit();
    leader = await site.visit(PHONE);
    await coordinator.signIn('Chuyên viên tổng hợp');
    await leader.signIn('Lãnh đạo tỉnh');
  });
  after(() => site.close());

  const noFaults = async (visit: Visit, what: string) => {
    await visit.page.waitForLoadState('networkidle');
    assert.deepEqual(await visit.accessibilityFaults(), [], what);
    assert.ok((await visit.overflow()) <= 0, `${what} is wider than the window`);
  };

  it('a figure leads to the assignments behind it', async () => {
    const { page } = coordinator;
    await coordinator.open();
    await page.getByRole('link', { name: 'Tình hình thực hiện' }).click();
    const row = page.getByRole('row', { name: /Sở Y tế/ });
    await row.waitFor();
    await noFaults(coordinator, 'timeliness');
    const figure = row.getByRole('link').first();
    const count = Number(await figure.textContent());
    assert.ok(count > 0);
    await figure.click();
    await page.getByRole('heading', { name: 'Bảng nhiệm vụ' }).waitFor();
    await page
      .getByRole('row', { name: /Sở Y tế/ })
      .nth(count - 1)
      .waitFor();
    assert.equal(await page.getByRole('row', { name: /Sở Y tế/ }).count(), count);
  });

  it('figures are told by period, with a trend; a period leads to its days', async () => {
    await coordinator.open('boards?by=month');
    const { page } = coordinator;
    await page.getByRole('img', { name: /Tháng 04\/2026/ }).waitFor();
    await noFaults(coordinator, 'the trend');
    await page
      .getByRole('row', { name: /Tháng 04\/2026/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('button', { name: /Hạn ban đầu 01\/04\/2026 – 30\/04\/2026/ }).waitFor();
    await noFaults(coordinator, 'the tasks of a month');
  });

  it('the matrix of the newest plan is there at once, a cell leads to its task', async () => {
    const { page } = coordinator;
    await coordinator.open('boards/matrix');
    const cell = page.getByRole('link', { name: /Nhiệm vụ số \d+: Chủ trì/ }).first();
    await cell.waitFor();
    await noFaults(coordinator, 'the matrix');
    await cell.click();
    await page.waitForURL(/\/tasks\//);
  });

  it('the book is saved as a workbook with the columns of the page', async () => {
    const { page } = coordinator;
    await coordinator.open('boards/book');
    await page.getByRole('columnheader', { name: 'Ghi chú' }).waitFor();
    await noFaults(coordinator, 'the book');
    const headings = await page.getByRole('columnheader').allTextContents();
    const saved = page.waitForEvent('download');
    await coordinator.button(/Tải sổ Excel/).click();
    const workbook = new ExcelJS.Workbook();
    const bytes = await readFile(await (await saved).path());
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const row = workbook.worksheets[0].getRow(3).values as unknown[];
    assert.deepEqual(row.slice(1), headings);
  });

  it('everything fits a phone', async () => {
    for (const path of ['boards', 'boards?by=month', 'boards/matrix', 'boards/book']) {
      await leader.open(path);
      await noFaults(leader, path);
    }
  });

  it('a unit has the book of its own tasks', async () => {
    const unit = await site.visit(PHONE);
    await unit.signIn('Chuyên viên đơn vị', 'Sở Nội vụ');
    await unit.open('boards/book');
    await unit.page.locator('main li').first().waitFor();
    await noFaults(unit, 'the book of a unit');
    assert.equal(await unit.page.getByRole('link', { name: 'Đơn vị và nhiệm vụ' }).count(), 0);
    unit.assertClean();
  });

  it('the browser had nothing to complain of', () => {
    coordinator.assertClean();
    leader.assertClean();
  });
});
