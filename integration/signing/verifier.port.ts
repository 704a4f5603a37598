import type { SigningParty } from './signing.port';

export const SIGNATURE_FAULTS = [
  'file-too-large',
  'file-not-pdf',
  'signature-missing',
  'signature-unreadable',
  'signature-invalid',
  'signature-partial',
  'signature-weak',
  'signed-other-document',
  'signed-other-content',
  'signed-later-change',
  'signed-at-other-time',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-unknown',
  'certificate-revoked',
  'certificate-not-for-signing',
  'signer-other-person',
] as const;
export type SignatureFaultCode = (typeof SIGNATURE_FAULTS)[number];

/** Why a signed file is not taken; `message` is Vietnamese. */
export class SignatureFault extends Error {
  constructor(
    readonly code: SignatureFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SignatureFault';
  }
}

/** One good signature of a file. */
export interface VerifiedSignature {
  /** As the certificate names its holder. */
  signerName: string;
  issuerName: string;
  /** Hex, of the certificate's DER form. */
  certificateSha256: string;
  /** What the signature itself claims. */
  signedAt: Date | null;
  /** Bytes of the file up to which the signature vouches. */
  coveredBytes: number;
}

/** What a file that was given out to be signed must be when it returns. */
export interface ExpectedSignature {
  /** The version that was submitted, byte for byte. */
  original: Uint8Array;
  party: SigningParty;
  /** The signature may claim no moment outside of these. */
  notBefore: Date;
  notAfter: Date;
}

/** Judges signed PDF files. Never crashes on a hostile one: whatever is wrong comes as {@link SignatureFault}. */
export abstract class SignatureVerifier {
  /**
   * A returned file holds, exactly once and covering it whole, the signature that was asked for, over the submitted
   * version and nothing else.
   *
   * @throws SignatureFault
   */
  abstract checkReturned(signed: Uint8Array, expected: ExpectedSignature): Promise<VerifiedSignature>;

  /**
   * Every signature of a file, oldest first; each vouches for its own revision.
   *
   * @param options.whole the last must cover the whole file; else what follows it may add notes, as a number and a date
   * @throws SignatureFault when one of them does not verify, or the last leaves uncovered what it must cover
   */
  abstract checkAll(file: Uint8Array, at: Date, options?: { whole: boolean }): Promise<VerifiedSignature[]>;
}
