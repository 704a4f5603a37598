import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { letterDocx, letterPdf } from './support/letters';
import type { LetterParts } from './support/letters';
import { PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

const GUIDANCE: LetterParts = {
  issuer: 'BỘ Y TẾ',
  symbol: '512/BYT-BMTE',
  day: '2026-04-27',
  kind: 'Thông báo',
  subject: 'Về việc tổ chức Tháng hành động vì trẻ em năm 2026',
  body: [
    'Thực hiện Quyết định số 77/QĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ, Bộ Y tế thông báo như sau.',
  ],
  signer: ['KT. BỘ TRƯỞNG', 'Nguyễn Thị Mẫu'],
};

describe('the registers of a clerk', { skip: noChromium ?? false }, () => {
  let site: Site;
  let clerk: Visit;

  before(async () => {
    site = await startSite();
    clerk = await site.visit();
    await clerk.signIn('Văn thư', 'Văn phòng UBND tỉnh');
  });
  after(() => site.close());

  const value = (label: string) => clerk.page.getByRole('textbox', { name: label }).inputValue();

  it('says what to do while they are empty', async () => {
    await clerk.open('documents');
    await clerk.sees('Sổ năm 2026 chưa có văn bản đến nào.');
    await clerk.button('Đăng ký văn bản đến đầu tiên').click();
    await clerk.sees('Kéo tệp văn bản đến vào đây, hoặc bấm để chọn tệp');
  });

  it('fills the form from a Word file and gives the arrival number', async () => {
    await clerk.pickFile('512-byt.docx', await letterDocx(GUIDANCE));
    await clerk.sees('Trên văn bản');
    assert.equal(await value('Số, ký hiệu'), '512/BYT-BMTE');
    assert.match(await value('Cơ quan ban hành'), /Bộ Y tế/i);
    assert.match(await value('Trích yếu nội dung'), /Tháng hành động vì trẻ em/);
    const cites = clerk.page.getByRole('listitem').filter({ hasText: '77/QĐ-TTg' });
    assert.match(await cites.innerText(), /Chưa có trong sổ/);
    const text = clerk.page.getByRole('region', { name: 'Nội dung đọc được trong tệp' });
    assert.ok((await text.locator('mark').count()) >= 3);
    await clerk.page
      .getByRole('textbox', { name: 'Đơn vị hoặc người nhận' })
      .fill('Phòng Khoa giáo - Văn xã');
    await clerk.button('Đăng ký vào sổ').click();
    await clerk.sees('Số đến 01');
    await clerk.button('Đăng ký văn bản tiếp theo').click();
  });

  it('asks before the same document is registered twice, and keeps what was typed', async () => {
    await clerk.pickFile('512-byt.pdf', await letterPdf(GUIDANCE));
    await clerk.sees('Văn bản này đã có trong sổ: số đến 01/2026');
    await clerk.page.getByRole('textbox', { name: 'Ghi chú' }).fill('Bản giấy gửi sau');
    await clerk.button('Đăng ký vào sổ').click();
    await clerk.button('Vẫn đăng ký thành văn bản mới').waitFor();
    assert.equal(await value('Ghi chú'), 'Bản giấy gửi sau');
    await clerk.button('Vẫn đăng ký thành văn bản mới').click();
    await clerk.sees('Số đến 02');
  });

  it('refuses a document with a mark of secrecy and keeps nothing of it', async () => {
    await clerk.open('documents/new?direction=incoming');
    await clerk.pickFile('mat.docx', await letterDocx({ ...GUIDANCE, symbol: '9/BYT-VP', mark: 'MẬT' }));
    await clerk.sees('Văn bản có dấu chỉ độ mật, không được đưa lên hệ thống này');
    await clerk.button('Chọn tệp khác').click();
    await clerk.sees('Kéo tệp văn bản đến vào đây, hoặc bấm để chọn tệp');
  });

  it('says at the field what is missing when all is typed by hand', async () => {
    await clerk.button('Nhập tay, không có tệp').click();
    await clerk.button('Đăng ký vào sổ').click();
    await clerk.sees('Hãy nhập cơ quan ban hành.');
    await clerk.page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Sở Tài chính');
    await clerk.page.getByRole('textbox', { name: 'Trích yếu nội dung' }).fill('Về việc dự toán năm 2026');
    await clerk.button('Đăng ký vào sổ').click();
    await clerk.sees('Số đến 03');
  });

  it('gives an outgoing document the next number with its notation', async () => {
    for (const expected of ['01/KH-UBND', '02/KH-UBND']) {
      await clerk.open('documents/new?direction=outgoing');
      await clerk.pickFile(
        'ke-hoach.docx',
        await letterDocx({
          issuer: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
          symbol: '     /KH-UBND',
          day: '2026-05-04',
          kind: 'Kế hoạch',
          subject: 'Thực hiện Tháng hành động vì trẻ em năm 2026',
          body: [
            'Căn cứ Thông báo số 512/BYT-BMTE ngày 27/4/2026 của Bộ Y tế, Ủy ban nhân dân tỉnh ban hành kế hoạch.',
          ],
          recipients: ['Bộ Y tế', 'Các sở, ban, ngành tỉnh', 'Lưu: VT'],
        }),
      );
      await clerk.sees('Số tiếp theo');
      assert.equal(await value('Ký hiệu'), 'KH-UBND');
      await clerk.choose('Trả lời văn bản đến', '512', 'Số đến 0');
      await clerk.button('Đăng ký và lấy số').click();
      await clerk.sees(expected);
    }
  });

  it('traces the chain from the plan to what it cites', async () => {
    await clerk.page.getByRole('link', { name: 'Mở văn bản vừa đăng ký' }).click();
    await clerk.sees('Văn bản này nhắc đến (1)');
    const chain = clerk.page.getByRole('region', { name: 'Chuỗi văn bản', exact: true });
    await chain.getByRole('link', { name: /512\/BYT-BMTE/ }).waitFor();
    await chain.getByText('Sơ đồ', { exact: true }).click();
    const graph = clerk.page.getByRole('region', { name: 'Sơ đồ chuỗi văn bản' });
    const node = graph.getByRole('link', { name: /512\/BYT-BMTE/ });
    await node.focus();
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByRole('heading', { name: /Tháng hành động vì trẻ em năm 2026/, level: 1 }).waitFor();
    await clerk.sees('Được nhắc đến trong (2)');
  });

  it('sends it to units, whose registers have it at once', async () => {
    await clerk.open('documents?direction=outgoing');
    await clerk.page
      .getByRole('link', { name: /Tháng hành động vì trẻ em/ })
      .first()
      .click();
    await clerk.button('Gửi văn bản').click();
    await clerk.choose('Đơn vị, cơ quan trong danh mục', 'so y te', 'Sở Y tế');
    await clerk.page.keyboard.press('Escape');
    await clerk.page.getByRole('textbox', { name: /Nơi nhận khác/ }).fill('Báo Nhân Dân thường trú');
    await clerk.button('Gửi đến 2 nơi nhận').click();
    await clerk.sees('Gửi văn bản (2 nơi nhận)');
    const paper = clerk.page.getByRole('listitem').filter({ hasText: 'Báo Nhân Dân' });
    await paper.getByRole('button', { name: 'Ghi nhận đã chuyển' }).click();
    await paper.getByRole('textbox').fill('Chuyển bưu điện ngày 04/5/2026');
    await paper.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await paper.getByText('Đã gửi').first().waitFor();
    const health = await site.visit();
    await health.signIn('Văn thư', 'Sở Y tế');
    await health.open('documents');
    await health.page.getByRole('link', { name: /Tháng hành động vì trẻ em/ }).waitFor();
    health.assertClean();
  });

  it('finds without diacritics, corrects, and cancels with the number kept', async () => {
    await clerk.open('documents?direction=incoming&q=du toan');
    await clerk.page.getByRole('link', { name: /dự toán năm 2026/ }).click();
    await clerk.button('Sửa thông tin').click();
    const drawer = clerk.page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('145/STC-NS');
    await drawer.getByRole('button', { name: 'Lưu', exact: true }).click();
    await clerk.sees('Đã lưu thông tin trong sổ.');
    await clerk.button('Hủy văn bản').click();
    await clerk.page.getByRole('textbox', { name: 'Lý do hủy' }).fill('Vào sổ nhầm');
    await clerk.page.getByRole('dialog').getByRole('button', { name: 'Hủy văn bản' }).click();
    await clerk.sees('Đã hủy, giữ số');
    await clerk.open('documents');
    const line = clerk.page.getByRole('row').filter({ hasText: '145/STC-NS' });
    assert.match(await line.innerText(), /03[\s\S]*Đã hủy, giữ số[\s\S]*Vào sổ nhầm/);
  });

  it('has no serious fault for those who need aids, and gave the browser nothing to complain of', async () => {
    for (const path of ['documents', 'documents?direction=outgoing', 'documents/new', 'links']) {
      await clerk.open(path);
      await clerk.page.waitForLoadState('networkidle');
      assert.deepEqual(await clerk.accessibilityFaults(), [], path);
    }
    await clerk.open('documents?direction=outgoing');
    await clerk.page
      .getByRole('link', { name: /Tháng hành động vì trẻ em/ })
      .last()
      .click();
    await clerk.sees('Văn bản này nhắc đến (1)');
    await clerk.page.waitForLoadState('networkidle');
    assert.deepEqual(await clerk.accessibilityFaults(), [], 'a document');
    await clerk.page.getByText('Sơ đồ', { exact: true }).click();
    await clerk.page.getByRole('region', { name: 'Sơ đồ chuỗi văn bản' }).waitFor();
    assert.deepEqual(await clerk.accessibilityFaults(), [], 'the graph');
    clerk.assertClean();
  });

  it('fits a phone, 360 px wide', async () => {
    const phone = await site.visit(PHONE);
    await phone.signIn('Văn thư', 'Văn phòng UBND tỉnh');
    const fits = async (what: string) => {
      await phone.page.waitForLoadState('networkidle');
      assert.ok((await phone.overflow()) <= 0, `${what} is wider than the window`);
      assert.deepEqual(await phone.accessibilityFaults(), [], what);
    };
    for (const path of ['documents', 'documents?direction=outgoing', 'documents/new', 'links']) {
      await phone.open(path);
      await fits(path);
    }
    await phone.open('documents/new?direction=incoming');
    await phone.pickFile('phone.docx', await letterDocx({ ...GUIDANCE, symbol: '600/BYT-BMTE' }));
    await phone.sees('Trên văn bản');
    await fits('the form');
    await phone.button('Đăng ký vào sổ').click();
    await phone.sees('Số đến 04');
    await phone.page.getByRole('link', { name: 'Mở văn bản vừa đăng ký' }).click();
    await phone.sees('Thông tin trong sổ');
    await fits('a document');
    phone.assertClean();
  });

  it('others read and do not write', async () => {
    const leader = await site.visit();
    await leader.signIn('Lãnh đạo tỉnh');
    await leader.open('documents');
    await leader.page
      .getByRole('link', { name: /Tháng hành động/ })
      .first()
      .waitFor();
    assert.equal(await leader.button('Đăng ký văn bản đến').count(), 0);
    await leader.open('documents/new');
    await leader.sees('Chỉ văn thư của cơ quan mới đăng ký được văn bản vào sổ.');
    leader.assertClean();
  });
});
