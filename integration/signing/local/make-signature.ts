import { SignPdf } from '@signpdf/signpdf';
import { CadesSigner } from '../cms/cades-signer';
import type { SigningIdentity } from '../cms/pkcs12';
import { withSignatureField } from '../pdf/signature-field';
import type { MarkStyle } from '../pdf/signature-field';
import type { MarkFace } from '../pdf/times-text';
import type { SigningRequest } from '../signing.port';

export { openPkcs12 } from '../cms/pkcs12';

/** The file of a request with the signature appended. @throws SigningFailed `file-not-signable` */
export async function makeSignature(
  { bytes, party, mark, at }: SigningRequest,
  identity: SigningIdentity,
  style: MarkStyle,
  face: MarkFace,
): Promise<Buffer> {
  const prepared = await withSignatureField(bytes, { mark, style, signerName: party.name, at }, face);
  return new SignPdf().sign(prepared, new CadesSigner(identity), at);
}
