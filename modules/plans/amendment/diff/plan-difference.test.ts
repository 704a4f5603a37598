import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DraftItem } from '../../draft/draft-item';
import { newItem } from '../../draft/new-items';
import type { PlanItem, UnitChoice } from '../../entities/plan-item.entity';
import { planDifference } from './plan-difference';
import type { Difference } from './plan-difference';

function unit(text: string, unitId: string | null = text): UnitChoice {
  return { text, unitId, groupId: null, expand: null, open: false };
}

function draft(content: string, more: Partial<DraftItem> = {}): DraftItem {
  return {
    source: 'appendix',
    label: null,
    groups: [],
    content,
    lead: [unit('Sở Nội vụ')],
    cooperating: [],
    monitoring: [],
    deadline: { text: '', kind: 'none', from: null, to: null, rule: null, condition: null },
    product: null,
    conditions: [],
    spanStart: 10,
    spanEnd: 20,
    fields: {},
    confidence: 1,
    ...more,
  };
}

function items(...drafts: DraftItem[]): PlanItem[] {
  return drafts.map((each, index) =>
    newItem(each, { planId: 'p', sourceId: 's' }, `item-${index}`, index * 1000),
  );
}

function shown(differences: Difference[]): string[] {
  return differences
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, item, after, fields }) => [kind, item?.id ?? after?.content, ...fields].join(' '));
}

const day = (to: string, text = to) => ({
  text,
  kind: 'date' as const,
  from: null,
  to,
  rule: null,
  condition: null,
});

describe('comparing a plan with its new version', () => {
  const base = [
    draft('Ban hành kế hoạch chuyển đổi số năm 2026', { label: '1' }),
    draft('Tập huấn kỹ năng số cho cán bộ xã', { label: '2', deadline: day('2026-06-30') }),
    draft('Báo cáo kết quả thực hiện', { label: '3' }),
  ];

  test('the same reading gives nothing to decide', () => {
    assert.deepEqual(shown(planDifference(items(...base), structuredClone(base))), []);
  });

  test('a row put in shifts numbers and nothing else', () => {
    const next = [
      draft('Rà soát hạ tầng viễn thông', { label: '1' }),
      ...base.map((d, i) => ({ ...d, label: `${i + 2}` })),
    ];
    const differences = planDifference(items(...base), next);
    assert.deepEqual(shown(differences), ['added Rà soát hạ tầng viễn thông']);
    assert.deepEqual(
      differences.map(({ after }) => after?.label),
      ['1', '2', '3', '4'],
    );
  });

  test('a row taken out stands where it stood', () => {
    const differences = planDifference(items(...base), [base[0], base[2]]);
    assert.deepEqual(
      differences.map(({ kind }) => kind),
      ['same', 'removed', 'same'],
    );
  });

  test('spelling that says the same is no change', () => {
    const old = draft('Đẩy mạnh hoà giải  ở cơ sở – năm 2026.', {
      product: 'Kế hoạch',
      deadline: day('2026-11-30', 'trước ngày 01/12/2026'),
    });
    const young = draft('Đẩy mạnh hòa giải ở cơ sở - năm 2026', {
      product: 'kế hoạch;',
      deadline: day('2026-11-30', 'Chậm nhất 30/11/2026'),
    });
    assert.deepEqual(shown(planDifference(items(old), [young])), []);
  });

  test('what the document changed is named field by field', () => {
    const young = draft('Tập huấn kỹ năng số cho cán bộ, công chức xã', {
      label: '2',
      deadline: day('2026-09-30'),
      lead: [unit('Sở Khoa học và Công nghệ')],
      cooperating: [unit('Sở Nội vụ')],
      product: 'Lớp tập huấn',
    });
    assert.deepEqual(shown(planDifference(items(...base), [base[0], young, base[2]])), [
      'changed item-1 content lead cooperating deadline product',
    ]);
  });

  test('the same words under a new year are another deadline', () => {
    const old = draft('Tổng kết', {
      deadline: { ...day('2026-12-31', 'Quý IV'), from: '2026-10-01', kind: 'quarter' },
    });
    const young = draft('Tổng kết', {
      deadline: { ...day('2027-12-31', 'Quý IV'), from: '2027-10-01', kind: 'quarter' },
    });
    assert.deepEqual(shown(planDifference(items(old), [young])), ['changed item-0 deadline']);
  });
});

describe('what a person corrected', () => {
  const read = draft('Tổ chức hội thi', {
    lead: [unit('các cơ quan liên quan', null)],
    deadline: day('2026-06-30'),
    cooperating: [unit('Sở Y tế')],
  });

  function corrected(changes: Partial<PlanItem>): PlanItem[] {
    const [item] = items(read);
    return [Object.assign(item, changes, { edited: true })];
  }

  test('does not come back as a change when the document still says what it said', () => {
    const item = corrected({
      lead: [unit('Sở Nội vụ')],
      deadline: day('2026-07-15'),
      content: 'Hội thi kỹ năng',
    });
    const [difference] = planDifference(item, [structuredClone(read)]);
    assert.equal(difference.kind, 'same');
    assert.equal(difference.after?.content, 'Hội thi kỹ năng');
    assert.equal(difference.after?.deadline.to, '2026-07-15');
  });

  test('is no change either when the document now says the same', () => {
    const item = corrected({ deadline: day('2026-07-15') });
    assert.deepEqual(shown(planDifference(item, [{ ...read, deadline: day('2026-07-15') }])), []);
  });

  test('stays in the fields the document left alone', () => {
    const item = corrected({ lead: [unit('Sở Nội vụ')] });
    const [difference] = planDifference(item, [{ ...read, deadline: day('2026-08-31') }]);
    assert.deepEqual(difference.fields, ['deadline']);
    assert.deepEqual(difference.after?.lead, [unit('Sở Nội vụ')]);
    assert.equal(difference.after?.deadline.to, '2026-08-31');
  });

  test('units put in by hand stay, those taken out stay out, chosen ones stay chosen', () => {
    const chosen = { ...unit('các cơ quan liên quan', null), expand: ['a', 'b'] };
    const item = corrected({ lead: [chosen], cooperating: [unit('Công an tỉnh')] });
    const next = {
      ...read,
      lead: [unit('các cơ quan liên quan', null), unit('Sở Tài chính')],
      cooperating: [unit('Sở Y tế'), unit('Sở Tư pháp')],
    };
    const [difference] = planDifference(item, [next]);
    assert.deepEqual(difference.after?.lead, [chosen, unit('Sở Tài chính')]);
    assert.deepEqual(difference.after?.cooperating, [unit('Sở Tư pháp'), unit('Công an tỉnh')]);
  });

  test('an item written by hand is never removed', () => {
    const [one, two] = items(draft('Việc trong kế hoạch'), draft('Việc tự thêm'));
    two.readAs = [];
    assert.deepEqual(shown(planDifference([one, two], [draft('Việc trong kế hoạch')])), []);
  });

  test('an item left out stays out until its wording changes', () => {
    const [item] = corrected({ dropped: true });
    assert.deepEqual(shown(planDifference([item], [structuredClone(read)])), []);
    assert.deepEqual(shown(planDifference([item], [{ ...read, deadline: day('2026-12-31') }])), [
      'added item-0',
    ]);
  });

  test('an item left out whose row is gone comes in anew when the row returns', () => {
    const [item] = corrected({ dropped: true, readAs: [] });
    assert.deepEqual(shown(planDifference([item], [structuredClone(read)])), ['added Tổ chức hội thi']);
  });

  test('rows merged into one task are compared together', () => {
    const [one, two] = [
      draft('Xây dựng dự toán kinh phí'),
      draft('Trình phê duyệt dự toán kinh phí của tỉnh'),
    ];
    const [item] = items(one);
    Object.assign(item, { content: `${one.content}\n${two.content}`, readAs: [one, two], edited: true });
    assert.deepEqual(shown(planDifference([item], structuredClone([one, two]))), []);
    const changed = { ...two, deadline: day('2026-10-31') };
    assert.deepEqual(shown(planDifference([item], [one, changed])), ['changed item-0 deadline']);
  });

  test('a row split in two is compared as the row it was', () => {
    const row = draft('Rà soát hệ thống và thay thế thiết bị cũ');
    const [first, second] = items(row, row);
    Object.assign(first, { content: 'Rà soát hệ thống' });
    Object.assign(second, { content: 'thay thế thiết bị cũ', readAs: [] });
    assert.deepEqual(shown(planDifference([first, second], [structuredClone(row)])), []);
  });
});
