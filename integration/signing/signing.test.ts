import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { FACE, MARK, letterPdf, person, TestAuthority } from '../../test/support/signing';
import { PdfLibTexts } from './pdf/pdf-lib-texts';
import { PkiVerifier } from './pki-verifier';
import type { LocalSigning } from './local/local-signing';
import { SigningFailed } from './signing.port';

const NOW = new Date('2026-05-04T02:00:00Z');
const PHONG = person('phong', 'Nguyễn Hải Phong');
const COMMITTEE = { kind: 'organisation', key: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh' } as const;

let authority: TestAuthority;
let signing: LocalSigning;
let verifier: PkiVerifier;

before(() => {
  authority = new TestAuthority(NOW);
  signing = authority.signing(
    {
      phong: authority.issue('Nguyễn Hải Phong'),
      old: authority.issue('Người cũ', { notAfter: authority.years(-0.5) }),
    },
    { 'ubnd-tinh': authority.issue('Ủy ban nhân dân tỉnh') },
  );
  verifier = new PkiVerifier({ authorities: { anchors: [authority.anchorPem] } });
});
after(() => authority?.close());

async function sign(bytes: Buffer, party: typeof PHONG | typeof COMMITTEE = PHONG): Promise<Buffer> {
  const answer = await signing.sign({
    id: 'one',
    bytes,
    fileName: 'bao-cao.pdf',
    title: 'Báo cáo',
    party,
    mark: MARK,
    at: NOW,
  });
  assert.equal(answer.kind, 'signed');
  return answer.kind === 'signed' ? answer.bytes : Buffer.alloc(0);
}

/** What poppler says of each signature of a file. */
function pdfsig(bytes: Buffer): { valid: number; whole: number; text: string } {
  const path = join(authority.folder, 'looked-at.pdf');
  writeFileSync(path, bytes);
  const text = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout;
  return {
    valid: text.match(/Signature Validation: Signature is Valid/g)?.length ?? 0,
    whole: text.match(/^\s+- Total document signed/gm)?.length ?? 0,
    text,
  };
}

const noPoppler = spawnSync('pdfsig', ['-v']).error ? 'pdfsig (poppler-utils) is not installed' : false;

describe('local signing', () => {
  test('appends: the submitted bytes are the beginning of the signed file, and it verifies', async () => {
    const original = await letterPdf();
    const signed = await sign(original);
    assert.ok(signed.subarray(0, original.length).equals(original));
    const found = await verifier.checkReturned(signed, {
      original,
      party: PHONG,
      notBefore: NOW,
      notAfter: NOW,
    });
    assert.equal(found.signerName, 'Nguyễn Hải Phong');
    assert.equal(found.coveredBytes, signed.length);
    assert.equal(found.signedAt?.toISOString(), NOW.toISOString());
  });

  test('knows who can sign', () => {
    assert.equal(signing.way(PHONG), 'at-once');
    assert.equal(signing.way(person('nobody', 'Không ai')), 'none');
    assert.equal(signing.way({ ...PHONG, kind: 'organisation' }), 'none');
    assert.equal(signing.way(person('__proto__', 'x')), 'none');
  });

  test('does not sign with an expired certificate, nor what is no PDF', async () => {
    const request = { id: '1', fileName: 'a', title: 'b', mark: MARK, at: NOW };
    const original = await letterPdf();
    const failure = (code: string) => (error: unknown) =>
      error instanceof SigningFailed && error.code === code;
    await assert.rejects(
      signing.sign({ ...request, bytes: original, party: person('old', 'Người cũ') }),
      failure('certificate-expired'),
    );
    await assert.rejects(
      signing.sign({ ...request, bytes: Buffer.from('không phải PDF'), party: PHONG }),
      failure('file-not-signable'),
    );
    const page9 = { ...MARK, place: { ...MARK.place, page: 9 } };
    await assert.rejects(
      signing.sign({ ...request, mark: page9, bytes: original, party: PHONG }),
      failure('file-not-signable'),
    );
    await assert.rejects(
      signing.sign({ ...request, bytes: original, party: person('nobody', 'Không ai') }),
      failure('signing-not-configured'),
    );
  });

  test('number and date added later leave the leader’s signature standing; the body’s covers all', async () => {
    const issued = await issuedFile();
    const all = await verifier.checkAll(issued, NOW);
    assert.deepEqual(
      all.map(({ signerName }) => signerName),
      ['Nguyễn Hải Phong', 'Ủy ban nhân dân tỉnh'],
    );
    assert.equal(all[1].coveredBytes, issued.length);
    assert.ok(all[0].coveredBytes < issued.length);
  });

  test('poppler confirms both signatures and reads what was added', { skip: noPoppler }, async () => {
    const issued = await issuedFile();
    const { valid, whole, text } = pdfsig(issued);
    assert.equal(valid, 2, text);
    assert.equal(whole, 1, text);
    assert.match(text, /Signature Type: ETSI\.CAdES\.detached/);
    assert.match(text, /Signed Ranges: \[0 - \d+\], \[\d+ - \d+\]/);
    const page = spawnSync('pdftotext', ['-layout', join(authority.folder, 'looked-at.pdf'), '-'], {
      encoding: 'utf8',
    }).stdout;
    assert.match(page, /Số:\s*15\s*\/BC-UBND/);
    assert.match(page, /ngày\s+04\s+tháng\s+5\s+năm 2026/);
    assert.match(page, /Chức vụ: Phó Chủ tịch UBND tỉnh/);
  });
});

/** Signed by the leader, numbered and dated, signed by the body. */
async function issuedFile(): Promise<Buffer> {
  const texts = new PdfLibTexts(FACE);
  const original = await letterPdf();
  const signed = await sign(original);
  const { blanks } = await texts.findPlaces(original, 'Nguyễn Hải Phong');
  const given = { number: '15', day: '04', month: '5' };
  assert.deepEqual(
    blanks.map(({ kind }) => kind),
    Object.keys(given),
  );
  const numbered = await texts.write(
    signed,
    blanks.map((blank) => ({ blank, text: given[blank.kind], label: 'Số, ngày' })),
  );
  assert.ok(numbered.subarray(0, signed.length).equals(signed));
  return sign(numbered, COMMITTEE);
}
