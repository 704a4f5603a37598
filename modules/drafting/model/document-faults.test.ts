import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letter, report, taskTable } from '../../../test/fixtures/drafting/official-documents';
import { InvalidInput } from '../../foundation';
import { documentFaults } from './document-faults';
import type { OfficialDocument } from './official-document';
import { parseDocument } from './parse-document';

const codes = (fields: Partial<OfficialDocument>): string[] =>
  documentFaults(letter(fields)).map(({ code }) => code);

test('whole documents have no faults', () => {
  assert.deepEqual(documentFaults(letter()), []);
  assert.deepEqual(documentFaults(report()), []);
});

test('what a document cannot be without is asked for', () => {
  assert.deepEqual(codes({ subject: ' ' }), ['subject-missing']);
  assert.deepEqual(codes({ addressees: [] }), ['addressees-missing']);
  assert.deepEqual(codes({ recipients: ['Như trên'] }), ['filing-missing']);
  assert.deepEqual(codes({ signature: { lines: [], name: null } }), ['signature-missing']);
  assert.deepEqual(codes({ symbol: { number: '5', notation: 'UBND / VX' } }), ['notation-invalid']);
  assert.deepEqual(codes({ date: { day: '2026-02-30', year: 2026 } }), ['date-invalid']);
  assert.deepEqual(codes({ addressees: ['Sở Y tế', ''] }), ['line-empty']);
});

test('a row with too few cells is found by its place', () => {
  const table = taskTable(3);
  table.rows[2].cells.pop();
  const [fault] = documentFaults(letter({ blocks: [table] }));
  assert.deepEqual([fault.code, fault.field, fault.row], ['row-cells-unfit', 'blocks.0.rows.2', 3]);
});

test('a document sent as JSON comes back as it was, cleaned', () => {
  const sent = JSON.parse(JSON.stringify(letter())) as OfficialDocument;
  assert.deepEqual(parseDocument(sent), normalised(letter()));
  const parsed = parseDocument({
    ...sent,
    secret: 'x',
    subject: '  đôn  đốc. ',
    recipients: ['- Như trên;', '- Lưu: VT.'],
  });
  assert.deepEqual([parsed.subject, parsed.recipients], ['đôn đốc', ['Như trên', 'Lưu: VT']]);
  assert.equal('secret' in parsed, false);
});

/** Tables come back with the caption they have not. */
function normalised(document: OfficialDocument): OfficialDocument {
  const blocks = document.appendices[0].blocks.map((block) =>
    block.type === 'table' ? { ...block, caption: null, unit: null } : block,
  );
  return { ...document, appendices: [{ ...document.appendices[0], blocks }] };
}

test('what is no document is refused with its field', () => {
  const refused = (value: unknown, field: string): void => {
    assert.throws(
      () => parseDocument(value),
      (error) => error instanceof InvalidInput && error.code === 'document-shape' && error.field === field,
    );
  };
  refused(null, 'document.document');
  refused({ ...letter(), recipients: 'VT' }, 'document.recipients');
  refused({ ...letter(), blocks: [{ type: 'script' }] }, 'document.blocks.0.type');
  refused({ ...letter(), signature: { lines: [5], name: null } }, 'document.signature.lines.0');
});
