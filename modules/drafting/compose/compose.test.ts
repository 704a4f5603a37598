import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnitKind } from '../../organization';
import { addresseeLines } from './addressees';
import { abbreviationOf, issuingBody } from './issuing-body';
import { planName, planTitle, planTitleIn } from './plan-name';
import { proseDate } from './prose';
import { sectionBlocks } from './report-section';
import { signatureLines } from './signature-lines';

const PROVINCE = { name: 'tỉnh Lai Châu', committee: 'Ủy ban nhân dân tỉnh Lai Châu' };
const body = (name: string, kind: UnitKind) => issuingBody({ id: 'unit', name, kind }, PROVINCE);
const PLAN = {
  kind: 'Kế hoạch',
  symbol: '2114/KH-UBND',
  date: '2026-04-05',
  issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
  subject: 'Thực hiện công tác bình đẳng giới năm 2026',
};

test('people’s committees name no body above them', () => {
  const province = body('UBND tỉnh Lai Châu', 'province-committee');
  assert.deepEqual(province.issuer.lines, ['Ủy ban nhân dân', 'tỉnh Lai Châu']);
  assert.equal(province.issuer.parent, null);
  assert.equal(province.selfName, 'Ủy ban nhân dân tỉnh');
  const commune = body('UBND xã Than Uyên', 'commune');
  assert.deepEqual(commune.issuer.lines, ['Ủy ban nhân dân', 'xã Than Uyên']);
  assert.deepEqual([commune.issuer.parent, commune.place, commune.abbreviation], [null, 'Than Uyên', 'UBND']);
});

test('departments and offices stand under the provincial committee', () => {
  const interior = body('Sở Nội vụ', 'department');
  assert.equal(interior.issuer.parent, 'UBND tỉnh Lai Châu');
  assert.deepEqual([interior.issuer.lines, interior.abbreviation], [['Sở Nội vụ'], 'SNV']);
  assert.deepEqual(body('Văn phòng UBND tỉnh', 'office').issuer.lines, ['Văn phòng']);
  assert.deepEqual(body('Công an tỉnh', 'armed-force').issuer, {
    parent: 'Bộ Công an',
    lines: ['Công an tỉnh Lai Châu'],
    fullName: 'Công an tỉnh Lai Châu',
  });
});

test('abbreviations take first letters and leave small words', () => {
  assert.equal(abbreviationOf('Sở Văn hóa, Thể thao và Du lịch'), 'SVHTTDL');
  assert.equal(abbreviationOf('Sở Giáo dục và Đào tạo'), 'SGDĐT');
});

test('a deputy signs for the head, leaders of a committee for all of it', () => {
  const lines = (kind: UnitKind, title: string | null) => signatureLines({ kind }, title);
  assert.deepEqual(lines('province-committee', 'Phó Chủ tịch UBND tỉnh'), [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ]);
  assert.deepEqual(lines('commune', 'Chủ tịch UBND xã'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  assert.deepEqual(lines('department', 'Phó Giám đốc'), ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  assert.deepEqual(lines('department', 'Giám đốc Sở Nội vụ'), ['GIÁM ĐỐC']);
  assert.deepEqual(lines('mass-organization', 'Phó Chủ tịch Hội'), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  assert.deepEqual(lines('office', 'Phó Chánh Văn phòng'), ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']);
});

test('a plan is named in full, and by its subject alone', () => {
  assert.equal(
    planName(PLAN),
    'Kế hoạch số 2114/KH-UBND ngày 05/4/2026 của Ủy ban nhân dân tỉnh Lai Châu về thực hiện công tác bình đẳng giới năm 2026',
  );
  assert.equal(planTitle(PLAN), 'Kế hoạch thực hiện công tác bình đẳng giới năm 2026');
  assert.equal(
    planName({ ...PLAN, symbol: '/KH-UBND', date: null, subject: 'Về việc triển khai X.' }),
    'Kế hoạch của Ủy ban nhân dân tỉnh Lai Châu về việc triển khai X',
  );
  assert.equal(planTitle({ ...PLAN, subject: 'Kế hoạch triển khai X' }), 'Kế hoạch triển khai X');
  assert.equal(planTitleIn(PLAN, 'quý III năm 2026'), 'Kế hoạch thực hiện công tác bình đẳng giới');
  assert.equal(planTitleIn(PLAN, 'năm 2027'), planTitle(PLAN));
});

test('days of a month under 10, and the months 1 and 2, have a leading 0', () => {
  assert.deepEqual(['2026-02-01', '2026-03-09', '2026-12-31'].map(proseDate), [
    '01/02/2026',
    '09/3/2026',
    '31/12/2026',
  ]);
});

test('few bodies are addressed by name, many by kind', () => {
  const unit = (name: string, kind: UnitKind) => ({ unitId: name, name, kind });
  assert.deepEqual(addresseeLines([unit('Sở Y tế', 'department')]), ['Sở Y tế']);
  const many = Array.from({ length: 7 }, (_, index) => unit(`UBND xã ${index}`, 'commune'));
  assert.deepEqual(addresseeLines([...many, unit('Sở Y tế', 'department'), unit('Cục Thuế', 'external')]), [
    'Các sở, ban, ngành tỉnh',
    'UBND các xã, phường',
    'Cục Thuế',
  ]);
});

test('sections are counted I, 1, a; an empty one says that there is nothing', () => {
  const blocks = sectionBlocks([
    { heading: 'Một', sections: [{ heading: 'Hai', sections: [{ heading: 'Ba', text: 'Có.' }] }] },
    { heading: 'Bốn', text: ' ' },
  ]);
  assert.deepEqual(
    blocks.map((block) => (block.type === 'heading' ? `${block.label} ${block.text}` : block.type)),
    ['I. Một', '1. Hai', 'a) Ba', 'narrative', 'II. Bốn', 'paragraph'],
  );
});
