import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ConsolidatedReport,
  DraftFrames,
  ExtensionAnswer,
  renderDocx,
  renderPdf,
  UnitReport,
} from '../../modules/drafting';
import type { OfficialDocument } from '../../modules/drafting';
import { Unit } from '../../modules/organization';
import { Task } from '../../modules/tasks';
import type { ReadingResult } from '../../modules/reading';
import { taskTable } from '../fixtures/drafting/official-documents';
import { DraftingWorld } from './drafting-world';

const FORMS = ['pdf', 'docx'] as const;
const PLAN = {
  kind: 'Kế hoạch',
  symbol: '2114/KH-UBND',
  date: '2026-04-20',
  issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
  subject:
    'Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn tỉnh Lai Châu năm 2026',
};
const REPORT = {
  plan: PLAN,
  period: 'quý III năm 2026',
  receiver: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
  recipients: ['UBND tỉnh (b/c)', 'Lãnh đạo Sở'],
  sections: [
    {
      heading: 'Công tác chỉ đạo, điều hành',
      text: 'Đã ban hành Kế hoạch số 512/KH-SGDĐT ngày 12/5/2026 của Sở Giáo dục và Đào tạo về bình đẳng giới.\n- Mở 03 lớp tập huấn.',
    },
    { heading: 'Khó khăn, vướng mắc' },
  ],
  annexes: [],
};

let world: DraftingWorld;

before(async () => {
  world = await DraftingWorld.open();
});
after(() => world?.close());

function service<T>(type: new (...args: never[]) => T): T {
  return world.plans.application.app.get(type as new () => T, { strict: false });
}

async function frame(code: string, kind: Parameters<DraftFrames['of']>[1], kindCode: string | null) {
  const { dataSource } = world.plans.application;
  const { id } = await dataSource.getRepository(Unit).findOneByOrFail({ code });
  return service(DraftFrames).of(id, kind, kindCode);
}

/** As the clerk issues it. */
function issued(document: OfficialDocument): OfficialDocument {
  const { symbol, date } = document;
  return { ...document, symbol: { ...symbol, number: '345' }, date: { ...date, day: '2026-08-20' } };
}

async function readBack(document: OfficialDocument): Promise<[string, ReadingResult][]> {
  const files = { pdf: (await renderPdf(document, new Date(0))).bytes, docx: await renderDocx(document) };
  return Promise.all(
    FORMS.map(async (form): Promise<[string, ReadingResult]> => [form, await world.read(files[form], form)]),
  );
}

/** Both files say the same of themselves as the model. */
async function assertHeader(document: OfficialDocument): Promise<ReadingResult[]> {
  const read = await readBack(document);
  for (const [form, { header }] of read) {
    const { issuer, symbol, signature } = document;
    const letter = document.kind === null;
    const said = { ...header, subject: header.subject?.toLocaleLowerCase('vi') };
    assert.deepEqual(
      said,
      {
        ...said,
        parentBody: issuer.parent,
        issuer: issuer.lines.join(' '),
        number: symbol.number,
        symbol: `${symbol.number ?? ''}/${symbol.notation}`,
        place: document.place,
        date: document.date.day,
        kind: document.kind ?? 'Công văn',
        subject: `${letter ? 'v/v ' : ''}${document.subject}`.toLocaleLowerCase('vi'),
        recipients: document.recipients,
        addressees: document.addressees,
      },
      form,
    );
    assert.deepEqual(
      [...(header.signer?.power?.split('\n') ?? []), header.signer?.position, header.signer?.name],
      [...signature.lines, signature.name],
      form,
    );
  }
  return read.map(([, result]) => result);
}

function cited({ citations }: ReadingResult): string[] {
  return citations.map(({ kind, symbol, date, issuer }) => [kind, symbol, date, issuer].join(' '));
}

test('a dispatch: its head, the plan it cites, and its appendix as the same tasks', async () => {
  const { document } = await world.dispatch();
  const tasks = await world.plans.application.dataSource
    .getRepository(Task)
    .find({ where: { planId: world.planId }, order: { number: 'ASC' } });
  for (const one of [document, issued(document)]) {
    for (const result of await assertHeader(one)) {
      assert.deepEqual(cited(result), ['Kế hoạch 1215/KH-UBND 2026-03-16 Ủy ban nhân dân tỉnh Lai Châu']);
      const rows = result.tasks.filter(({ source }) => source === 'appendix');
      assert.deepEqual(
        rows.map(({ content, deadline, product }) => [content, deadline.text, product]),
        tasks.map(({ content, deadlineText, product }) => [content, deadlineText, product]),
      );
      assert.deepEqual(
        rows.map(({ deadline }) => [deadline.kind, deadline.to, deadline.rule]),
        tasks.map(({ deadlineKind, deadlineTo, deadlineRule }) => [deadlineKind, deadlineTo, deadlineRule]),
      );
      const [first] = rows;
      assert.ok(first.lead[0].unit, 'the lead unit is recognised');
    }
  }
});

test('an urging letter: its head, the plan it cites, and every late row', async () => {
  const { document } = await world.urging();
  const late = document.appendices[0].blocks[0];
  assert.ok(late.type === 'table');
  const contents = late.rows.filter(({ kind }) => !kind).map(({ cells }) => cells[1]);
  for (const result of await assertHeader(issued(document))) {
    assert.deepEqual(cited(result), ['Kế hoạch 1215/KH-UBND 2026-03-16 Ủy ban nhân dân tỉnh Lai Châu']);
    const rows = result.tasks.filter(({ source }) => source === 'appendix');
    assert.deepEqual(
      rows.map(({ content }) => content),
      contents,
    );
  }
});

test('reports of a department, of a commune and of the province', async () => {
  const documents = [
    await service(UnitReport).compose(await frame('so-giao-duc-va-dao-tao', 'unit-report', 'BC'), REPORT),
    await service(UnitReport).compose(await frame('xa-than-uyen', 'unit-report', 'BC'), REPORT),
    await service(ConsolidatedReport).compose(await frame('ubnd-tinh', 'consolidated', 'BC'), {
      ...REPORT,
      reported: 58,
      expected: 60,
      annexes: [{ title: 'Kết quả thực hiện nhiệm vụ', tables: [taskTable(40)] }],
    }),
  ];
  for (const document of documents) {
    for (const result of await assertHeader(issued(document))) {
      assert.deepEqual(cited(result), [
        'Kế hoạch 2114/KH-UBND 2026-04-20 Ủy ban nhân dân tỉnh Lai Châu',
        'Kế hoạch 512/KH-SGDĐT 2026-05-12 Sở Giáo dục và Đào tạo',
      ]);
    }
  }
});

test('answers to a wish for more time', async () => {
  const answers = service(ExtensionAnswer);
  const asked = {
    plan: PLAN,
    unit: { unitId: 'unit', name: 'Sở Y tế', kind: 'department' as const },
    task: 'Tổ chức tập huấn về lồng ghép giới.',
    dueDateBefore: '2026-09-30',
    proposedDate: '2026-12-31',
  };
  const of = await frame('so-noi-vu', 'extension-answer', null);
  const granted = await answers.compose(of, { ...asked, grantedDate: '2026-12-31', reason: null });
  const shorter = await answers.compose(of, {
    ...asked,
    grantedDate: '2026-11-30',
    reason: 'Bảo đảm tiến độ.',
  });
  const refused = await answers.compose(of, { ...asked, grantedDate: null, reason: 'Đã gia hạn một lần.' });
  const said = (document: OfficialDocument): string => JSON.stringify(document.blocks);
  assert.match(said(granted), /Đồng ý gia hạn .* đến hết ngày 31\/12\/2026\.\\n/);
  assert.match(said(shorter), /đến hết ngày 30\/11\/2026\. Lý do: bảo đảm tiến độ\./);
  assert.match(
    said(refused),
    /Không đồng ý gia hạn .* vẫn là ngày 30\/9\/2026\. Lý do: đã gia hạn một lần\./,
  );
  for (const document of [granted, shorter, refused]) {
    for (const result of await assertHeader(issued(document))) {
      assert.deepEqual(cited(result), ['Kế hoạch 2114/KH-UBND 2026-04-20 Ủy ban nhân dân tỉnh Lai Châu']);
    }
  }
});
