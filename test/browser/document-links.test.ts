import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { signInAs } from '../support/client';
import { noChromium } from './support/chromium';
import { letterDocx } from './support/letters';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

/** A report of Sở Y tế on the sample plan; it answers one of its many tasks and does not say which. */
function report(symbol: string): Promise<Buffer> {
  return letterDocx({
    parent: 'UBND TỈNH LAI CHÂU',
    issuer: 'SỞ Y TẾ',
    symbol,
    day: '2026-05-04',
    kind: 'Báo cáo',
    subject: 'Kết quả phòng, chống tai nạn, thương tích trẻ em tháng 4 năm 2026',
    body: [
      'Thực hiện Kế hoạch số 1215/KH-UBND ngày 16/3/2026 của Ủy ban nhân dân tỉnh Lai Châu, Sở Y tế báo cáo như sau.',
    ],
    recipients: ['UBND tỉnh', 'Lưu: VT'],
  });
}

describe('the queue of suggested links', { skip: noChromium ?? false }, () => {
  let site: Site;
  let clerk: Visit;

  before(async () => {
    site = await startSite({ plans: true });
    clerk = await site.visit();
    await clerk.signIn('Văn thư', 'Văn phòng UBND tỉnh');
  });
  after(() => site.close());

  const rows = () => clerk.page.getByRole('list', { name: 'Các liên kết đề xuất' }).locator('> li');
  const waiting = async (count: number) => {
    await clerk.page
      .getByText(count ? `Còn ${count} đề xuất chờ xác nhận.` : 'Không còn đề xuất nào.')
      .waitFor();
    if (count <= 20) await rows().nth(count).waitFor({ state: 'detached' });
  };
  const press = (key: string) => clerk.page.keyboard.press(key);
  let total = 0;

  it('is empty and says so before anything came', async () => {
    await clerk.open('links');
    await clerk.sees('Mọi văn bản đã được gắn với nhiệm vụ hoặc không có gì cần xác nhận.');
  });

  it('shows document and task side by side with the reason once a reply came', async () => {
    const office = await signInAs(site.app.api, 'clerk', 'Văn phòng UBND tỉnh');
    const file = { field: 'files', name: 'bc.docx', bytes: await report('88/BC-SYT') };
    const made = await office.form<{ id: string }>('/documents', { direction: 'incoming' }, [file]);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    await clerk.open('links');
    await rows().first().waitFor();
    total = await rows().count();
    assert.ok(total >= 4, `${total} suggestions`);
    await waiting(total);
    const text = await rows().first().innerText();
    assert.match(text, /88\/BC-SYT/);
    assert.match(text, /1215\/KH-UBND/);
    assert.match(text, /Trả lời/);
  });

  it('is worked through with the keyboard alone, and a decision can be taken back', async () => {
    const first = await rows().first().innerText();
    await press('y');
    await waiting(total - 1);
    await clerk.sees('Đã xác nhận 1 liên kết.');
    assert.notEqual(await rows().first().innerText(), first);
    await press('z');
    await waiting(total);
    await press('j');
    await press('k');
    await press('n');
    await waiting(total - 1);
    await clerk.sees('Đã bác bỏ 1 liên kết.');
    total -= 1;
  });

  it('decides several at once', async () => {
    await press('x');
    await press('ArrowDown');
    await press(' ');
    await clerk.sees('Đã chọn 2');
    await clerk.button('Bác bỏ 2').click();
    await waiting(total - 2);
    total -= 2;
    await clerk.page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
    await clerk.button(`Xác nhận ${total}`).click();
    await waiting(0);
    await clerk.button('Hoàn tác').click();
    await waiting(total);
  });

  it('keys typed into the search are letters', async () => {
    await clerk.page.getByRole('textbox', { name: /Tìm số ký hiệu/ }).fill('');
    await clerk.page.getByRole('textbox', { name: /Tìm số ký hiệu/ }).pressSequentially('bc syt');
    await clerk.page.waitForURL(/q=bc/);
    await waiting(total);
  });

  it('the document tells what it was tied to and takes a link by hand', async () => {
    await clerk.page
      .getByRole('link', { name: /88\/BC-SYT/ })
      .first()
      .click();
    await clerk.sees('Nhiệm vụ liên quan');
    await clerk.sees('Tự động, chắc chắn');
    await clerk.button('Gắn với nhiệm vụ').click();
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByText('cả kế hoạch').click();
    await dialog.getByRole('button', { name: /1215\/KH-UBND/ }).click();
    await dialog.getByRole('combobox', { name: 'Văn bản này là' }).click();
    await clerk.page.locator('.ant-select-item-option').filter({ hasText: 'Báo cáo kết quả' }).click();
    await dialog.getByRole('button', { name: 'Gắn', exact: true }).click();
    await clerk.sees('Đã gắn văn bản với nhiệm vụ.');
  });

  it('plan and task show the chain', async () => {
    const coordinator = await site.visit();
    await coordinator.signIn('Chuyên viên tổng hợp');
    await coordinator.open('plans');
    await coordinator.page
      .getByRole('link', { name: /Phòng, chống tai nạn/ })
      .first()
      .click();
    const chain = coordinator.page.getByRole('region', { name: 'Chuỗi văn bản', exact: true });
    await chain.getByRole('link', { name: /88\/BC-SYT/ }).waitFor();
    await chain.getByText('Sơ đồ', { exact: true }).click();
    await coordinator.page
      .getByRole('region', { name: 'Sơ đồ chuỗi văn bản' })
      .getByRole('link', { name: /88\/BC-SYT/ })
      .waitFor();
    await coordinator.page.waitForLoadState('networkidle');
    assert.deepEqual(await coordinator.accessibilityFaults(), []);
    coordinator.assertClean();
  });

  it('a document that may be an awaited one is put to the coordinator at the task', async () => {
    const office = await signInAs(site.app.api, 'clerk', 'Văn phòng UBND tỉnh');
    const file = {
      field: 'files',
      name: 'huong-dan.docx',
      bytes: await letterDocx({
        issuer: 'BỘ Y TẾ',
        symbol: '2100/BYT-BMTE',
        day: '2026-05-03',
        kind: 'Hướng dẫn',
        subject: 'Chấm điểm ngôi nhà an toàn theo bộ tiêu chí mới',
        body: [
          'Bộ Y tế hướng dẫn các địa phương chấm điểm ngôi nhà an toàn cho trẻ em theo bộ tiêu chí mới.',
        ],
        signer: ['KT. BỘ TRƯỞNG', 'Nguyễn Thị Mẫu'],
      }),
    };
    const made = await office.form('/documents', { direction: 'incoming' }, [file]);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const coordinator = await site.visit();
    await coordinator.signIn('Chuyên viên tổng hợp');
    await coordinator.open('links');
    await coordinator.sees(/Điều kiện có thể đã đáp ứng/);
    await coordinator.page
      .getByRole('link', { name: /^Nhiệm vụ \d+, 1215/ })
      .first()
      .click();
    await coordinator.sees('có thể là điều kiện này.');
    await coordinator.page.waitForLoadState('networkidle');
    assert.deepEqual(await coordinator.accessibilityFaults(), []);
    await coordinator.button('Đúng, điều kiện đã đáp ứng').first().click();
    await coordinator.sees('Đã ghi nhận điều kiện được đáp ứng.');
    coordinator.assertClean();
  });

  it('has no serious fault, and fits a phone', async () => {
    await clerk.open('links');
    await rows().first().waitFor();
    assert.deepEqual(await clerk.accessibilityFaults(), [], 'the queue');
    const phone = await site.visit(PHONE);
    await phone.signIn('Văn thư', 'Văn phòng UBND tỉnh');
    await phone.open('links');
    await phone.page.getByRole('button', { name: 'Không phải' }).first().waitFor();
    assert.ok((await phone.overflow()) <= 0);
    assert.deepEqual(await phone.accessibilityFaults(), [], 'the queue on a phone');
    phone.assertClean();
    clerk.assertClean();
  });
});
