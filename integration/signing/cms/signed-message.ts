import { createHash } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { SignatureFault } from '../verifier.port';
import { derLength, parsedDer } from './der';
import { DIGESTS, OID } from './oids';

/** A signed message whose signature is good; whose certificate it is, is another question. */
export interface SignedMessage {
  certificate: X509Certificate;
  /** Certificates that came along. */
  others: X509Certificate[];
  /** The message's own signing time, where it has one. */
  signedAt: Date | null;
}

/** More than any chain has. */
const MOST_CERTIFICATES = 20;

/**
 * Reads a detached CMS message and checks that it signs these bytes.
 *
 * @param message the message, followed by nothing but zeros
 * @param cades the signature calls itself CAdES: it must name its certificate among the signed attributes
 * @throws SignatureFault `signature-unreadable`, `signature-invalid`, `signature-weak`
 */
export async function checkedMessage(
  message: Buffer,
  covered: Buffer,
  cades: boolean,
): Promise<SignedMessage> {
  const signedData = readMessage(message);
  const [signer] = signedData.signerInfos;
  const { certificate, others } = certificatesOf(signedData, signer);
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  if (!digest) throw new SignatureFault('signature-weak', 'Chữ ký dùng thuật toán băm không còn an toàn.');
  checkAttributes(signer, createHash(digest).update(covered).digest(), certificate, cades);
  if (!(await isSigned(signedData, covered))) throw invalid();
  return { certificate, others, signedAt: signingTimeOf(signer) };
}

function readMessage(message: Buffer): pkijs.SignedData {
  const length = derLength(message);
  if (length === null || message.subarray(length).some((byte) => byte !== 0)) throw unreadable();
  try {
    const value = parsedDer(message.subarray(0, length));
    const content = new pkijs.ContentInfo({ schema: value });
    if (content.contentType !== OID.signedData) throw unreadable();
    const signedData = new pkijs.SignedData({ schema: content.content });
    const { encapContentInfo, signerInfos, certificates = [] } = signedData;
    const detached = encapContentInfo.eContentType === OID.data && !encapContentInfo.eContent;
    if (!detached || signerInfos.length !== 1 || certificates.length > MOST_CERTIFICATES) throw unreadable();
    return signedData;
  } catch (cause) {
    if (cause instanceof SignatureFault) throw cause;
    throw unreadable(cause);
  }
}

function certificatesOf(signedData: pkijs.SignedData, { sid }: pkijs.SignerInfo) {
  const all = (signedData.certificates ?? []).filter((one) => one instanceof pkijs.Certificate);
  const own = all.find((one) =>
    sid instanceof pkijs.IssuerAndSerialNumber
      ? sid.issuer.isEqual(one.issuer) && sid.serialNumber.isEqual(one.serialNumber)
      : false,
  );
  if (!own) throw unreadable();
  const asX509 = (one: pkijs.Certificate): X509Certificate => {
    try {
      return new X509Certificate(Buffer.from(one.toSchema().toBER()));
    } catch (cause) {
      throw unreadable(cause);
    }
  };
  return { certificate: asX509(own), others: all.filter((one) => one !== own).map(asX509) };
}

/** The signed attributes say what was signed and with which certificate. */
function checkAttributes(
  signer: pkijs.SignerInfo,
  digest: Buffer,
  certificate: X509Certificate,
  cades: boolean,
): void {
  const attributes = new Map<string, asn1js.BaseBlock>();
  for (const { type, values } of signer.signedAttrs?.attributes ?? []) {
    if (attributes.has(type) || values.length !== 1) throw unreadable();
    attributes.set(type, values[0] as asn1js.BaseBlock);
  }
  const contentType = attributes.get(OID.contentType);
  const messageDigest = attributes.get(OID.messageDigest);
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.getValue() !== OID.data) {
    throw unreadable();
  }
  if (!(messageDigest instanceof asn1js.OctetString)) throw unreadable();
  if (!digest.equals(Buffer.from(messageDigest.getValue()))) {
    throw new SignatureFault(
      'signature-invalid',
      'Nội dung tệp không khớp với chữ ký: tệp đã bị thay đổi sau khi ký.',
    );
  }
  const named = attributes.get(OID.signingCertificateV2);
  if (cades && !named && !attributes.has(OID.signingCertificate)) throw unreadable();
  if (named && !namesCertificate(named, certificate)) throw invalid();
}

/** SigningCertificateV2 (RFC 5035): its first entry is the hash of the certificate that signed. */
function namesCertificate(value: asn1js.BaseBlock, certificate: X509Certificate): boolean {
  const [certs] = value instanceof asn1js.Sequence ? value.valueBlock.value : [];
  const [first] = certs instanceof asn1js.Sequence ? certs.valueBlock.value : [];
  const parts = first instanceof asn1js.Sequence ? first.valueBlock.value : [];
  const hash = parts.find((part) => part instanceof asn1js.OctetString);
  const [algorithm] = parts[0] instanceof asn1js.Sequence ? parts[0].valueBlock.value : [];
  const named =
    algorithm instanceof asn1js.ObjectIdentifier ? DIGESTS[algorithm.getValue()] : ('sha256' as const);
  if (!hash || !named) return false;
  return createHash(named).update(certificate.raw).digest().equals(Buffer.from(hash.getValue()));
}

async function isSigned(signedData: pkijs.SignedData, covered: Buffer): Promise<boolean> {
  try {
    return await signedData.verify({ signer: 0, data: Uint8Array.from(covered).buffer, checkChain: false });
  } catch {
    return false;
  }
}

function signingTimeOf(signer: pkijs.SignerInfo): Date | null {
  const attribute = signer.signedAttrs?.attributes.find(({ type }) => type === OID.signingTime);
  const value: unknown = attribute?.values[0];
  if (value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime) return value.toDate();
  return null;
}

function unreadable(cause?: unknown): SignatureFault {
  return new SignatureFault('signature-unreadable', 'Chữ ký trong tệp bị hỏng hoặc không đúng cấu trúc.', {
    cause,
  });
}

function invalid(): SignatureFault {
  return new SignatureFault('signature-invalid', 'Chữ ký số trong tệp không đúng.');
}
