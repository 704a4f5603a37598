import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentReading } from '../../../api/types/documents';
import { emptyDraft, fieldsOf, missingFields, readFields } from './draft';

const reading: DocumentReading = {
  symbol: '321/KH-BNV',
  notation: 'KH-BNV',
  date: '2026-04-28',
  issuer: 'Bộ Nội vụ',
  kind: 'Kế hoạch',
  subject: 'Công tác thanh niên',
  urgency: 'normal',
  signer: { power: 'KT. BỘ TRƯỞNG', position: 'THỨ TRƯỞNG', name: 'Nguyễn Văn Mẫu' },
  recipients: ['Như trên', 'Lưu: VT'],
  warnings: [],
  text: null,
  cites: [],
  registered: null,
};

describe('the form of the register', () => {
  test('incoming takes symbol and author from the file, outgoing the notation and the recipients', () => {
    const incoming = readFields(reading, 'incoming');
    assert.equal(incoming.symbol, '321/KH-BNV');
    assert.equal(incoming.issuer, 'Bộ Nội vụ');
    assert.equal('recipients' in incoming, false);
    const outgoing = readFields(reading, 'outgoing');
    assert.equal(outgoing.notation, 'KH-BNV');
    assert.equal(outgoing.recipients, 'Như trên\nLưu: VT');
    assert.equal('symbol' in outgoing, false);
  });

  test('what the file does not say leaves the field as it is', () => {
    const silent = { ...reading, date: null, subject: null, signer: null };
    const found = readFields(silent, 'outgoing');
    assert.deepEqual(
      ['date', 'subject', 'signerName', 'signerPosition'].filter((name) => name in found),
      [],
    );
  });

  test('says which fields are missing', () => {
    const empty = emptyDraft('incoming', '2026-05-04');
    assert.deepEqual(missingFields(empty, 'incoming'), ['issuer', 'subject']);
    assert.deepEqual(missingFields(emptyDraft('outgoing', '2026-05-04'), 'outgoing'), [
      'notation',
      'subject',
    ]);
    assert.deepEqual(missingFields({ ...empty, issuer: ' ', subject: 'Kế hoạch' }, 'incoming'), ['issuer']);
  });

  test('sends only what belongs to the register', () => {
    const sent = fieldsOf({ ...emptyDraft('outgoing', '2026-05-04'), symbol: '1/X' }, 'outgoing', 'unit');
    assert.equal('symbol' in sent, false);
    assert.equal(sent.checked, 'true');
    assert.equal(sent.date, '2026-05-04');
  });
});
