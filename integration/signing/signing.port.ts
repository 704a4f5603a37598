/** A rectangle on a page, PDF points, origin at the page's lower left corner. */
export interface Place {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Who is to sign: a person with their own certificate, or a body with its own. */
export interface SigningParty {
  kind: 'person' | 'organisation';
  /** The person's subject at the identity provider, or the unit's code in the catalogue. */
  key: string;
  /** As it is shown: "Nguyễn Hải Phong". */
  name: string;
  /** For people whose certificate names an address. */
  email?: string | null;
}

/** What is to be seen on the page besides the signature's cryptographic half. */
export interface SigningMark {
  place: Place;
  /** Lines of Vietnamese text, top to bottom: the first is set bold. */
  lines: string[];
  /** Points the text may take from the left where no image fills the place: what lies right of it is another's. */
  textWidth?: number;
}

/** A wish to have exactly these bytes signed. */
export interface SigningRequest {
  /** The same for every repetition of one wish. */
  id: string;
  bytes: Uint8Array;
  fileName: string;
  /** What the document is about, for whoever signs elsewhere. */
  title: string;
  party: SigningParty;
  mark: SigningMark;
  /** The moment of signing that the signature claims. */
  at: Date;
}

/** `signed`: here it is. `pending`: the result comes back later, by callback. */
export type SigningAnswer = { kind: 'signed'; bytes: Buffer } | { kind: 'pending' };

/** A signature that could not be made; `message` is Vietnamese. */
export class SigningFailed extends Error {
  constructor(
    readonly code:
      /** Nobody configured a certificate for this party. */
      | 'signing-not-configured'
      /** The certificate is there and may not sign now. */
      | 'certificate-expired'
      /** The file cannot be signed: damaged, protected, too large. */
      | 'file-not-signable'
      /** The system that signs cannot be reached or will not. */
      | 'signing-unavailable',
    message: string,
    /** Whether the same request may succeed later. */
    readonly retryable: boolean = false,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SigningFailed';
  }
}

/**
 * Puts signatures onto documents. What comes back must begin with the bytes of the request and cover the whole file;
 * the caller checks it with {@link SignatureVerifier} whoever made it.
 */
export abstract class SigningPort {
  /** How this party's signature is made: at once here, later elsewhere, or not at all. */
  abstract way(party: SigningParty): 'at-once' | 'later' | 'none';

  /** @throws SigningFailed */
  abstract sign(request: SigningRequest): Promise<SigningAnswer>;
}
