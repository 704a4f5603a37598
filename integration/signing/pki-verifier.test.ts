import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { FACE, letterPdf, MARK, person, TestAuthority } from '../../test/support/signing';
import { CadesSigner } from './cms/cades-signer';
import { openPkcs12 } from './cms/pkcs12';
import type { LocalKey } from './local/local-signing';
import { withSignatureField } from './pdf/signature-field';
import { PkiVerifier } from './pki-verifier';
import { SignatureFault } from './verifier.port';

const NOW = new Date('2026-05-04T02:00:00Z');
const PHONG = person('phong', 'Nguyễn Hải Phong');

let authority: TestAuthority;
let stranger: TestAuthority;
let phong: LocalKey;
let verifier: PkiVerifier;
let original: Buffer;

before(async () => {
  authority = new TestAuthority(NOW);
  stranger = new TestAuthority(NOW, 'Tổ chức không ai biết');
  phong = authority.issue('Nguyễn Hải Phong');
  verifier = new PkiVerifier({ authorities: { anchors: [authority.anchorPem] } });
  original = await letterPdf();
});
after(() => {
  authority?.close();
  stranger?.close();
});

/** Signs as whoever has the key would, with none of our own checks. */
async function signWith(key: LocalKey, file = original, at = NOW): Promise<Buffer> {
  const identity = openPkcs12(readFileSync(key.file), key.password, key.file);
  const field = { mark: MARK, style: { color: 'blue' }, signerName: 'x', at } as const;
  return new SignPdf().sign(await withSignatureField(file, field, FACE), new CadesSigner(identity));
}

/** What the verifier says of a returned file: a code, or `good`. */
async function verdict(signed: Uint8Array, party = PHONG, submitted = original): Promise<string> {
  try {
    await verifier.checkReturned(signed, { original: submitted, party, notBefore: NOW, notAfter: NOW });
    return 'good';
  } catch (error) {
    assert.ok(error instanceof SignatureFault, String(error));
    assert.match(error.message, /[^\u0000-\u007f]/, 'the message is Vietnamese');
    return error.code;
  }
}

/** The file with something at a place replaced by as many other bytes. */
function replaced(file: Buffer, at: number, bytes: Buffer): Buffer {
  return Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + bytes.length)]);
}

describe('a returned file', () => {
  test('is taken when everything is right', async () => {
    assert.equal(await verdict(await signWith(phong)), 'good');
  });

  test('is refused without a signature, as another document and when it is no PDF', async () => {
    assert.equal(await verdict(original), 'signature-missing');
    assert.equal(await verdict(await letterPdf({ text: 'Một văn bản khác.' })), 'signature-missing');
    const other = await letterPdf({ text: 'Một văn bản khác, cũng được ký bằng đúng chứng thư số.' });
    assert.equal(await verdict(await signWith(phong, other)), 'signed-other-document');
    assert.equal(await verdict(Buffer.from('PK\u0003\u0004 không phải PDF')), 'file-not-pdf');
    assert.equal(await verdict(Buffer.alloc(0)), 'file-not-pdf');
  });

  test('is refused with a later change', async () => {
    const signed = await signWith(phong);
    assert.equal(await verdict(Buffer.concat([signed, Buffer.from('\n')])), 'signed-later-change');
    const document = await PDFDocument.load(signed, { forIncrementalUpdate: true });
    document.getPage(0).drawText('200');
    assert.equal(await verdict(await document.save()), 'signed-later-change');
    const at = signed.indexOf('/M (D:2026') + 4;
    assert.equal(await verdict(replaced(signed, at, Buffer.from('D:2027'))), 'signature-invalid');
    assert.equal(await verdict(signed.subarray(0, signed.length - 1)), 'signature-partial');
  });

  test('is refused when the signature does not cover it whole', async () => {
    const signed = await signWith(phong);
    const at = signed.lastIndexOf('/ByteRange [');
    const end = signed.indexOf(']', at);
    const [, , second, length] = /\[(\d+) (\d+) (\d+) (\d+)/
      .exec(signed.subarray(at, end).toString())!
      .slice(1);
    const range = (text: string): Buffer =>
      replaced(signed, at, Buffer.from(`/ByteRange [${text}`.padEnd(end - at)));
    assert.equal(await verdict(range(`0 10 ${second} ${length}`)), 'signature-partial');
    assert.equal(await verdict(range(`5 10 ${second} ${length}`)), 'signature-partial');
    assert.equal(await verdict(range(`0 ${second} ${second} ${length}`)), 'signature-partial');
  });

  test('is refused with a broken message', async () => {
    const signed = await signWith(phong);
    const at = signed.lastIndexOf('/Contents <') + '/Contents <'.length;
    assert.equal(await verdict(replaced(signed, at, Buffer.from('00'.repeat(40)))), 'signature-unreadable');
    assert.equal(
      await verdict(replaced(signed, at, Buffer.from('3080'.repeat(2000)))),
      'signature-unreadable',
    );
    assert.equal(await verdict(replaced(signed, at, Buffer.from('zz'))), 'signature-partial');
    const tail = signed.indexOf('>', at) - 2;
    assert.equal(await verdict(replaced(signed, tail, Buffer.from('01'))), 'signature-unreadable');
  });

  test('is refused with the certificate of somebody else, or of an authority nobody knows', async () => {
    assert.equal(await verdict(await signWith(authority.issue('Lò Thu Thảo'))), 'signer-other-person');
    assert.equal(await verdict(await signWith(stranger.issue('Nguyễn Hải Phong'))), 'certificate-unknown');
  });

  test('is refused with a certificate that expired, is not valid yet or is for something else', async () => {
    const hour = 3_600_000;
    const old = authority.issue('Nguyễn Hải Phong', { notAfter: new Date(NOW.getTime() - hour) });
    assert.equal(await verdict(await signWith(old)), 'certificate-expired');
    const coming = authority.issue('Nguyễn Hải Phong', { notBefore: new Date(NOW.getTime() + hour) });
    assert.equal(await verdict(await signWith(coming)), 'certificate-not-yet-valid');
    const before = new Date(NOW.getTime() - 2 * hour);
    assert.equal(await verdict(await signWith(old, original, before)), 'signed-at-other-time');
    const forServers = authority.issue('Nguyễn Hải Phong', { keyUsage: { keyEncipherment: true } });
    assert.equal(await verdict(await signWith(forServers)), 'certificate-not-for-signing');
  });

  test('is refused with a revoked certificate; a list somebody else signed counts for nothing', async () => {
    const expected = { original, party: PHONG, notBefore: NOW, notAfter: NOW };
    const lost = authority.issue('Nguyễn Hải Phong');
    const signed = await signWith(lost);
    const check = async (list: Buffer): Promise<string> => {
      const authorities = { anchors: [authority.anchorPem], revocationLists: [list] };
      const found = new PkiVerifier({ authorities }).checkReturned(signed, expected);
      return found.then(
        () => 'good',
        (error: Error) => (error instanceof SignatureFault ? error.code : error.message),
      );
    };
    const hour = 3_600_000;
    assert.equal(
      await check(await authority.revoke([lost], new Date(NOW.getTime() - hour))),
      'certificate-revoked',
    );
    assert.equal(await check(await authority.revoke([lost], new Date(NOW.getTime() + hour))), 'good');
    assert.equal(await check(await authority.revoke([phong], new Date(NOW.getTime() - hour))), 'good');
    assert.match(await check(await stranger.revoke([lost], NOW)), /not signed by any/);
  });

  test('is refused when what is seen was exchanged before it was signed', async () => {
    const document = await PDFDocument.load(original, { forIncrementalUpdate: true });
    document.getPage(0).drawText('100', { x: 60, y: 500 });
    const changed = Buffer.from(await document.save());
    assert.ok(changed.subarray(0, original.length).equals(original));
    assert.equal(await verdict(await signWith(phong, changed)), 'signed-other-content');
  });

  test('cannot exhaust the machine with a packed table of objects', async () => {
    const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const bomb = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
    await assert.rejects(signWith(phong, bomb), /nở ra quá lớn/);
  });
});

describe('whose a certificate is', () => {
  test('is told by what is configured, else by e-mail address, else by name', async () => {
    const uid = authority.issue('Nguyễn Hải Phong', { uid: 'CCCD:012345678901' });
    const mail = authority.issue('Nguyen Hai Phong', { email: 'phong@laichau.example' });
    const check = async (key: LocalKey, known: string | undefined, email: string | null) => {
      const careful = new PkiVerifier({
        authorities: { anchors: [authority.anchorPem] },
        signerOf: () => Promise.resolve(known ? { uid: known } : undefined),
      });
      const expected = { original, notBefore: NOW, notAfter: NOW, party: { ...PHONG, email } };
      return careful.checkReturned(await signWith(key), expected).then(
        () => 'good',
        (error: SignatureFault) => error.code,
      );
    };
    assert.equal(await check(uid, 'CCCD:012345678901', null), 'good');
    assert.equal(await check(uid, 'CCCD:000000000000', null), 'signer-other-person');
    assert.equal(await check(mail, undefined, 'Phong@laichau.example'), 'good');
    assert.equal(await check(mail, undefined, 'another@laichau.example'), 'signer-other-person');
    assert.equal(await check(mail, undefined, null), 'signer-other-person');
  });
});
