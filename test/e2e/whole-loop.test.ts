import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AuditVerification } from '../../modules/audit';
import { Delivery, Document } from '../../modules/documents';
import type { DocumentView } from '../../modules/documents/dto/document.view';
import type { RegisteredView } from '../../modules/documents/dto/document.view';
import { Link } from '../../modules/linking';
import { Unit } from '../../modules/organization';
import type { PeriodView } from '../../modules/reports/dto/period.view';
import type { SubmissionView } from '../../modules/sign-off/dto/submission.view';
import type { UnitReportView } from '../../modules/reports/dto/unit-report.view';
import type { ConsolidationView } from '../../modules/reports/dto/consolidation.view';
import { Assignment, Urge } from '../../modules/tasks';
import type { AssignmentView } from '../../modules/tasks';
import type { ReplyView } from '../../modules/tasks/replies/reply.view';
import type { TestApplication } from '../support/application';
import { ApiClient, signInAs } from '../support/client';
import { send } from './documents-world';
import { INTERIOR, LoopWorld, PROVINCE } from './loop-world';
import { expect } from './plans-world';
import { DEFAULT_DUE, ANSWERS, SMALL } from './reports-world';

/** What stands in a plan that asks the whole province. */
const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 1402/KH-UBND
Lai Châu, ngày 27 tháng 4 năm 2026
KẾ HOẠCH
Về nâng cao vị thế của phụ nữ trong cơ quan, đơn vị năm 2026
I. MỤC TIÊU
Tăng tỷ lệ nữ tham gia lãnh đạo, quản lý.
II. NHIỆM VỤ
1. Xây dựng kế hoạch của cơ quan, đơn vị và báo cáo kết quả thực hiện
- Cơ quan chủ trì: Các sở, ban, ngành, đoàn thể tỉnh; UBND các xã, phường.
- Thời gian thực hiện: Trước ngày 01/6/2026.
2. Rà soát quy hoạch cán bộ nữ
- Cơ quan chủ trì: Sở Nội vụ.
- Thời gian thực hiện: Trước ngày 01/12/2026.
`;
const PLAN_CITED = 'Kế hoạch số 1402/KH-UBND ngày 27/4/2026 của Ủy ban nhân dân tỉnh Lai Châu';
/** Units that send nothing in time. */
const LATE = 6;

describe('the whole loop, from a plan to the province’s signed report', () => {
  let world: LoopWorld;
  let application: TestApplication;
  let coordinator: ApiClient;
  let planId: string;
  let taskId: string;
  let assignments: AssignmentView[];

  before(async () => {
    world = await LoopWorld.open('2026-05-04T02:00:00Z');
    ({ application, coordinator } = world);
  });
  after(() => world?.close());

  const rows = <T extends object>(entity: new () => T) => world.rows(entity);
  const statuses = async (): Promise<Record<string, number>> => {
    const count: Record<string, number> = {};
    for (const { status } of await world.assignments(`task=${taskId}`))
      count[status] = (count[status] ?? 0) + 1;
    return count;
  };
  const of = (unitName: string): AssignmentView => {
    const found = assignments.find((one) => one.unitName === unitName);
    assert.ok(found, unitName);
    return found;
  };
  async function take(assignment: AssignmentView): Promise<ApiClient> {
    const client = await world.officerOf(assignment.unitId);
    const wish = { name: 'accept', version: assignment.version };
    expect(await client.post(`/assignments/${assignment.id}/transitions`, wish), 200);
    return client;
  }
  const reply = (
    client: ApiClient,
    assignment: AssignmentView,
    fields: Record<string, string>,
    files: { name: string; bytes: Buffer }[] = [],
  ) =>
    client.form<ReplyView>(
      '/replies',
      { assignmentIds: assignment.id, kind: 'report', ...fields },
      files.map((file) => ({ field: 'files', ...file })),
    );

  test('a plan is approved: more than sixty units have their part', async () => {
    const imported = expect(
      await coordinator.upload<{ planId: string }>('/plans/imports', 'ke-hoach.txt', Buffer.from(PLAN)),
      201,
    );
    planId = imported.planId;
    const plan = expect(await coordinator.get<{ version: number }>(`/plans/${planId}`), 200);
    expect(await coordinator.post(`/plans/${planId}/approve`, { version: plan.version }), 200);
    const everybody = await world.assignments(`plan=${planId}`);
    const [first] = everybody.filter(({ taskNumber }) => taskNumber === 1);
    taskId = first.taskId;
    assignments = everybody.filter((one) => one.taskId === taskId);
    assert.ok(assignments.length >= 60, `${assignments.length} units`);
    assert.deepEqual(await statuses(), { assigned: assignments.length });
  });

  test('units answer in every way there is', async () => {
    // With words and a file.
    const health = of('Sở Y tế');
    const file = { name: 'ke-hoach-so-y-te.txt', bytes: Buffer.from('Kế hoạch của Sở Y tế') };
    expect(await reply(await take(health), health, { text: 'Sở đã ban hành kế hoạch.' }, [file]), 201);
    // With a document of the unit's own register.
    const school = of('Sở Giáo dục và Đào tạo');
    const clerk = await signInAs(application.api, 'clerk', 'Sở Giáo dục và Đào tạo');
    const facts = { direction: 'outgoing', kind: 'Báo cáo', notation: 'BC-SGDĐT', date: '2026-05-04' };
    const own = expect(
      await send<RegisteredView>(clerk, { ...facts, subject: 'Kết quả thực hiện kế hoạch' }),
      201,
    );
    expect(
      await reply(await take(school), school, { text: 'Theo báo cáo kèm theo.', documentId: own.id }),
      201,
    );
    // Nothing to report.
    const women = of('Hội Liên hiệp Phụ nữ tỉnh');
    expect(await reply(await take(women), women, { kind: 'nothing', text: '' }), 201);
    // As a document that arrives: it finds its assignment by itself.
    const police = of('Công an tỉnh');
    await take(police);
    const interior = await signInAs(application.api, 'clerk', 'Sở Nội vụ');
    const letter = Buffer.from(
      [
        'CÔNG AN TỈNH LAI CHÂU',
        'Số: 812/BC-CAT',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Lai Châu, ngày 04 tháng 5 năm 2026',
        'BÁO CÁO',
        'Kết quả nâng cao vị thế của phụ nữ',
        `Thực hiện ${PLAN_CITED}, Công an tỉnh báo cáo kết quả như sau:`,
      ].join('\n'),
    );
    const arrived = expect(
      await send<RegisteredView>(interior, { direction: 'incoming', receivedOn: '2026-05-04' }, [
        { name: 'bao-cao.txt', bytes: letter },
      ]),
      201,
    );
    const link = await rows(Link).findOneByOrFail({
      documentId: arrived.id,
      targetType: 'assignment',
      targetId: police.id,
    });
    assert.deepEqual([link.kind, link.state], ['replies-to', 'automatic']);
    assert.deepEqual(await statuses(), { assigned: assignments.length - 4, submitted: 4 });
  });

  test('one comes back and is sent anew; the others answer, but for those who are late', async () => {
    const answered = new Set([
      'Sở Y tế',
      'Sở Giáo dục và Đào tạo',
      'Hội Liên hiệp Phụ nữ tỉnh',
      'Công an tỉnh',
    ]);
    const rest = assignments.filter(({ unitName }) => !answered.has(unitName));
    const late = new Set(rest.slice(-LATE).map(({ id }) => id));
    for (const assignment of rest.filter(({ id }) => !late.has(id))) {
      expect(
        await reply(await take(assignment), assignment, {
          text: 'Đơn vị đã ban hành kế hoạch, giao người theo dõi.',
        }),
        201,
      );
    }
    assert.deepEqual(await statuses(), { assigned: LATE, submitted: assignments.length - LATE });
    const replies = await repliesOfPlan();
    const [health] = replies.filter(({ unitName }) => unitName === 'Sở Y tế');
    expect(await decide('return', [health], 'Chưa nêu người phụ trách.'), 204);
    const unit = await world.officerOf(health.unitId);
    const shown = expect(await unit.get<ReplyView>(`/replies/${health.id}`), 200);
    expect(
      await unit.form(
        `/replies/${health.id}/versions`,
        {
          kind: 'report',
          text: 'Đã giao Phòng Nghiệp vụ Y theo dõi.',
          version: String(shown.version),
          keptFileIds: shown.files.map(({ id }) => id).join(','),
        },
        [],
      ),
      201,
    );
    expect(
      await decide(
        'accept',
        (await repliesOfPlan()).filter(({ latest }) => latest),
      ),
      204,
    );
    assert.deepEqual(await statuses(), { assigned: LATE, completed: assignments.length - LATE });
  });

  async function repliesOfPlan(): Promise<ReplyView[]> {
    return expect(
      await coordinator.get<{ items: ReplyView[] }>(`/replies?plan=${planId}&status=waiting&size=200`),
      200,
    ).items;
  }
  const decide = (decision: string, replies: ReplyView[], remark?: string) =>
    coordinator.post('/replies/decisions', {
      decision,
      ...(remark && { remark }),
      answers: replies.flatMap(({ answers }) =>
        answers.map(({ id, version }) => ({ answerId: id, version })),
      ),
    });

  test('who is late is urged by a letter that is signed, numbered, sent and tied to the work', async () => {
    application.clock.set('2026-06-03T02:00:00Z');
    const urging = { grade: 'remind', text: 'Đề nghị báo cáo ngay.', ...(await world.way(INTERIOR)) };
    const submitted = expect(
      await coordinator.post<SubmissionView>(`/plans/${planId}/urging-letters`, urging),
      201,
    );
    const units = await rows(Unit).find();
    const late = (await world.assignments(`task=${taskId}&timeliness=overdue`)).map(({ unitId }) => unitId);
    assert.equal(late.length, LATE);
    const recipients = units
      .filter(({ id }) => late.includes(id))
      .map(({ id, name }) => ({ unitId: id, name }));
    const issued = await world.signedAndIssued(INTERIOR, submitted, recipients);
    const header = await world.readBack(INTERIOR, issued);
    assert.deepEqual(
      [header.symbol, header.date, header.signer?.name],
      [issued.symbol, '2026-06-03', 'Hoàng Đức Thịnh'],
    );
    const urged = await rows(Urge).findBy({ planId });
    assert.deepEqual([urged.length, new Set(urged.map(({ number }) => number)).size], [LATE, 1]);
    const deliveries = await rows(Delivery).findBy({ documentId: issued.documentId as string });
    assert.deepEqual(
      [deliveries.length, ...new Set(deliveries.map(({ channel }) => channel))],
      [LATE, 'internal'],
    );
    const received = await rows(Document).findBy({ direction: 'incoming', symbol: issued.symbol as string });
    assert.equal(received.length, LATE, 'each late unit has it in its own register');
    const links = await rows(Link).findBy({ documentId: received[0].id });
    assert.ok(
      links.some(({ state }) => state === 'automatic'),
      JSON.stringify(links.map(({ kind, state }) => [kind, state])),
    );
  });

  let period: PeriodView;
  test('every unit owes a report and sends its figures', async () => {
    const made = expect(
      await coordinator.post<{ id: string; version: number }>('/report-templates', { name: 'Báo cáo' }),
      201,
    );
    const saved = expect(
      await coordinator.put<{ version: number }>(`/report-templates/${made.id}/draft`, {
        version: made.version,
        content: SMALL,
      }),
      200,
    );
    expect(await coordinator.post(`/report-templates/${made.id}/publish`, { version: saved.version }), 200);
    const unitIds = assignments.map(({ unitId }) => unitId);
    const wish = {
      templateId: made.id,
      rhythm: 'year',
      startsOn: '2026-05-04',
      due: DEFAULT_DUE,
      unitIds,
      groupIds: [],
    };
    period = expect(await coordinator.post<PeriodView>('/report-periods', wish), 201);
    assert.equal(period.reports.length, assignments.length);
    for (const report of period.reports.slice(0, -1)) {
      const unit = await world.officerOf(report.unitId);
      const changes = Object.entries(ANSWERS).map(([field, value]) => ({ field, value, base: 0 }));
      const { changeCount } = expect(await unit.get<UnitReportView>(`/unit-reports/${report.id}`), 200);
      const kept = expect(
        await unit.put<{ changeCount: number }>(`/unit-reports/${report.id}/values`, {
          changes,
          seen: changeCount,
        }),
        200,
      );
      expect(await unit.post(`/unit-reports/${report.id}/submit`, { seen: kept.changeCount }), 200);
    }
  });

  test('the figures add up, and the province’s report goes out signed', async () => {
    const figures = expect(
      await coordinator.get<ConsolidationView>(`/report-periods/${period.id}/consolidation`),
      200,
    );
    const sent = assignments.length - 1;
    const staff = figures.indicators
      .find(({ code }) => code === 'A.1')
      ?.figures.find(({ sex }) => sex === null);
    assert.equal(staff?.total.value, String(1200 * sent));
    const ratio = figures.indicators.find(({ code }) => code === 'A.2')?.figures[0];
    assert.equal(ratio?.total.value, '30', 'a ratio is the ratio of the sums');
    assert.equal(figures.missing.length, 1);
    const { draftId } = expect(
      await coordinator.post<{ draftId: string }>(`/report-periods/${period.id}/draft`, {
        receiver: 'Bộ Nội vụ',
      }),
      201,
    );
    const health = of('Sở Y tế');
    const submitted = expect(
      await coordinator.post<SubmissionView>('/submissions', { draftId, ...(await world.way(PROVINCE)) }),
      201,
    );
    const issued = await world.signedAndIssued(PROVINCE, submitted, [
      { unitId: health.unitId, name: health.unitName },
      { name: 'Bộ Nội vụ' },
    ]);
    const header = await world.readBack(PROVINCE, issued);
    assert.deepEqual(
      [header.symbol, header.kind, header.signer?.name],
      [issued.symbol, 'Báo cáo', 'Nguyễn Hải Phong'],
    );
    const clerk = await world.somebody('demo-03');
    const document = expect(await clerk.get<DocumentView>(`/documents/${issued.documentId}`), 200);
    assert.deepEqual([document.direction, document.symbol], ['outgoing', issued.symbol]);
    const [internal] = await rows(Delivery).findBy({
      documentId: issued.documentId as string,
      unitId: health.unitId,
    });
    assert.equal(internal.channel, 'internal');
  });

  test('the record of all of it is whole', async () => {
    const verdict = await application.app.get(AuditVerification, { strict: false }).verify();
    assert.deepEqual(verdict.faults, []);
    assert.ok(verdict.entries > 300, `${verdict.entries} entries`);
    assert.equal(await rows(Assignment).countBy({ taskId, status: 'completed' }), assignments.length - LATE);
  });
});
