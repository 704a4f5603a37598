import { createHash } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import type { SigningParty } from '../signing.port';

/** How a party's certificate is known. */
export interface KnownSigner {
  /** Hex SHA-256 of certificates in DER form. */
  certificates?: readonly string[];
  /** `UID` of the subject, as public authorities name people and bodies: `CCCD:…`, `MST:…`. */
  uid?: string;
}

/** Hex SHA-256 of a certificate's DER form. */
export function fingerprintOf(certificate: X509Certificate): string {
  return createHash('sha256').update(certificate.raw).digest('hex');
}

/**
 * Whether a certificate is this party's. A configured certificate or UID decides alone; without one the e-mail address
 * decides when both have one, else the name.
 */
export function isCertificateOf(
  certificate: X509Certificate,
  party: SigningParty,
  known: KnownSigner | undefined,
): boolean {
  const subject = subjectOf(certificate);
  if (known?.certificates?.length) return known.certificates.includes(fingerprintOf(certificate));
  if (known?.uid) return subject.get('UID') === known.uid;
  const address =
    subject.get('emailAddress') ?? /email:([^,\s]+)/.exec(certificate.subjectAltName ?? '')?.[1];
  if (address && party.email) return address.toLowerCase() === party.email.toLowerCase();
  const names = [subject.get('CN'), ...(party.kind === 'organisation' ? [subject.get('O')] : [])];
  return names.some((name) => name !== undefined && plain(name) === plain(party.name));
}

/** The name a certificate gives its holder. */
export function holderName(certificate: X509Certificate): string {
  return subjectOf(certificate).get('CN') ?? certificate.subject;
}

export function issuerName(certificate: X509Certificate): string {
  return linesOf(certificate.issuer).get('CN') ?? certificate.issuer;
}

function subjectOf(certificate: X509Certificate): Map<string, string> {
  return linesOf(certificate.subject);
}

/** node writes a name as lines `CN=…`. The first of each kind counts. */
function linesOf(name: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const line of (name ?? '').split('\n')) {
    const at = line.indexOf('=');
    const key = line.slice(0, at);
    if (at > 0 && !parts.has(key)) parts.set(key, line.slice(at + 1));
  }
  return parts;
}

function plain(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
