import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { generatedBusiness, generatedStatus } from '../../../test/fixtures/edxml/generated-package';
import type { EdxmlPackage, OutgoingAttachment, ReceivedPackage } from './model/edxml-model.port';
import { readPackage } from './read/read-package';
import type { ReadResult } from './read/read-package';
import { writePackage } from './write/write-package';

async function throughTheWire(model: EdxmlPackage): Promise<ReadResult & { bytes: Buffer }> {
  const out = new PassThrough();
  const [bytes, written] = await Promise.all([buffer(out), writePackage(model, out)]);
  const result = await readPackage(bytes);
  assert.equal(result.sha256, written.sha256);
  assert.equal(result.size, written.size);
  return { ...result, bytes };
}

/** Everything but the manifest, which the writer makes, and the contents, which are compared as bytes. */
const fieldsOf = (made: EdxmlPackage | ReceivedPackage): unknown => {
  const { attachments: _attachments, ...parts } = made;
  return { ...parts, edXMLManifest: undefined };
};

async function assertSameFiles(
  received: ReceivedPackage,
  sent: readonly OutgoingAttachment[],
): Promise<void> {
  assert.equal(received.attachments.length, sent.length);
  for (const [index, attachment] of received.attachments.entries()) {
    const { content, ...fields } = sent[index];
    for (const [name, value] of Object.entries(fields)) {
      assert.equal((attachment as unknown as Record<string, unknown>)[name], value, name);
    }
    assert.ok(attachment.content, attachment.name);
    assert.deepEqual(await buffer(attachment.content.open()), content, attachment.name);
  }
}

/** What random bytes under the name of a document, or a name of many dots, are bound to raise. */
const EXPECTED = new Set([
  'attachment-type-mismatch',
  'attachment-name-unusual',
  'zip-broken',
  'attachment-not-zip',
]);

describe('what is written is read back', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    it(`business package ${seed}`, async () => {
      const model = generatedBusiness(seed);
      const result = await throughTheWire(model);
      assert.deepEqual(fieldsOf(result.package), fieldsOf(model));
      await assertSameFiles(result.package, model.attachments);
      assert.deepEqual(
        result.warnings.filter(({ code }) => !EXPECTED.has(code)),
        [],
      );
    });
  }

  for (let seed = 1; seed <= 50; seed += 1) {
    it(`status package ${seed}`, async () => {
      const model = generatedStatus(seed);
      const result = await throughTheWire(model);
      assert.deepEqual(fieldsOf(result.package), fieldsOf(model));
      assert.deepEqual(result.warnings, []);
    });
  }

  it('and written again comes to the same bytes', async () => {
    for (const seed of [3, 4, 5, 6]) {
      const model = {
        ...generatedBusiness(seed),
        attachments: [{ ContentId: 'a', AttachmentName: 'a.pdf', content: Buffer.from('%PDF-1.7') }],
      };
      const first = await throughTheWire(model);
      const second = await throughTheWire(first.package);
      assert.deepEqual(second.bytes, first.bytes);
    }
  });
});
