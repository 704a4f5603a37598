import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cut, fittingHeader } from './fitting-header';

const HEADER: Parameters<typeof fittingHeader>[0] = {
  parentBody: null,
  issuer: 'Ủy ban nhân dân tỉnh',
  number: '7360',
  symbol: '7360/KH-UBND',
  place: 'Lai Châu',
  date: '2026-02-10',
  kind: 'Kế hoạch',
  kindCode: 'KH',
  subject: 'x'.repeat(5000),
  urgency: 'normal',
  secrecy: 'none',
  signer: null,
  recipients: [],
  addressees: [],
};

describe('a header that a plan keeps', () => {
  it('is as it was read when it fits', () => assert.deepEqual(fittingHeader(HEADER), HEADER));

  it('has names cut to their columns', () => {
    const { issuer, parentBody, place, kind } = fittingHeader({
      ...HEADER,
      issuer: 'a'.repeat(301),
      parentBody: 'b'.repeat(400),
      place: 'c'.repeat(201),
      kind: 'd'.repeat(101),
    });
    assert.deepEqual(
      [issuer, parentBody, place, kind].map((text) => [text?.length, text?.at(-1)]),
      [300, 300, 200, 100].map((length) => [length, '…']),
    );
  });

  it('has no number that is too long to be one', () => {
    const numbered = fittingHeader({ ...HEADER, number: '1'.repeat(41) });
    assert.deepEqual([numbered.number, numbered.symbol], [null, null]);
    const noted = fittingHeader({ ...HEADER, symbol: `7360/${'A'.repeat(120)}` });
    assert.deepEqual([noted.number, noted.symbol], [null, null]);
    assert.equal(fittingHeader({ ...HEADER, kindCode: 'K'.repeat(21) }).kindCode, null);
  });

  it('is never cut inside a character', () => {
    assert.equal(cut(`abc😀def`, 5), 'abc…');
    assert.equal(cut(null, 5), null);
  });
});
