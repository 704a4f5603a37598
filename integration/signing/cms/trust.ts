import { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { SignatureFault } from '../verifier.port';
import { parsedDer } from './der';

/** Certificates of authorities a deployment believes, and what these took back. */
export interface Trust {
  anchors: readonly X509Certificate[];
  revoked: readonly pkijs.CertificateRevocationList[];
}

/** A certificate or a list, in PEM or DER form. */
export type Encoded = string | Uint8Array;

/**
 * Reads what is believed. A list counts only with the signature of an authority that is believed.
 *
 * @throws Error naming what cannot be read
 */
export async function readTrust(anchors: readonly Encoded[], lists: readonly Encoded[]): Promise<Trust> {
  const certificates = anchors.map((anchor) => new X509Certificate(anchor));
  const revoked: pkijs.CertificateRevocationList[] = [];
  for (const list of lists) revoked.push(await readList(list, certificates));
  return { anchors: certificates, revoked };
}

async function readList(
  list: Encoded,
  anchors: readonly X509Certificate[],
): Promise<pkijs.CertificateRevocationList> {
  const parsed = new pkijs.CertificateRevocationList({ schema: parsedDer(derOf(list)) });
  for (const anchor of anchors.map(asPkijs)) {
    if (!anchor.subject.isEqual(parsed.issuer)) continue;
    if (await parsed.verify({ issuerCertificate: anchor })) return parsed;
  }
  throw new Error('A list of revoked certificates is not signed by any of the trusted authorities.');
}

function derOf(encoded: Encoded): Buffer {
  const text = typeof encoded === 'string' ? encoded : Buffer.from(encoded).toString('latin1');
  const body = /-----BEGIN [^-]+-----([^-]+)-----END/.exec(text)?.[1];
  return body ? Buffer.from(body, 'base64') : Buffer.from(encoded as Uint8Array);
}

/** Longest chain from a signer to an anchor, the signer's own included. */
const LONGEST_CHAIN = 6;
/** Shortest RSA key, bits. */
const SHORTEST_KEY = 2048;
/** Bits of the extension key usage (RFC 5280, 4.2.1.3), counted from the left. */
const USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5 } as const;
const KEY_USAGE_OID = '2.5.29.15';

/**
 * Checks that a certificate may sign, was in force at a moment, and leads to an authority that is believed.
 *
 * @throws SignatureFault `certificate-unknown`, `certificate-expired`, `certificate-not-yet-valid`,
 *   `certificate-revoked`, `certificate-not-for-signing`, `signature-weak`
 */
export function checkTrusted(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  at: Date,
  trust: Trust,
): void {
  if (!usable(certificate, 'digitalSignature') && !usable(certificate, 'nonRepudiation')) {
    throw new SignatureFault('certificate-not-for-signing', 'Chứng thư số này không được cấp để ký số.');
  }
  const chain = chainOf(certificate, others, trust.anchors);
  if (!chain) {
    throw new SignatureFault(
      'certificate-unknown',
      'Chứng thư số của người ký không do tổ chức chứng thực được tin cậy cấp.',
    );
  }
  for (const one of chain) {
    checkInForce(one, at);
    checkKey(one);
  }
  checkNotRevoked(chain, at, trust.revoked);
}

/** The certificate and its issuers up to a believed one; null when it leads nowhere. */
function chainOf(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
): X509Certificate[] | null {
  const chain = [certificate];
  while (chain.length <= LONGEST_CHAIN) {
    const last = chain[chain.length - 1];
    if (anchors.some((anchor) => anchor.fingerprint256 === last.fingerprint256)) return chain;
    const anchor = anchors.find((one) => issued(one, last));
    if (anchor) return [...chain, anchor];
    const issuer = others.find((one) => !chain.includes(one) && issued(one, last));
    if (!issuer) return null;
    chain.push(issuer);
  }
  return null;
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  if (!issuer.ca || !usable(issuer, 'keyCertSign')) return false;
  return subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

function checkInForce(certificate: X509Certificate, at: Date): void {
  if (at > new Date(certificate.validTo)) {
    throw new SignatureFault('certificate-expired', 'Chứng thư số đã hết hạn tại thời điểm ký.');
  }
  if (at < new Date(certificate.validFrom)) {
    throw new SignatureFault('certificate-not-yet-valid', 'Chứng thư số chưa có hiệu lực tại thời điểm ký.');
  }
}

function checkKey({ publicKey }: X509Certificate): void {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  const strong =
    type === 'ec' ||
    ((type === 'rsa' || type === 'rsa-pss') && (details?.modulusLength ?? 0) >= SHORTEST_KEY);
  if (!strong) {
    throw new SignatureFault(
      'signature-weak',
      'Khóa của chứng thư số quá ngắn hoặc thuộc loại không được nhận.',
    );
  }
}

/** Without the extension a key may be used for anything (RFC 5280). */
function usable(certificate: X509Certificate, purpose: keyof typeof USAGE): boolean {
  const parsed = asPkijs(certificate);
  const extension = parsed.extensions?.find(({ extnID }) => extnID === KEY_USAGE_OID);
  if (!extension) return true;
  const bits = new Uint8Array(
    (extension.parsedValue as { valueBlock?: { valueHexView?: Uint8Array } })?.valueBlock?.valueHexView ?? [],
  );
  const bit = USAGE[purpose];
  return ((bits[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}

function checkNotRevoked(
  chain: readonly X509Certificate[],
  at: Date,
  lists: readonly pkijs.CertificateRevocationList[],
): void {
  for (const certificate of chain) {
    const parsed = asPkijs(certificate);
    for (const list of lists.filter(({ issuer }) => issuer.isEqual(parsed.issuer))) {
      const entry = list.revokedCertificates?.find(({ userCertificate }) =>
        userCertificate.isEqual(parsed.serialNumber),
      );
      if (entry && entry.revocationDate.value <= at) {
        throw new SignatureFault('certificate-revoked', 'Chứng thư số đã bị thu hồi trước thời điểm ký.');
      }
    }
  }
}

function asPkijs(certificate: X509Certificate): pkijs.Certificate {
  return new pkijs.Certificate({ schema: parsedDer(certificate.raw) });
}
