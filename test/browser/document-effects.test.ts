import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { signInAs } from '../support/client';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';

const PLAN = 'ke-hoach-an-toan-tre-em-2026.docx';

describe('a document with tasks that is taken back', { skip: noChromium ?? false }, () => {
  let site: Site;

  before(async () => {
    site = await startSite({ plans: true });
    const clerk = await signInAs(site.app.api, 'clerk', 'Văn phòng UBND tỉnh');
    const bytes = readFileSync(join(__dirname, '../../config/samples', PLAN));
    const made = await clerk.form<{ id: string; version: number }>('/documents', { direction: 'outgoing' }, [
      { field: 'files', name: PLAN, bytes },
    ]);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const { id, version } = made.body;
    const cancelled = await clerk.post(`/documents/${id}/cancel`, { version, reason: 'Ban hành nhầm' });
    assert.equal(cancelled.status, 200, JSON.stringify(cancelled.body));
  });
  after(() => site.close());

  it('waits for the coordinator, who sees what would happen and decides', async () => {
    const phone = await site.visit(PHONE);
    await phone.signIn('Chuyên viên tổng hợp');
    await phone.open('effects');
    await phone.page.getByRole('link', { name: /^Thu hồi: Kế hoạch/ }).click();
    await phone.sees('Nếu thực hiện, hệ quả là');
    assert.ok((await phone.overflow()) <= 0);
    assert.deepEqual(await phone.accessibilityFaults(), [], 'on a phone');
    phone.assertClean();

    const coordinator = await site.visit();
    await coordinator.signIn('Chuyên viên tổng hợp');
    await coordinator.open('effects');
    assert.deepEqual(await coordinator.accessibilityFaults(), [], 'the list');
    await coordinator.page.getByRole('link', { name: /^Thu hồi: Kế hoạch/ }).click();
    await coordinator.sees('Nếu thực hiện, hệ quả là');
    await coordinator.sees('Ban hành nhầm');
    await coordinator.button('Không thực hiện').click();
    const dialog = coordinator.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Không thực hiện' }).click();
    await coordinator.sees('Vui lòng ghi lý do không thực hiện.');
    await dialog.getByRole('textbox').fill('Kế hoạch vẫn còn hiệu lực, chỉ vào sổ nhầm');
    await dialog.getByRole('button', { name: 'Không thực hiện' }).click();
    await coordinator.sees('Đã ghi nhận quyết định và báo cho bên đề nghị.');
    await coordinator.sees('Hệ quả tại lúc quyết định');
    await coordinator.open('effects');
    await coordinator.sees('Không có văn bản giao việc nào đang chờ quyết định.');
    coordinator.assertClean();
  });

  it('an administrator sees what did not leave', async () => {
    const administrator = await site.visit();
    await administrator.signIn('Quản trị');
    await administrator.open('outbox');
    await administrator.sees('Không có thông điệp nào bị kẹt.');
    await administrator.page.getByText('Tất cả', { exact: true }).click();
    await administrator.page.waitForLoadState('networkidle');
    assert.deepEqual(await administrator.accessibilityFaults(), []);
    administrator.assertClean();
  });
});
