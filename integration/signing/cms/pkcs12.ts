import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { asn1, pkcs12, pki, util } from 'node-forge';

/** A private key with its certificate and those above it. */
export interface SigningIdentity {
  privateKey: KeyObject;
  certificate: X509Certificate;
  /** Issuers that came with it, without the certificate itself. */
  chain: X509Certificate[];
}

/**
 * Opens a PKCS#12 container with an RSA key.
 *
 * @param name how errors call it
 * @throws Error naming the container and the remedy, when the password is wrong or there is no key with a certificate
 */
export function openPkcs12(bytes: Uint8Array, password: string, name: string): SigningIdentity {
  const container = parsed(bytes, password, name);
  const { pkcs8ShroudedKeyBag, keyBag, certBag } = pki.oids;
  const keys = [pkcs8ShroudedKeyBag, keyBag].flatMap(
    (bagType) => container.getBags({ bagType })[bagType] ?? [],
  );
  const key = keys.find((bag) => bag.key)?.key;
  if (!key) throw new Error(`${name}: there is no RSA private key in this PKCS#12 file.`);
  const privateKey = createPrivateKey(pki.privateKeyToPem(key));
  const certificates = (container.getBags({ bagType: certBag })[certBag] ?? []).flatMap((bag) =>
    bag.cert ? [new X509Certificate(derOf(pki.certificateToAsn1(bag.cert)))] : [],
  );
  const publicKey = createPublicKey(privateKey);
  const certificate = certificates.find((one) => one.publicKey.equals(publicKey));
  if (!certificate) throw new Error(`${name}: the PKCS#12 file has no certificate of its private key.`);
  return { privateKey, certificate, chain: certificates.filter((one) => one !== certificate) };
}

function parsed(bytes: Uint8Array, password: string, name: string): pkcs12.Pkcs12Pfx {
  try {
    const der = util.createBuffer(Buffer.from(bytes).toString('binary'));
    return pkcs12.pkcs12FromAsn1(asn1.fromDer(der), password);
  } catch (cause) {
    throw new Error(`${name}: this is no PKCS#12 file, or its password is another.`, { cause });
  }
}

function derOf(value: asn1.Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary');
}
