import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { asn1, md, pkcs12, pki, util } from 'node-forge';

/** A certificate with its private key, as this file makes them. */
export interface IssuedCertificate {
  certificate: pki.Certificate;
  privateKey: pki.rsa.PrivateKey;
  issuers: pki.Certificate[];
}

export interface CertificateWish {
  commonName: string;
  organization?: string;
  email?: string;
  /** Of the subject, as public authorities name people: `CCCD:…`. */
  uid?: string;
  notBefore: Date;
  notAfter: Date;
  /** Left out: it signs itself. */
  issuer?: IssuedCertificate;
  authority?: boolean;
  /** Extensions instead of those of a signing certificate. */
  keyUsage?: Record<string, boolean>;
}

/** Makes an RSA 2048 certificate: for the sample's own authority and for tests; never for production. */
export function issueCertificate(wish: CertificateWish): IssuedCertificate {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const privateKey = pki.privateKeyFromPem(pair.privateKey);
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(pair.publicKey);
  // Positive, and never twice.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = wish.notBefore;
  certificate.validity.notAfter = wish.notAfter;
  const subject = subjectOf(wish);
  certificate.setSubject(subject);
  certificate.setIssuer(wish.issuer?.certificate.subject.attributes ?? subject);
  certificate.setExtensions(extensionsOf(wish));
  certificate.sign(wish.issuer?.privateKey ?? privateKey, md.sha256.create());
  const issuers = wish.issuer ? [wish.issuer.certificate, ...wish.issuer.issuers] : [];
  return { certificate, privateKey, issuers };
}

/** A certificate and its private key as {@link asPem} and forge write them. */
export function fromPem(text: string): IssuedCertificate {
  const certificate = pki.certificateFromPem(text);
  // forge gives names as the bytes of their UTF-8 form, and takes them as text.
  for (const field of certificate.subject.attributes) {
    if (String(field.valueTagClass) === String(asn1.Type.UTF8))
      field.value = util.decodeUtf8(String(field.value));
  }
  return {
    certificate,
    privateKey: pki.privateKeyFromPem(text.slice(text.indexOf('-----BEGIN RSA'))),
    issuers: [],
  };
}

/** Both together, for a file of one's own. */
export function asPemWithKey(issued: IssuedCertificate): string {
  return asPem(issued) + pki.privateKeyToPem(issued.privateKey);
}

/** The certificate, its key and its issuers as a PKCS#12 container. */
export function asPkcs12({ certificate, privateKey, issuers }: IssuedCertificate, password: string): Buffer {
  const container = pkcs12.toPkcs12Asn1(privateKey, [certificate, ...issuers], password, {
    algorithm: '3des',
  });
  return Buffer.from(asn1.toDer(container).getBytes(), 'binary');
}

export function asPem({ certificate }: IssuedCertificate): string {
  return pki.certificateToPem(certificate);
}

function subjectOf({ commonName, organization, email, uid }: CertificateWish): pki.CertificateField[] {
  // A PrintableString, which is the default, cannot hold Vietnamese letters.
  const utf8 = (field: { name?: string; type?: string }, value: string): pki.CertificateField => ({
    ...field,
    value,
    valueTagClass: asn1.Type.UTF8 as unknown as asn1.Class,
  });
  return [
    { name: 'countryName', value: 'VN' },
    ...(organization ? [utf8({ name: 'organizationName' }, organization)] : []),
    utf8({ name: 'commonName' }, commonName),
    ...(uid ? [utf8({ type: '0.9.2342.19200300.100.1.1' }, uid)] : []),
    ...(email ? [{ name: 'emailAddress', value: email }] : []),
  ];
}

function extensionsOf({ authority, keyUsage }: CertificateWish): object[] {
  const usage = authority
    ? { keyCertSign: true, cRLSign: true }
    : { digitalSignature: true, nonRepudiation: true };
  return [
    { name: 'basicConstraints', cA: authority ?? false, critical: true },
    { name: 'keyUsage', ...(keyUsage ?? usage), critical: true },
    { name: 'subjectKeyIdentifier' },
  ];
}
