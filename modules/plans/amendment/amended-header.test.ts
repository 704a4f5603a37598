import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentHeader } from '../../reading';
import { Plan } from '../entities/plan.entity';
import { amendedHeader } from './amended-header';

function header(more: Partial<DocumentHeader> = {}): DocumentHeader {
  return {
    parentBody: null,
    issuer: 'Ủy ban nhân dân tỉnh Lai Châu',
    number: '1215',
    symbol: '1215/KH-UBND',
    place: 'Lai Châu',
    date: '2026-03-16',
    kind: 'Kế hoạch',
    kindCode: 'KH',
    subject: 'An toàn cho trẻ em năm 2026',
    urgency: 'normal',
    secrecy: 'none',
    signer: null,
    recipients: ['Sở Y tế'],
    addressees: [],
    ...more,
  };
}

function plan(more: Partial<Plan> = {}): Plan {
  const { secrecy: _secrecy, addressees: _addressees, ...head } = header();
  return Object.assign(
    new Plan(),
    head,
    { symbolKey: '1215/kh-ubnd', year: 2026, subject: head.subject ?? '' },
    more,
  );
}

describe('what a new version changes of the head', () => {
  test('nothing when it reads the same, whatever a person corrected', () => {
    assert.deepEqual(amendedHeader(plan({ issuer: 'UBND tỉnh' }), header(), header()), {});
  });

  test('what it says otherwise than before', () => {
    const changes = amendedHeader(
      plan(),
      header(),
      header({ recipients: ['Sở Y tế', 'Sở Nội vụ'], date: '2026-03-18' }),
    );
    assert.deepEqual(changes.recipients, ['Sở Y tế', 'Sở Nội vụ']);
    assert.equal(changes.date, '2026-03-18');
    assert.equal(changes.subject, undefined);
  });

  test('a blank takes nothing away', () => {
    assert.deepEqual(
      amendedHeader(plan(), header(), header({ date: null, issuer: null, recipients: [] })),
      {},
    );
  });

  test('a draft gets number, symbol and date', () => {
    const draft = { number: null, symbol: '/KH-UBND', date: null };
    const changes = amendedHeader(plan({ ...draft, symbolKey: null }), header(draft), header());
    assert.deepEqual(
      [changes.number, changes.symbol, changes.date, Boolean(changes.symbolKey)],
      ['1215', '1215/KH-UBND', '2026-03-16', true],
    );
    assert.match(changes.searchText ?? '', /1215\/kh-ubnd/);
  });

  test('a document with a number of its own leaves the plan its head', () => {
    const decision = header({
      number: '9',
      symbol: '9/QĐ-UBND',
      kind: 'Quyết định',
      subject: 'Sửa đổi kế hoạch',
    });
    assert.deepEqual(amendedHeader(plan(), header(), decision), {});
  });
});
