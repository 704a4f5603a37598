import { checkedMessage } from './cms/signed-message';
import type { SignedMessage } from './cms/signed-message';
import { fingerprintOf, holderName, isCertificateOf, issuerName } from './cms/signer-match';
import { checkTrusted, readTrust } from './cms/trust';
import type { Trust } from './cms/trust';
import { MOST_BYTES } from './pdf/bounded-pdf';
import { showsTheSame } from './pdf/same-content';
import { coveredBytes, endOf, isOrderly, signaturePlaces } from './pdf/signature-places';
import type { SignaturePlace } from './pdf/signature-places';
import type { PkiVerifierOptions } from './pki-verifier';
import { SigningFailed } from './signing.port';
import type { SigningParty } from './signing.port';
import { SignatureFault, SignatureVerifier } from './verifier.port';
import type { ExpectedSignature, VerifiedSignature } from './verifier.port';

/** A signature that verifies, with what it was read from. */
interface Checked {
  place: SignaturePlace;
  message: SignedMessage;
  signedAt: Date | null;
}

/** Clocks of signing systems may differ by so much, milliseconds. */
const TOLERANCE = 5 * 60_000;
const SUB_FILTERS = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];

/** The checks themselves; loaded with the first signature. */
export class PkiVerification extends SignatureVerifier {
  private known: Promise<Trust> | null = null;

  constructor(private readonly options: PkiVerifierOptions) {
    super();
  }

  async checkReturned(signed: Uint8Array, expected: ExpectedSignature): Promise<VerifiedSignature> {
    const file = pdfOf(signed);
    const original = Buffer.from(expected.original);
    const places = signaturePlaces(file).filter((place) => endOf(place) > original.length);
    const last = places.at(-1);
    if (!last) throw new SignatureFault('signature-missing', 'Tệp gửi về không có chữ ký số.');
    if (!contains(file, original)) {
      throw new SignatureFault(
        'signed-other-document',
        'Tệp gửi về không phải là bản đã trình: nội dung ban đầu không còn nguyên trong tệp đã ký.',
      );
    }
    checkWhole(file, last);
    const checked: Checked[] = [];
    for (const place of places) checked.push(await this.checkOne(file, place));
    for (const one of checked) this.checkTime(one, expected);
    const own = await this.signatureOf(checked, expected.party);
    const trust = await this.trust();
    for (const { message, signedAt } of checked) {
      checkTrusted(message.certificate, message.others, signedAt ?? expected.notAfter, trust);
    }
    await checkContent(original, file);
    return verified(own);
  }

  async checkAll(signed: Uint8Array, at: Date, { whole } = { whole: true }): Promise<VerifiedSignature[]> {
    const file = pdfOf(signed);
    const places = signaturePlaces(file);
    const last = places.at(-1);
    if (!last) throw new SignatureFault('signature-missing', 'Tệp không có chữ ký số.');
    if (whole) checkWhole(file, last);
    const trust = await this.trust();
    const all: VerifiedSignature[] = [];
    for (const place of places) {
      const checked = await this.checkOne(file, place);
      const { message, signedAt } = checked;
      checkTrusted(message.certificate, message.others, signedAt ?? at, trust);
      all.push(verified(checked));
    }
    return all;
  }

  private trust(): Promise<Trust> {
    const { authorities } = this.options;
    const read = async (): Promise<Trust> => {
      const given = typeof authorities === 'function' ? await authorities() : authorities;
      return readTrust(given.anchors, given.revocationLists ?? []);
    };
    this.known ??= read();
    // What could not be read is read again the next time.
    this.known.catch(() => (this.known = null));
    return this.known;
  }

  private async checkOne(file: Buffer, place: SignaturePlace): Promise<Checked> {
    if (!isOrderly(file, place) || !place.message) throw partial();
    if (!place.subFilter || !SUB_FILTERS.includes(place.subFilter)) {
      throw new SignatureFault('signature-unreadable', 'Chữ ký trong tệp thuộc loại không được nhận.');
    }
    const cades = place.subFilter === 'ETSI.CAdES.detached';
    const message = await checkedMessage(place.message, coveredBytes(file, place), cades);
    return { place, message, signedAt: message.signedAt ?? place.claimedAt };
  }

  /** An old moment would let an expired certificate sign, one to come a certificate not yet valid. */
  private checkTime({ signedAt }: Checked, { notBefore, notAfter }: ExpectedSignature): void {
    if (!signedAt) return;
    const early = signedAt.getTime() < notBefore.getTime() - TOLERANCE;
    if (!early && signedAt.getTime() <= notAfter.getTime() + TOLERANCE) return;
    throw new SignatureFault(
      'signed-at-other-time',
      'Thời điểm ký ghi trong chữ ký nằm ngoài thời gian văn bản chờ ký.',
    );
  }

  private async signatureOf(checked: readonly Checked[], party: SigningParty): Promise<Checked> {
    const known = await this.options.signerOf?.(party);
    const own = checked.find(({ message }) => isCertificateOf(message.certificate, party, known));
    if (own) return own;
    const { certificate } = checked[checked.length - 1].message;
    throw new SignatureFault(
      'signer-other-person',
      `Chữ ký trong tệp là của ${holderName(certificate)}, không phải của ${party.name}.`,
    );
  }
}

function pdfOf(bytes: Uint8Array): Buffer {
  if (bytes.length > MOST_BYTES) throw new SignatureFault('file-too-large', 'Tệp đã ký quá lớn.');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 1024).includes('%PDF-')) {
    throw new SignatureFault('file-not-pdf', 'Tệp gửi về không phải là PDF.');
  }
  return file;
}

/** Signing programs may drop the line end a file closes with before they append. */
function contains(file: Buffer, original: Buffer): boolean {
  let length = original.length;
  while (length > 0 && (original[length - 1] === 0x0a || original[length - 1] === 0x0d)) length -= 1;
  return file.subarray(0, length).equals(original.subarray(0, length));
}

function checkWhole(file: Buffer, last: SignaturePlace): void {
  if (endOf(last) < file.length) {
    throw new SignatureFault('signed-later-change', 'Tệp đã bị thay đổi hoặc ghi thêm sau khi ký.');
  }
  if (!isOrderly(file, last) || !last.message) throw partial();
}

function partial(): SignatureFault {
  return new SignatureFault('signature-partial', 'Chữ ký không bao trùm toàn bộ tệp.');
}

async function checkContent(original: Buffer, file: Buffer): Promise<void> {
  try {
    if (await showsTheSame(original, file)) return;
  } catch (cause) {
    if (!(cause instanceof SigningFailed)) throw cause;
    throw new SignatureFault('signature-unreadable', cause.message, { cause });
  }
  throw new SignatureFault('signed-other-content', 'Tệp đã ký hiển thị nội dung khác với bản đã trình.');
}

function verified({ place, message, signedAt }: Checked): VerifiedSignature {
  return {
    signerName: holderName(message.certificate),
    issuerName: issuerName(message.certificate),
    certificateSha256: fingerprintOf(message.certificate),
    signedAt,
    coveredBytes: endOf(place),
  };
}
