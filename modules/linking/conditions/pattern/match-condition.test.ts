import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { patternOf } from './condition-pattern';
import type { StatedCondition } from './condition-pattern';
import { matchCondition } from './match-condition';
import type { ConditionMatch, OfferedDocument } from './match-condition';

const MONTH: StatedCondition = {
  text: 'sau khi có văn bản hướng dẫn của Bộ Nội vụ',
  documentKind: 'Văn bản hướng dẫn',
  issuer: 'Bộ Nội vụ',
  about: null,
  content:
    'Xây dựng kế hoạch và tổ chức Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026 bảo đảm thiết thực, hiệu quả (sau khi có văn bản hướng dẫn của Bộ Nội vụ).',
};
const APPROVED: StatedCondition = {
  text: 'sau khi Chương trình được Thủ tướng Chính phủ phê duyệt',
  documentKind: null,
  issuer: 'Thủ tướng Chính phủ',
  about: 'Chương trình',
  content:
    'Xây dựng Kế hoạch thực hiện Chương trình phòng, chống đuối nước trẻ em giai đoạn 2026 - 2030 sau khi Chương trình được Thủ tướng Chính phủ phê duyệt và có văn bản hướng dẫn của Bộ Y tế.',
};

const KEYS: Record<string, string> = { 'Bộ Nội vụ': 'bnv', 'Thủ tướng Chính phủ': 'ttg', 'Bộ Y tế': 'byt' };

function match(
  stated: StatedCondition,
  offered: Partial<OfferedDocument>,
  programmes: string[] = [],
): ConditionMatch | null {
  const key = (stated.issuer && KEYS[stated.issuer]) ?? null;
  const pattern = patternOf(stated, key, new Set(programmes));
  assert.ok(pattern);
  return matchCondition(pattern, {
    kind: 'Công văn',
    subject: '',
    issuerKey: key,
    date: '2026-05-10',
    cites: new Set(),
    opening: '',
    ...offered,
  });
}

describe('guidance that is awaited', () => {
  for (const [subject, kind] of [
    ['V/v hướng dẫn tổ chức Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026', 'Công văn'],
    ['Hướng dẫn triển khai Tháng hành động Vì trẻ em và phòng chống xâm hại trẻ em', 'Công văn'],
    ['Tổ chức Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026', 'Hướng dẫn'],
  ]) {
    test(`certain: ${kind}, ${subject}`, () => assert.equal(match(MONTH, { subject, kind })?.certain, true));
  }

  for (const subject of [
    'về việc tổ chức Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026',
    'V/v hướng dẫn báo cáo kết quả Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026',
    'V/v hướng dẫn tổ chức Tháng hành động vì trẻ em năm 2026 và phòng, chống xâm hại',
  ]) {
    test(`a person decides: ${subject}`, () => assert.equal(match(MONTH, { subject })?.certain, false));
  }

  test('the text names it where the subject does not', () => {
    const subject = 'V/v hướng dẫn một số nhiệm vụ quý II';
    const opening = 'đề nghị triển khai Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em như sau';
    assert.equal(match(MONTH, { subject, opening })?.certain, false);
    assert.equal(match(MONTH, { subject }), null);
  });

  const good = 'hướng dẫn tổ chức Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026';
  for (const [what, offered] of [
    ['another ministry', { subject: good, issuerKey: 'byt' }],
    ['a draft', { subject: `lấy ý kiến dự thảo văn bản ${good}` }],
    ['a request for comments', { subject: `V/v góp ý nội dung ${good}` }],
    ['an invitation', { subject: `Mời dự hội nghị ${good}`, kind: 'Giấy mời' }],
    ['a report', { subject: `Kết quả ${good}`, kind: 'Báo cáo' }],
    ['another undertaking', { subject: 'hướng dẫn tổ chức Tháng hành động quốc gia về dân số năm 2026' }],
    ['another year', { subject: good.replace('2026', '2025'), date: '2025-05-01' }],
    ['what is not about it', { subject: 'hướng dẫn công tác thi đua năm 2026' }],
  ] as const) {
    test(`not ${what}`, () => assert.equal(match(MONTH, offered), null));
  }
});

describe('a programme that is to be approved', () => {
  const subject = 'phê duyệt Chương trình phòng, chống đuối nước trẻ em giai đoạn 2026-2030';
  const decision = { kind: 'Quyết định', subject };

  test('its decision is certain', () => {
    const found = match(APPROVED, decision);
    assert.equal(found?.certain, true);
    assert.match(found?.reason ?? '', /đúng cơ quan ban hành \(Thủ tướng Chính phủ\)/i);
  });

  test('a period that overlaps is for a person to decide', () => {
    assert.equal(match(APPROVED, { ...decision, subject: subject.replace('2030', '2035') })?.certain, false);
  });

  test('something of the programme is not the programme', () => {
    const part =
      'phê duyệt điều chỉnh kinh phí của Chương trình phòng, chống đuối nước trẻ em giai đoạn 2026-2030';
    assert.equal(match(APPROVED, { ...decision, subject: part })?.certain, false);
  });

  for (const [what, offered] of [
    ['of the minister', { ...decision, issuerKey: 'byt' }],
    ['the draft', { ...decision, subject: `dự thảo Quyết định ${subject}` }],
    ['the proposal', { kind: 'Tờ trình', subject }],
    ['the last period', { ...decision, subject: subject.replace('2026-2030', '2021-2025') }],
    [
      'another programme',
      { ...decision, subject: 'phê duyệt Chương trình sữa học đường giai đoạn 2026-2030' },
    ],
  ] as const) {
    test(`not ${what}`, () => assert.equal(match(APPROVED, offered), null));
  }
});

describe('what the plan leaves open', () => {
  test('an issuer that is nobody in particular is never certain', () => {
    const stated = { ...MONTH, issuer: 'cơ quan có thẩm quyền' };
    const subject = 'hướng dẫn tổ chức Tháng hành động vì trẻ em và phòng, chống xâm hại trẻ em năm 2026';
    assert.equal(match(stated, { subject, issuerKey: 'bnv' })?.certain, false);
  });

  test('a named kind has to be that kind', () => {
    const stated: StatedCondition = {
      text: 'sau khi có Nghị quyết của Hội đồng nhân dân tỉnh về hỗ trợ học phí',
      documentKind: 'Nghị quyết',
      issuer: 'Bộ Nội vụ',
      about: 'Chương trình hỗ trợ học phí cho học sinh vùng cao',
      content: 'Rà soát đối tượng được hỗ trợ.',
    };
    const subject = 'Chương trình hỗ trợ học phí cho học sinh vùng cao';
    assert.equal(match(stated, { kind: 'Nghị quyết', subject })?.certain, true);
    assert.equal(match(stated, { kind: 'Kế hoạch', subject }), null);
  });

  test('a work without a name is never certain', () => {
    const stated = {
      ...MONTH,
      content: 'Rà soát, cập nhật số liệu cán bộ nữ (sau khi có văn bản hướng dẫn của Bộ Nội vụ).',
    };
    const found = match(stated, { subject: 'hướng dẫn rà soát, cập nhật số liệu cán bộ nữ' });
    assert.equal(found?.certain, false);
  });

  test('the decision the task cites stands for the programme', () => {
    const subject = 'hướng dẫn thực hiện Chương trình phòng ngừa xâm hại';
    const stated = {
      ...APPROVED,
      text: 'có văn bản hướng dẫn của Bộ Y tế',
      issuer: 'Bộ Y tế',
      documentKind: 'Văn bản hướng dẫn',
      about: null,
    };
    assert.equal(match(stated, { subject }), null);
    assert.equal(match(stated, { subject, cites: new Set(['12qdttg']) }, ['12qdttg'])?.certain, false);
  });
});

test('an event without document is for people alone', () => {
  const event = {
    text: 'khi có phát sinh',
    documentKind: null,
    issuer: null,
    about: 'phát sinh',
    content: 'Báo cáo',
  };
  assert.equal(patternOf(event, null, new Set()), null);
});
