import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { IdentityService, Unit } from '../../modules/organization';
import { Assignment, TaskFactory } from '../../modules/tasks';
import { newTask, planReference, units } from '../e2e/tasks-world';
import { UnitOfWork } from '../../modules/persistence';
import { noChromium } from './support/chromium';
import { DESKTOP, PHONE, startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

const FIRST = 'Tổ chức lớp tập huấn số 1 về lồng ghép giới';
const SECOND = 'Tổ chức lớp tập huấn số 2 về lồng ghép giới';
const ANSWER = 'Đã tổ chức 3 lớp cho 120 học viên.';

/** A plan in force with three tasks of Sở Y tế; gives their ids. */
async function threeTasks(site: Site): Promise<string[]> {
  const { app, dataSource } = site.app;
  const unit = await dataSource.getRepository(Unit).findOneByOrFail({ code: 'so-y-te' });
  const actor = await app.get(IdentityService, { strict: false }).bySubject('demo-01');
  assert.ok(actor);
  const drafts = [1, 2, 3].map((order) => newTask(order, { units: [units('lead', unit.id)] }));
  const { taskIds } = await app
    .get(UnitOfWork, { strict: false })
    .run((tx) =>
      app
        .get(TaskFactory, { strict: false })
        .createAll(tx, planReference({ symbol: '99/KH-UBND' }), drafts, actor),
    );
  return taskIds;
}

for (const [name, size] of [
  ['1366 px', DESKTOP],
  ['360 px', PHONE],
] as const) {
  describe(`units answer, the coordinator decides, at ${name}`, { skip: noChromium ?? false }, () => {
    let site: Site;
    let unit: Visit;
    let coordinator: Visit;
    let taskIds: string[];

    before(async () => {
      site = await startSite();
      taskIds = await threeTasks(site);
      unit = await site.visit(size);
      await unit.signIn('Chuyên viên đơn vị', 'Sở Y tế');
      coordinator = await site.visit(size);
      await coordinator.signIn('Chuyên viên tổng hợp');
    });
    after(() => site?.close());

    /** No serious fault, nothing wider than the window, nothing the browser complains of. */
    const sound = async (visit: Visit, what: string) => {
      await visit.page.waitForLoadState('networkidle');
      assert.deepEqual(await visit.accessibilityFaults(), [], what);
      assert.ok((await visit.overflow()) <= 0, `${what} is wider than the window`);
      visit.assertClean();
    };

    it('opens the answer from the list of the unit’s tasks and keeps what was typed', async () => {
      await unit.open('my-tasks');
      const card = unit.page.getByRole('listitem').filter({ hasText: FIRST });
      await card.getByText('Mục II.1', { exact: true }).waitFor();
      await card.getByRole('link', { name: 'Trả lời' }).click();
      const form = unit.page.getByRole('region', { name: 'Trả lời / Báo cáo' });
      await form.getByRole('textbox', { name: 'Kết quả thực hiện' }).fill(ANSWER);
      await sound(unit, 'the reply form');
      await unit.page.reload();
      await unit.sees(/Đã mở lại nội dung bạn nhập lần trước/);
      assert.equal(await form.getByRole('textbox', { name: 'Kết quả thực hiện' }).inputValue(), ANSWER);
    });

    it('answers two tasks at once with a file and a document the registers do not have yet', async () => {
      const form = unit.page.getByRole('region', { name: 'Trả lời / Báo cáo' });
      await form.getByRole('radio', { name: 'Nhập số, ngày' }).check();
      await form.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('125/BC-SYT');
      const day = form.getByRole('textbox', { name: 'Ngày văn bản' });
      await day.fill('04/05/2026');
      await day.press('Enter');
      await form.getByText('Chưa có trong sổ').waitFor();
      await form.getByRole('button', { name: 'Trả lời cùng lúc cho nhiệm vụ khác' }).click();
      await form.getByRole('checkbox', { name: new RegExp(SECOND) }).check();
      const file = {
        name: 'danh-sach.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Danh sách học viên'),
      };
      await form.locator('input[type=file]').setInputFiles(file);
      await form.getByText('danh-sach.txt').waitFor();
      await form.getByRole('button', { name: 'Gửi trả lời' }).click();
      await unit.sees('Đã gửi trả lời.');
      const sent = unit.page.getByRole('region', { name: 'Đã trả lời' });
      await sent.getByText('Chờ duyệt').waitFor();
      await sent.getByText('125/BC-SYT').waitFor();
      await sound(unit, 'the task after the reply');
    });

    it('corrects what was sent and shows both versions', async () => {
      const sent = unit.page.getByRole('region', { name: 'Đã trả lời' });
      await sent.getByRole('button', { name: 'Gửi bản sửa' }).click();
      const form = unit.page.getByRole('region', { name: /^Bản sửa/ });
      await form.getByRole('textbox', { name: 'Kết quả thực hiện' }).fill(ANSWER.replace('3 lớp', '4 lớp'));
      await form.getByRole('button', { name: 'Gửi bản sửa' }).click();
      await unit.sees('Đã gửi bản sửa.');
      await sent.getByRole('button', { name: 'So với bản trước' }).click();
      const dialog = unit.page.getByRole('dialog');
      assert.equal((await dialog.locator('del').innerText()).trim(), '3');
      assert.equal((await dialog.locator('ins').first().innerText()).trim(), '4');
      await unit.page.keyboard.press('Escape');
    });

    it('the coordinator sees it in the queue, accepts one and returns the other', async () => {
      await coordinator.open('replies?q=tap+huan');
      const reply = coordinator.page.getByRole('article', { name: 'Trả lời của Sở Y tế' });
      await reply.getByText('Chưa có trong sổ').waitFor();
      await reply.getByText('danh-sach.txt').waitFor();
      await sound(coordinator, 'the queue');
      const first = reply.getByRole('listitem').filter({ hasText: FIRST });
      await first.getByRole('button', { name: 'Đạt' }).click();
      await coordinator.sees('Đã xác nhận đạt.');
      const second = reply.getByRole('listitem').filter({ hasText: SECOND });
      await second.getByRole('checkbox').check();
      await coordinator.page.getByText('1 mục đã chọn:').waitFor();
      await second.getByRole('button', { name: 'Trả lại' }).click();
      const dialog = coordinator.page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Nhận xét' }).fill('Thiếu số liệu nữ');
      await dialog.getByRole('button', { name: 'Trả lại' }).click();
      await coordinator.sees(/Đã trả lại/);
      const rows = await site.app.dataSource.getRepository(Assignment).find({ order: { id: 'ASC' } });
      const of = (taskId: string) => rows.find((row) => row.taskId === taskId)?.status;
      assert.deepEqual([of(taskIds[0]), of(taskIds[1])], ['completed', 'returned']);
    });

    it('the unit asks for more time, the coordinator grants less and says why', async () => {
      await unit.open(`tasks/${taskIds[1]}`);
      await unit.sees('Nhận xét: Thiếu số liệu nữ');
      await unit.button('Đề nghị gia hạn').click();
      const asking = unit.page.getByRole('dialog');
      const day = asking.getByRole('textbox', { name: 'Thời hạn đề nghị' });
      await day.fill('31/12/2026');
      await day.press('Enter');
      await asking.getByRole('textbox', { name: 'Lý do' }).fill('Chờ số liệu của các xã');
      await asking.getByRole('button', { name: 'Gửi đề nghị' }).click();
      await unit.sees('Xin gia hạn');
      await coordinator.open('replies?tab=extensions');
      await coordinator.button('Quyết định').click();
      const deciding = coordinator.page.getByRole('dialog');
      const granted = deciding.getByRole('textbox', { name: 'Thời hạn mới' });
      await granted.fill('15/12/2026');
      await granted.press('Enter');
      await deciding.getByRole('textbox', { name: /ngắn hơn đề nghị/ }).fill('Tỉnh báo cáo ngày 20/12');
      await deciding.getByRole('button', { name: 'Gia hạn', exact: true }).click();
      await coordinator.sees('Đã gia hạn.');
      await sound(coordinator, 'the requests');
    });

    it('the coordinator urges and sees who opened it; both sides talk', async () => {
      await coordinator.open(`tasks/${taskIds[2]}`);
      await coordinator.button('Đôn đốc').click();
      await coordinator.page.getByRole('dialog').getByRole('radio', { name: 'Phê bình' }).check();
      await coordinator.page.getByRole('dialog').getByRole('button', { name: 'Gửi đôn đốc' }).click();
      await coordinator.sees('Đã đôn đốc 1 phần việc của 1 đơn vị.');
      await coordinator.sees('Đơn vị chưa mở xem.');
      await unit.open(`tasks/${taskIds[2]}`);
      const urging = unit.page.getByRole('region', { name: 'Đôn đốc' });
      await urging.getByText('Lần 1').waitFor();
      await urging.getByText(/^Đã xem:/).waitFor();
      await unit.page.getByRole('textbox', { name: 'Ý kiến trao đổi' }).fill('Xin hướng dẫn biểu mẫu');
      await unit.button('Gửi ý kiến').click();
      await unit.sees('Đã gửi ý kiến.');
      await coordinator.open(`tasks/${taskIds[2]}`);
      await coordinator.sees(/^Đã xem:/);
      await coordinator.sees('Xin hướng dẫn biểu mẫu');
      await sound(coordinator, 'the task with urging and talk');
      await sound(unit, 'the same for the unit');
    });
  });
}
