import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rhythmOf, ruleInWords, ruleOf } from './rule';

describe('a recurrence rule in words', () => {
  const said: [string, string][] = [
    ['FREQ=MONTHLY;BYMONTHDAY=20', 'ngày 20 hằng tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'ngày cuối tháng hằng tháng'],
    ['FREQ=MONTHLY;INTERVAL=3', 'hằng quý'],
    ['FREQ=MONTHLY;INTERVAL=6', '6 tháng một lần'],
    ['FREQ=YEARLY', 'hằng năm'],
    ['FREQ=YEARLY;BYMONTH=12', 'tháng 12 hằng năm'],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30', 'ngày 30 tháng 1 hằng năm'],
    ['FREQ=WEEKLY;BYDAY=MO,FR', 'thứ Hai và thứ Sáu hằng tuần'],
    ['FREQ=HOURLY', 'lặp lại theo quy tắc FREQ=HOURLY'],
  ];
  for (const [rule, words] of said) it(rule, () => assert.equal(ruleInWords(rule), words));

  it('says nothing of no rule', () => assert.equal(ruleInWords(null), ''));
});

describe('a rhythm and its rule', () => {
  for (const rule of [
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=MONTHLY;BYMONTHDAY=20',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15',
    'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1',
  ])
    it(`${rule} survives the form`, () => {
      const rhythm = rhythmOf(rule);
      assert.ok(rhythm);
      assert.equal(ruleOf(rhythm), rule);
    });

  it('knows what it cannot show', () => {
    assert.equal(rhythmOf('FREQ=MONTHLY;BYDAY=1MO'), null);
    assert.equal(rhythmOf('FREQ=YEARLY;INTERVAL=2'), null);
    assert.equal(rhythmOf('FREQ=MONTHLY;COUNT=3'), null);
  });
});
