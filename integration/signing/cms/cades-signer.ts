import { createHash, sign } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import { Signer } from '@signpdf/utils';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { OID, SHA256 } from './oids';
import type { SigningIdentity } from './pkcs12';

/** sha256WithRSAEncryption. */
const RSA_SHA256 = '1.2.840.113549.1.1.11';

/**
 * Makes the CMS half of a PAdES baseline signature (ETSI EN 319 142-1, level B-B): detached, SHA-256 with RSA, with
 * the signed attribute signing-certificate-v2. The moment of signing stands in the PDF's own dictionary and therefore
 * not in the message.
 */
export class CadesSigner extends Signer {
  constructor(private readonly identity: SigningIdentity) {
    super();
  }

  override sign(covered: Buffer): Promise<Buffer> {
    return Promise.resolve(this.message(covered));
  }

  private message(covered: Buffer): Buffer {
    const { certificate, chain, privateKey } = this.identity;
    const own = pkijs.Certificate.fromBER(certificate.raw);
    const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: signedAttributes(createHash('sha256').update(covered).digest(), certificate),
    });
    const signer = new pkijs.SignerInfo({
      version: 1,
      sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
      digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256 }),
      signatureAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: RSA_SHA256,
        algorithmParams: new asn1js.Null(),
      }),
      signedAttrs,
      signature: new asn1js.OctetString({
        valueHex: sign('sha256', attributesAsSet(signedAttrs), privateKey),
      }),
    });
    const message = new pkijs.SignedData({
      version: 1,
      digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: SHA256 })],
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
      certificates: [certificate, ...chain].map(({ raw }) => pkijs.Certificate.fromBER(raw)),
      signerInfos: [signer],
    });
    const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: message.toSchema(true) });
    return Buffer.from(content.toSchema().toBER());
  }
}

function signedAttributes(digest: Buffer, certificate: X509Certificate): pkijs.Attribute[] {
  const certHash = createHash('sha256').update(certificate.raw).digest();
  // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }: without an algorithm the hash is SHA-256 (RFC 5035).
  const essCertId = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: certHash })] });
  const signingCertificate = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [essCertId] })] });
  return [
    new pkijs.Attribute({
      type: OID.contentType,
      values: [new asn1js.ObjectIdentifier({ value: OID.data })],
    }),
    new pkijs.Attribute({
      type: OID.messageDigest,
      values: [new asn1js.OctetString({ valueHex: digest })],
    }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [signingCertificate] }),
  ].sort((a, b) => Buffer.compare(derOf(a), derOf(b)));
}

/** What is signed: the attributes as the SET they are, not as the implicit tag they travel under (RFC 5652, 5.4). */
export function attributesAsSet(attributes: pkijs.SignedAndUnsignedAttributes): Buffer {
  const der = Buffer.from(attributes.toSchema().toBER());
  der[0] = 0x31;
  return der;
}

function derOf(attribute: pkijs.Attribute): Buffer {
  return Buffer.from(attribute.toSchema().toBER());
}
