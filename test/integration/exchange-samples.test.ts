import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { readPackage } from '../../integration/exchange/edxml/read/read-package';
import type { ReadResult } from '../../integration/exchange/edxml/read/read-package';
import { writePackage } from '../../integration/exchange/edxml/write/write-package';

/** Packages of the official sample set; they are not part of the repository. */
const SAMPLES = join(__dirname, '../../../shared/samples/edxml');
const skip = existsSync(SAMPLES) ? false : 'the official sample packages are not on this machine';

const read = (name: string): Promise<ReadResult> => readPackage(join(SAMPLES, name));
const codes = ({ warnings }: ReadResult): string[] => [...new Set(warnings.map(({ code }) => code))].sort();

async function rewritten(result: ReadResult): Promise<{ bytes: Buffer; again: ReadResult }> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writePackage(result.package, out)]);
  return { bytes, again: await readPackage(bytes) };
}

describe('official sample packages', { skip }, () => {
  it('the business package with every kind of quirk', async () => {
    const result = await read('edoc.edxml');
    assert.equal(result.package.kind, 'business');
    assert.deepEqual(codes(result), [
      'attachment-base64-damaged',
      'attachment-name-unusual',
      'attachment-type-mismatch',
      'attachments-prefixed',
      'element-order',
      'prefix-undeclared',
      'response-for-empty',
      'signature-incomplete',
      'signature-namespace',
      'signature-not-verified',
      'xlink-reference',
    ]);
    // The placeholder of a load test stands where base64 should; the official parser makes 17 bytes of it too.
    assert.equal(result.package.attachments[0].size, 17);
    assert.match(
      result.package.Signature?.raw ?? '',
      /^<Signature xmlns=[\s\S]*<!--<KeyValue>[\s\S]*<\/Signature>$/,
    );
  });

  it('the update of a document', async () => {
    const result = await read('edoc_update.edxml');
    assert.equal(result.package.kind, 'business');
    const trace = result.package.kind === 'business' ? result.package.TraceHeaderList : undefined;
    assert.equal(trace?.Bussiness?.BussinessDocType, '2');
    // An identifier is opaque: the impossible date in it is nobody's business.
    assert.equal(trace?.Bussiness?.DocumentId, '000.00.00.G22,2014/02/30,7806/VPCP-TTĐT');
    assert.deepEqual(codes(result), ['element-order', 'signature-not-verified']);
    assert.equal(result.package.attachments[0].size, 388347);
  });

  it('every status', async () => {
    const names = skip ? [] : readdirSync(SAMPLES).filter((name) => name.startsWith('status'));
    assert.ok(names.length >= 4);
    for (const name of names) {
      const result = await read(name);
      assert.equal(result.package.kind, 'status', name);
      assert.deepEqual(
        codes(result).filter((code) => code !== 'element-order'),
        [],
        name,
      );
      const code = /_(\d\d)\.edxml$/.exec(name)?.[1] ?? '01';
      assert.equal(result.package.kind === 'status' && result.package.MessageHeader.StatusCode, code);
    }
  });

  it('the status the official builder made is written to the byte', async () => {
    const { bytes } = await rewritten(await read('status.edxml'));
    assert.deepEqual(bytes, readFileSync(join(SAMPLES, 'status.edxml')));
  });

  it('written again they keep their fields and files, and lose the signature they had', async () => {
    for (const name of readdirSync(SAMPLES)) {
      const first = await read(name);
      const { again } = await rewritten(first);
      const plain = ({ package: { Signature: _signature, attachments, ...parts } }: ReadResult): unknown => ({
        ...parts,
        edXMLManifest: undefined,
        attachments: attachments.map(({ sha256, name: title, ContentId }) => ({ sha256, title, ContentId })),
      });
      assert.deepEqual(plain(again), plain(first), name);
      assert.equal(again.package.Signature, undefined);
    }
  });
});
