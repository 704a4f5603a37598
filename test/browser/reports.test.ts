import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { signInAs } from '../support/client';
import { unitCalled } from '../support/organization';
import { DEFAULT_DUE, SMALL } from '../e2e/reports-world';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

const HEALTH = 'Sở Y tế';

describe('a report is filled in, sent and consolidated in the pages', { skip: noChromium ?? false }, () => {
  let site: Site;
  let unit: Visit;
  let coordinator: Visit;

  before(async () => {
    site = await startSite();
    const api = await signInAs(site.app.api, 'coordinator');
    const made = await api.post<{ id: string; version: number }>('/report-templates', {
      name: 'Báo cáo thử nghiệm',
    });
    const path = `/report-templates/${made.body.id}`;
    const saved = await api.put<{ version: number }>(`${path}/draft`, {
      version: made.body.version,
      content: SMALL,
    });
    await api.post(`${path}/publish`, { version: saved.body.version });
    const opened = await api.post('/report-periods', {
      templateId: made.body.id,
      rhythm: 'year',
      startsOn: '2026-05-04',
      due: DEFAULT_DUE,
      unitIds: [(await unitCalled(api, HEALTH)).id],
      groupIds: [],
    });
    assert.equal(opened.status, 201);
    unit = await site.visit(PHONE);
    coordinator = await site.visit();
  });
  after(() => site?.close());

  /** A field of the unit's form by its name. */
  const box = (name: string) => unit.page.getByRole('textbox', { name, exact: true });

  it('the unit fills it in on a phone; what is typed is saved by itself', async () => {
    await unit.signIn('Chuyên viên đơn vị', HEALTH);
    await unit.open('reports');
    await unit.page.getByRole('link', { name: 'Báo cáo thử nghiệm năm 2026' }).click();
    await box('Nội dung').fill('Sở Y tế đã ban hành kế hoạch.');
    await unit.page.getByRole('tab', { name: /Mục II/ }).click();
    await box('Tổng số').fill('1.200');
    await box('Nữ').fill('700');
    await box('Nam').fill('501');
    await box('Nữ lãnh đạo').fill('3');
    await unit.sees('Đã lưu');
    await unit.sees(/phải bằng tổng các thành phần/);
    assert.ok((await unit.overflow()) <= 0, 'the form is wider than the phone');
    await unit.page.reload();
    await unit.page.getByRole('tab', { name: /Mục II/ }).click();
    assert.equal(await box('Nam').inputValue(), '501');
  });

  it('sending tells what is missing and leads to it', async () => {
    await unit.button('Nộp báo cáo').first().click();
    const dialog = unit.page.getByRole('dialog');
    await dialog.getByText('Còn 3 chỗ phải sửa trước khi nộp').waitFor();
    await dialog.getByRole('link', { name: /phải bằng tổng/ }).click();
    await box('Nam').fill('500');
    await box('Lãnh đạo').fill('10');
    const choice = unit.page.getByRole('combobox', { name: 'Có kế hoạch riêng' });
    await choice.click();
    await unit.page.locator('.ant-select-item-option').first().click();
    await unit.sees(/7\/7 ô bắt buộc/);
    assert.deepEqual(await unit.accessibilityFaults(), []);
    await unit.button('Nộp báo cáo').first().click();
    await unit.page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click();
    await unit.sees(/Đã nộp lần 1/);
    unit.assertClean();
  });

  it('the coordinator sees the figures, opens a total, and writes the province’s text', async () => {
    await coordinator.signIn('Chuyên viên tổng hợp');
    await coordinator.open('report-periods');
    await coordinator.page.getByRole('link', { name: 'Báo cáo thử nghiệm năm 2026' }).click();
    await coordinator.page.getByRole('tab', { name: 'Số liệu tổng hợp' }).click();
    await coordinator.page.getByRole('button', { name: 'Tỷ lệ nữ lãnh đạo: 30' }).click();
    await coordinator.sees('Tỷ lệ của các tổng: 3 / 10 × 100 (1 đơn vị)');
    await coordinator.page.keyboard.press('Escape');
    assert.deepEqual(await coordinator.accessibilityFaults(), []);
    await coordinator.page.getByRole('tab', { name: 'Nội dung tổng hợp' }).click();
    await coordinator.button(`Chèn nội dung của ${HEALTH}`).click();
    const text = coordinator.page.getByLabel('Nội dung mục I');
    assert.equal(await text.inputValue(), 'Sở Y tế đã ban hành kế hoạch.');
    await text.fill('Toàn tỉnh đã ban hành kế hoạch.');
    await coordinator.button('Lưu nội dung').click();
    await coordinator.sees(/lưu lúc/);
    await coordinator.sees('Lấy từ: Sở Y tế');
    assert.ok((await coordinator.overflow()) <= 0);
  });

  it('templates and opening a period fit and have their names', async () => {
    for (const path of ['report-templates', 'report-periods/new']) {
      await coordinator.open(path);
      await coordinator.page.waitForLoadState('networkidle');
      assert.deepEqual(await coordinator.accessibilityFaults(), [], path);
      assert.ok((await coordinator.overflow()) <= 0, path);
    }
    coordinator.assertClean();
  });
});
