import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { letterPdf } from '../support/signing';
import { noChromium } from './support/chromium';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

const SUBJECT = 'Kết quả thực hiện nhiệm vụ quý I năm 2026';

describe('a document goes to its signature and out', { skip: noChromium ?? false }, () => {
  let site: Site;
  let submitter: Visit;
  let reviewer: Visit;
  let leader: Visit;
  let clerk: Visit;
  let path: string;

  before(async () => {
    site = await startSite();
    submitter = await site.visit();
    await submitter.signIn('Chuyên viên tổng hợp');
    reviewer = await site.visit(PHONE);
    await reviewer.signIn('Lãnh đạo đơn vị', 'Sở Nội vụ');
    leader = await site.visit(PHONE);
    await leader.signIn('Lãnh đạo tỉnh');
    clerk = await site.visit();
    await clerk.signIn('Văn thư', 'Văn phòng UBND tỉnh');
  });
  after(() => site?.close());

  const fits = async (visit: Visit, what: string) => {
    assert.ok((await visit.overflow()) <= 0, `${what} is wider than the window`);
  };

  /** Opens the submission from the list of what waits, as the person would. */
  const openFromList = async (visit: Visit) => {
    await visit.open('submissions');
    await visit.page.getByRole('link', { name: SUBJECT }).click();
    await visit.page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  };

  /** Takes an entry of a list one cannot type into. */
  const pick = async ({ page }: Visit, field: string, entry: string) => {
    await page.getByRole('combobox', { name: field }).click();
    await page.locator('.ant-select-item-option:visible').filter({ hasText: entry }).click();
  };

  it('is submitted with its reviewer and signer', async () => {
    const { page } = submitter;
    await submitter.open('submissions/new');
    await submitter.pickFile('bao-cao.pdf', await letterPdf());
    await pick(submitter, 'Cơ quan ban hành', 'UBND tỉnh');
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill(SUBJECT);
    await page.getByRole('textbox', { name: 'Loại văn bản' }).fill('Báo cáo');
    await page.getByRole('textbox', { name: 'Ký hiệu sau số' }).fill('BC-UBND');
    await submitter.choose('Người xem xét, theo thứ tự (có thể để trống)', 'thinh', 'Hoàng Đức Thịnh');
    await submitter.choose('Người ký', 'phong', 'Nguyễn Hải Phong');
    await pick(submitter, 'Quyền hạn khi ký', 'TM. và KT.');
    await submitter.button('Trình ký').click();
    await page.waitForURL(/\/submissions\/[0-9a-f-]{36}$/);
    path = new URL(page.url()).pathname.replace(/^\/plan-tasks\//, '');
    await submitter.sees('Đang xem xét');
    await page.getByRole('img', { name: /^Trang 1/ }).waitFor();
  });

  it('is returned once from a phone, with the reason', async () => {
    await openFromList(reviewer);
    await reviewer.page.getByRole('img', { name: /^Trang 1/ }).waitFor();
    await fits(reviewer, 'the submission');
    await reviewer.button('Trả lại').click();
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Bổ sung số liệu của các xã.');
    await fits(reviewer, 'the dialog');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await reviewer.sees('Bị trả lại');
  });

  it('is changed and submitted again', async () => {
    const { page } = submitter;
    await submitter.open(path);
    await submitter.sees('Bổ sung số liệu của các xã.');
    await submitter.pickFile(
      'bao-cao.pdf',
      await letterPdf({ text: 'Đã bổ sung số liệu của 38 xã, phường.' }),
    );
    await page.getByRole('img', { name: /^Trang 1/ }).waitFor();
    await submitter.button('Trình lại').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trình lại' }).click();
    await submitter.sees('Lần trình thứ 2 (hiện tại)');
  });

  it('is approved from the list', async () => {
    await reviewer.open('submissions');
    await fits(reviewer, 'the list');
    await reviewer.page.getByRole('checkbox', { name: `Chọn ${SUBJECT}` }).check();
    await reviewer.button('Duyệt 1 văn bản').click();
    await reviewer.sees('Đã duyệt 1 trong 1 văn bản.');
    await reviewer.sees('Không có văn bản nào chờ bạn duyệt hoặc ký.');
  });

  it('is signed by the leader on a phone', async () => {
    await openFromList(leader);
    await leader.page.getByRole('img', { name: /^Trang 1/ }).waitFor();
    await leader.button('Ký số').click();
    await leader.sees('Bản đã ký');
    await leader.sees('đã kiểm tra');
    await fits(leader, 'the signed document');
  });

  it('is numbered, issued and sent by the clerk', async () => {
    await openFromList(clerk);
    await clerk.sees('01/BC-UBND');
    await clerk.choose('Gửi đến các đơn vị', 'so y te', 'Sở Y tế');
    await clerk.page.keyboard.press('Escape');
    await clerk.button('Cấp số và phát hành').click();
    await clerk.page.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).click();
    await clerk.page.getByText('Đã phát hành', { exact: true }).first().waitFor();
    await clerk.page.getByRole('link', { name: 'Văn bản trong sổ' }).waitFor();
    await clerk.page.getByRole('heading', { name: /Gửi văn bản \(1 nơi nhận\)/ }).waitFor();
  });

  it('deputies are named for some days', async () => {
    await leader.open('deputies');
    await leader.button('Ủy quyền cho người khác').click();
    await leader.choose('Người được ủy quyền', 'linh', 'Tẩn Mỹ Linh');
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).fill('10/05/2026');
    await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).press('Enter');
    await fits(leader, 'the form of a deputy');
    await dialog.getByRole('button', { name: 'Ủy quyền' }).click();
    await leader.sees('Đang hiệu lực');
    await fits(leader, 'the deputies');
  });

  it('the administrator finds the record whole', async () => {
    const administrator = await site.visit();
    await administrator.signIn('Quản trị');
    await administrator.open('record');
    await administrator.button('Kiểm tra toàn bộ').click();
    await administrator.sees(/Nhật ký nguyên vẹn/);
    administrator.assertClean();
  });

  it('leaves nothing the browser complains of, and nothing that keeps people out', async () => {
    for (const visit of [submitter, reviewer, leader, clerk]) visit.assertClean();
    for (const visit of [submitter, leader]) {
      await visit.open(path);
      await visit.page.getByRole('img', { name: /^Trang 1/ }).waitFor();
      assert.deepEqual(await visit.accessibilityFaults(), []);
    }
  });
});
