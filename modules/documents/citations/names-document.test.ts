import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namesDocument, preferred } from './names-document';

const document = { id: 'd', symbolKey: '77/KH-UBND', date: '2026-04-20', bodyKey: 'province' };
type Naming = Parameters<typeof namesDocument>[0];
const citation: Naming = {
  documentId: 'c',
  symbolKey: '77/KH-UBND',
  date: '2026-04-20',
  bodyKey: 'province',
  citedOn: '2026-05-20',
};

describe('a citation names a document', () => {
  const cases: [string, boolean, Partial<Naming>, Partial<typeof document>?][] = [
    ['symbol, date and body agree', true, {}],
    ['another symbol', false, { symbolKey: '78/KH-UBND' }],
    ['another day', false, { date: '2025-04-20' }],
    ['another body', false, { bodyKey: 'commune' }],
    ['no body named, same day', true, { bodyKey: null }],
    ['no day named, same body and year', true, { date: null }],
    ['no day named, the year before', true, { date: null, citedOn: '2027-01-05' }],
    ['no day named, long before', false, { date: null, citedOn: '2028-01-05' }],
    ['no day named, later than the citing one', false, { date: null, citedOn: '2026-04-01' }],
    ['neither day nor body', false, { date: null, bodyKey: null }],
    [
      'a symbol with its own year',
      true,
      { symbolKey: '51/2025/QD-TTG', date: null, bodyKey: null },
      { symbolKey: '51/2025/QD-TTG', date: '2025-12-31' },
    ],
    ['itself', false, { documentId: 'd' }],
  ];
  for (const [name, expected, change, other] of cases) {
    test(name, () => {
      const given = { ...citation, ...change };
      assert.equal(namesDocument(given, { ...document, ...other }), expected);
    });
  }
});

describe('of several registrations of one document', () => {
  const at = (id: string, bodyId: string, direction: 'incoming' | 'outgoing', date = '2026-04-20') => ({
    id,
    bodyId,
    direction,
    date,
  });
  test('the citing register’s own wins, then the issuer’s, then the latest', () => {
    const own = at('1', 'health', 'incoming');
    const issued = at('2', 'province', 'outgoing');
    const copy = at('0', 'interior', 'incoming');
    assert.equal(preferred([copy, issued, own], 'health'), own);
    assert.equal(preferred([copy, issued, own], 'education'), issued);
    assert.equal(preferred([at('8', 'x', 'incoming', '2025-01-01'), copy], 'health'), copy);
    assert.equal(preferred([], 'health'), null);
  });
});
