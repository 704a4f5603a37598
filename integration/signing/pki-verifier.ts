import { createRequire } from 'node:module';
import type { KnownSigner } from './cms/signer-match';
import type { SigningParty } from './signing.port';
import { SignatureVerifier } from './verifier.port';
import type { ExpectedSignature, VerifiedSignature } from './verifier.port';

/** What is believed: authorities, and lists of what they took back (CRL), each in PEM or DER form. */
export interface TrustedAuthorities {
  anchors: readonly (string | Uint8Array)[];
  revocationLists?: readonly (string | Uint8Array)[];
}

export interface PkiVerifierOptions {
  /** Asked once, when the first signature is checked. */
  authorities: TrustedAuthorities | (() => Promise<TrustedAuthorities>);
  /** Whose certificate is whose; parties that are not known are recognised by e-mail address or name. */
  signerOf?: (party: SigningParty) => Promise<KnownSigner | undefined>;
}

/** Checks signatures in PDF files against configured authorities. */
export class PkiVerifier extends SignatureVerifier {
  private checks: SignatureVerifier | null = null;

  constructor(private readonly options: PkiVerifierOptions) {
    super();
  }

  checkReturned(signed: Uint8Array, expected: ExpectedSignature): Promise<VerifiedSignature> {
    return this.loaded().checkReturned(signed, expected);
  }

  checkAll(file: Uint8Array, at: Date, options?: { whole: boolean }): Promise<VerifiedSignature[]> {
    return this.loaded().checkAll(file, at, options);
  }

  /** The libraries are large: a service that checks nothing does not load them. */
  private loaded(): SignatureVerifier {
    if (this.checks) return this.checks;
    const load = createRequire(__filename);
    const { PkiVerification } = load('./pki-verification') as typeof import('./pki-verification');
    this.checks = new PkiVerification(this.options);
    return this.checks;
  }
}
