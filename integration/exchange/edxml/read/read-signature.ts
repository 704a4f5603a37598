import { XMLDSIG_NAMESPACE } from '../model/codes';
import type { ReceivedSignature } from '../model/edxml-model.port';
import { SIGNATURE } from '../schema/common.schema';
import { namespaceOf } from './element-tree';
import { trimXml } from '../model/xml-space';
import type { ElementNode } from './element-tree';
import { FieldReader } from './field-reader';
import type { Report } from './field-reader';

type Parts = Omit<ReceivedSignature, 'element' | 'verified' | 'raw'>;

/** The signature of a package, kept as it came. Nothing here verifies it, and the reader says so. */
export function readSignature(nodes: readonly ElementNode[], report: Report): ReceivedSignature | undefined {
  const node = nodes.find(({ name }) => name === 'Signature') ?? nodes[0];
  if (!node) return undefined;
  // Signatures of other profiles have parts that are not named here; `raw` has them all.
  const parts = new FieldReader(() => undefined).group<Parts>(node, SIGNATURE, 'Signature') ?? {};
  report('signature-not-verified', 'Signature');
  if (nodes.length > 1) report('element-repeated', 'Signature');
  if (node.name !== 'Signature') report('digital-signature-element', 'Signature', node.tag);
  if (namespaceOf(node) === XMLDSIG_NAMESPACE) report('signature-namespace', 'Signature', XMLDSIG_NAMESPACE);
  const certificate = parts.KeyInfo?.X509Data;
  if (!trimXml(certificate?.X509SubjectName ?? '') || !trimXml(certificate?.X509Certificate ?? '')) {
    report('signature-incomplete', 'Signature.KeyInfo');
  }
  return { element: node.name, verified: false, raw: node.source ?? '', ...parts };
}
