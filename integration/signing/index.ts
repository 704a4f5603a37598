/** Signatures on documents: what we need, and how it is made on this machine or in the host platform. */
export * from './pdf-texts.port';
export * from './signing.port';
export * from './verifier.port';
export { SigningByParty } from './signing-by-party';
export { HttpSigning } from './host/http-signing';
export type { HttpSigningOptions } from './host/http-signing';
export { LocalSigning } from './local/local-signing';
export type { LocalKey, LocalSigningOptions } from './local/local-signing';
export { PdfLibTexts } from './pdf/pdf-lib-texts';
export { PkiVerifier } from './pki-verifier';
export type { PkiVerifierOptions, TrustedAuthorities } from './pki-verifier';
