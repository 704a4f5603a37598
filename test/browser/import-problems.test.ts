import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paragraph, table } from '../fixtures/documents/docx-markup';
import { docxPackage } from '../fixtures/documents/docx-package';
import { noChromium } from './support/chromium';
import { planText } from './support/plan-text';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

/** A task table whose heading says nothing a reader could know. */
function riddleDocx(): Promise<Buffer> {
  const row = (...cells: string[]) => cells.map((content) => ({ content }));
  return docxPackage({
    body: [
      paragraph('ỦY BAN NHÂN DÂN TỈNH LAI CHÂU'),
      paragraph('Số: 77/KH-UBND'),
      paragraph('Lai Châu, ngày 05 tháng 3 năm 2026'),
      paragraph('KẾ HOẠCH'),
      paragraph('Chăm sóc người cao tuổi năm 2026'),
      table(
        [
          row('A', 'B', 'C', 'D'),
          row('1', 'Khám sức khỏe định kỳ cho người cao tuổi tại các xã, phường', 'Sở Y tế', '30/9/2026'),
          row('2', 'Tổ chức Tháng hành động vì người cao tuổi Việt Nam', 'Sở Nội vụ', '31/10/2026'),
        ],
        { borders: true, widths: [800, 5000, 2000, 2000] },
      ),
    ].join(''),
  });
}

describe('documents that cannot be read as they are', { skip: noChromium ?? false }, () => {
  let site: Site;
  let visit: Visit;

  before(async () => {
    site = await startSite();
    visit = await site.visit();
  });
  after(() => site.close());

  it('the coordinator signs in', () => visit.signIn('Chuyên viên tổng hợp'));

  const refused = async (name: string, bytes: Buffer, said: RegExp) => {
    await visit.open('plans/import');
    await visit.pickFile(name, bytes);
    const alert = visit.page.getByRole('alert').filter({ hasText: name });
    await alert.waitFor();
    assert.match(await alert.innerText(), said);
    await visit.button('Đọc lại tệp này').waitFor();
  };

  it('an empty file is named as such', () => refused('trong.txt', Buffer.alloc(0), /trống/i));

  it('an old .doc is told to be saved anew', () =>
    refused('cu.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), /\.docx/));

  it('a broken .docx is refused', () =>
    refused('hong.docx', Buffer.from('PK\u0003\u0004 not a package'), /tệp/i));

  it('a document with a state-secret mark is refused and nothing of it is kept', async () => {
    const secret = planText().replace('Số: 512/KH-UBND', 'MẬT\n\nSố: 512/KH-UBND');
    await refused('mat.txt', Buffer.from(secret), /mật/i);
    await visit.open('plans?q=ret');
    assert.equal(await visit.page.getByRole('link', { name: /Phòng, chống rét/ }).count(), 0);
  });

  it('pasted text stays when it is refused', async () => {
    await visit.open('plans/import');
    await visit.page.getByText('Dán văn bản').click();
    const text = 'MẬT\n\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nviệc không được đưa lên';
    await visit.page.getByRole('textbox').fill(text);
    await visit.button('Đọc văn bản').click();
    await visit.page.getByRole('alert').waitFor();
    assert.equal(await visit.page.getByRole('textbox').inputValue(), text);
  });

  it('a table without a known heading is read after its columns are named by hand', async () => {
    await visit.open('plans/import');
    await visit.pickFile('bang-la.docx', await riddleDocx());
    await visit.page.waitForURL(/\/review/);
    await visit.button('Chỉ rõ các cột của bảng').click();
    const dialog = visit.page.getByRole('dialog');
    for (const [column, meaning] of [
      [1, 'Số thứ tự'],
      [2, 'Nội dung nhiệm vụ'],
      [3, 'Cơ quan chủ trì'],
      [4, 'Thời hạn'],
    ] as const) {
      await dialog.getByRole('combobox', { name: `Cột ${column} là` }).click();
      await visit.page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
        .filter({ hasText: meaning })
        .click();
    }
    await dialog.getByRole('button', { name: 'Đọc lại bảng' }).click();
    await visit.sees('Đã đọc lại bảng theo các cột bạn chọn.');
    const card = visit.page.locator('article').filter({ hasText: 'Khám sức khỏe định kỳ' });
    assert.match(await card.innerText(), /Sở Y tế[\s\S]*30\/9\/2026/);
  });

  it('gave the browser nothing to complain of', () => visit.assertClean());
});
