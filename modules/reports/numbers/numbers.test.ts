import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Decimal } from './decimal';
import { Fraction } from './fraction';
import { readSheetNumber, readVietnameseNumber, writeVietnameseNumber } from './vietnamese-number';

const typed = (text: string, places = 2): string => {
  const read = readVietnameseNumber(text, places);
  return 'value' in read ? read.value.toString() : read.fault.code;
};
const sheet = (number: number, places = 6): string => {
  const read = readSheetNumber(number, places);
  return 'value' in read ? read.value.toString() : read.fault.code;
};

describe('exact decimals', () => {
  test('add up without rounding', () => {
    assert.equal(Decimal.sum(Array.from({ length: 10 }, () => Decimal.of('0.1'))).toString(), '1');
    assert.equal(Decimal.of('999999999999999.999').plus(Decimal.of('0.001')).toString(), '1000000000000000');
    assert.equal(Decimal.of('-0.5').plus(Decimal.of('0.25')).toString(), '-0.25');
    assert.equal(Decimal.of('12.50').toString(), '12.5');
    assert.equal(Decimal.of('-0').toString(), '0');
  });

  test('compare by value', () => {
    assert.ok(Decimal.of('2').compare(Decimal.of('10')) < 0);
    assert.ok(Decimal.of('-3').compare(Decimal.of('-4')) > 0);
    assert.equal(Decimal.of('1.50').compare(Decimal.of('1.5')), 0);
  });

  test('a quotient is rounded only when shown, half away from zero', () => {
    const third = Fraction.of(Decimal.of(100), Decimal.of(3)) as Fraction;
    assert.equal(third.rounded(2), '33.33');
    assert.equal((Fraction.of(Decimal.of('1'), Decimal.of('8')) as Fraction).rounded(2), '0.13');
    assert.equal((Fraction.of(Decimal.of('-1'), Decimal.of('8')) as Fraction).rounded(2), '-0.13');
    assert.equal(
      (Fraction.of(Decimal.of('1'), Decimal.of('3')) as Fraction).times(Decimal.of(3)).rounded(6),
      '1',
    );
    assert.equal((Fraction.of(Decimal.of('0.004'), Decimal.of('1')) as Fraction).rounded(2), '0');
    assert.equal(Fraction.of(Decimal.of(1), Decimal.ZERO), null);
  });

  test('quotients compare crosswise, exactly', () => {
    const a = Fraction.of(Decimal.of(1), Decimal.of(3)) as Fraction;
    const b = Fraction.of(Decimal.of('33333333333'), Decimal.of('100000000000')) as Fraction;
    assert.ok(a.compare(b) > 0);
    assert.equal(a.compare(Fraction.of(Decimal.of(-2), Decimal.of(-6)) as Fraction), 0);
    assert.equal(a.minus(b).upper.toString() === '0', false);
  });
});

describe('numbers as they are written in Vietnam', () => {
  test('point for thousands, comma for decimals', () => {
    assert.equal(typed('1.234,5'), '1234.5');
    assert.equal(typed('1234,5'), '1234.5');
    assert.equal(typed('12.345.678'), '12345678');
    assert.equal(typed('1\u00a0234,50'), '1234.5');
    assert.equal(typed('-3'), '-3');
    assert.equal(typed('0,25'), '0.25');
    assert.equal(typed(' 60 '), '60');
  });

  test('what could be read two ways is refused', () => {
    for (const text of ['1.5', '1,234.5', '1.23.4', '0.125', '12.34', '1.2345', ',5', '1,', '1 23'])
      assert.equal(typed(text), 'number-ambiguous', text);
  });

  test('a comma in a count is told', () => {
    assert.equal(typed('1,234', 0), 'number-not-whole');
    assert.equal(typed('1,00', 0), '1');
    assert.equal(typed('1,234', 2), 'number-too-precise');
  });

  test('words, units and formulas are no numbers', () => {
    for (const text of ['12 người', '60%', '=1+1', 'năm', '1e5', '٣'])
      assert.equal(typed(text), 'not-a-number', text);
    assert.equal(typed('1234567890123456'), 'number-too-large');
  });

  test('a sheet’s binary error is not what was typed', () => {
    assert.equal(sheet(0.1 + 0.2), '0.3');
    assert.equal(sheet(1234.5), '1234.5');
    assert.equal(sheet(-0.000125), '-0.000125');
    assert.equal(sheet(1e6), '1000000');
    assert.equal(sheet(1e30), 'number-too-large');
    assert.equal(sheet(0), '0');
    assert.equal(sheet(12.5, 0), 'number-not-whole');
  });

  test('are written back the same way', () => {
    assert.equal(writeVietnameseNumber('-1234567.5'), '-1.234.567,5');
    assert.equal(writeVietnameseNumber('999'), '999');
  });
});
