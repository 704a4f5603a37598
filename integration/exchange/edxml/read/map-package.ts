import { EdxmlReadError } from '../model/edxml-error';
import { stripCid } from '../model/content-id';
import { EDXML_NAMESPACE, OLD_NAMESPACE } from '../model/codes';
import type {
  BusinessHeader,
  Manifest,
  ReceivedAttachment,
  ReceivedPackage,
  ResponseFor,
  StatusHeader,
  TraceHeaderList,
} from '../model/edxml-model.port';
import { BUSINESS_HEADER, MANIFEST, TRACE_HEADER_LIST } from '../schema/business.schema';
import { STATUS_HEADER } from '../schema/status.schema';
import { checkHeader, checkManifest } from './check-received';
import { childrenNamed, firstChild, namespaceOf } from './element-tree';
import { trimXml } from '../model/xml-space';
import type { ElementNode } from './element-tree';
import { FieldReader } from './field-reader';
import type { Report } from './field-reader';
import { readSignature } from './read-signature';

/** What the reader has gathered when the last byte is read. */
export interface ParsedPackage {
  root: ElementNode;
  signatures: readonly ElementNode[];
  attachments: ReceivedAttachment[];
  /** Kind the exchange announced. */
  expect?: 'business' | 'status';
  /** Identifier for a document that carries none. */
  substituteId: string;
}

function findEnvelope(root: ElementNode, report: Report): ElementNode {
  const candidates = childrenNamed(root, 'edXMLEnvelope');
  const proper = candidates.find((node) => namespaceOf(node) === EDXML_NAMESPACE);
  if (proper) return proper;
  const any = candidates[0];
  const namespace = namespaceOf(any ?? root);
  if (!any) {
    const old = namespace === OLD_NAMESPACE || /soap/i.test(`${namespace} ${root.tag}`);
    throw old
      ? new EdxmlReadError(
          'edxml-old-format',
          'Gói tin theo định dạng cũ (SOAP, trước QCVN 102:2016); không đọc được',
        )
      : new EdxmlReadError('edxml-envelope-missing', 'Tệp không có phong bì edXMLEnvelope của gói tin edXML');
  }
  if (namespace === OLD_NAMESPACE) report('old-namespace', 'edXMLEnvelope', namespace);
  else if (namespace !== undefined) report('envelope-namespace', 'edXMLEnvelope', namespace);
  return any;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && trimXml(value) === '');

/** A `ResponseFor` of blanks answers nothing. */
const answers = (response: ResponseFor): boolean => !Object.values(response).every(isBlank);

function readMessage(
  header: ElementNode,
  fields: FieldReader,
  parsed: ParsedPackage,
  report: Report,
): BusinessHeader {
  const node = firstChild(header, 'MessageHeader');
  const message = (node && fields.group<BusinessHeader>(node, BUSINESS_HEADER, 'MessageHeader')) ?? undefined;
  const responses = message?.ResponseFor;
  const answered = responses?.filter(answers);
  if (answered?.length !== responses?.length) report('response-for-empty', 'MessageHeader.ResponseFor');
  const misspelt = node?.children.find((child) => child.name.toLowerCase() === 'documentid');
  const id = message?.DocumentId ?? misspelt?.text;
  if (!id || !trimXml(id)) report('document-id-missing', 'MessageHeader.DocumentId', id);
  const { ResponseFor: _blanks, ...rest } = message ?? {};
  return {
    ...rest,
    To: message?.To ?? [],
    DocumentId: id ?? parsed.substituteId,
    ...(answered?.length && { ResponseFor: answered }),
    SteeringType: message?.SteeringType ?? 0,
  };
}

function mapBusiness(
  parsed: ParsedPackage,
  envelope: ElementNode,
  header: ElementNode,
  report: Report,
): ReceivedPackage {
  const fields = new FieldReader(report);
  const result: ReceivedPackage = {
    kind: 'business',
    MessageHeader: readMessage(header, fields, parsed, report),
    attachments: parsed.attachments,
  };
  const trace = firstChild(header, 'TraceHeaderList');
  if (trace) {
    result.TraceHeaderList = fields.group<TraceHeaderList>(trace, TRACE_HEADER_LIST, 'TraceHeaderList') ?? {};
    const attributes = Object.keys(trace.attributes).filter((name) => !/^(xmlns|id$|version$)/.test(name));
    if (attributes.length) report('trace-attributes', 'TraceHeaderList', attributes.join(' '));
  }
  const manifest = readManifest(envelope, fields, report);
  if (manifest) result.edXMLManifest = manifest;
  checkHeader(result, report);
  return result;
}

function readManifest(envelope: ElementNode, fields: FieldReader, report: Report): Manifest | undefined {
  const body = firstChild(envelope, 'edXMLBody');
  const node = firstChild(body, 'edXMLManifest') ?? firstChild(body, 'Manifest');
  if (!node) return undefined;
  const manifest = fields.group<Manifest>(node, MANIFEST, 'edXMLManifest') ?? {};
  childrenNamed(node, 'Reference').forEach((reference, index) => {
    const entry = Object.entries(reference.attributes).find(([name]) => name.endsWith(':href'));
    if (!entry) return;
    report('xlink-reference', `edXMLManifest.Reference[${index}]`, entry[1]);
    const target = manifest.Reference?.[index];
    if (target && target.ContentId === undefined && entry[1]) target.ContentId = stripCid(entry[1]);
  });
  return manifest;
}

function mapStatus(
  parsed: ParsedPackage,
  envelope: ElementNode,
  message: ElementNode,
  report: Report,
): ReceivedPackage {
  const header = new FieldReader(report).group<StatusHeader>(message, STATUS_HEADER, 'MessageHeader') ?? {};
  if (header.ResponseFor && !answers(header.ResponseFor)) {
    report('response-for-empty', 'MessageHeader.ResponseFor');
    delete header.ResponseFor;
  }
  if (parsed.attachments.length || firstChild(envelope, 'edXMLBody')) report('status-with-body', 'edXMLBody');
  const result: ReceivedPackage = { kind: 'status', MessageHeader: header, attachments: parsed.attachments };
  checkHeader(result, report);
  return result;
}

/** Gives the elements of a package their meaning, with the fields the official parser gives. */
export function mapPackage(parsed: ParsedPackage, report: Report): ReceivedPackage {
  const envelope = findEnvelope(parsed.root, report);
  const header = firstChild(envelope, 'edXMLHeader');
  if (!header) throw new EdxmlReadError('edxml-header-missing', 'Gói tin không có phần đầu edXMLHeader');
  const message = firstChild(header, 'MessageHeader');
  const kind = message && firstChild(message, 'StatusCode') ? 'status' : 'business';
  if (parsed.expect && parsed.expect !== kind) report('kind-mismatch', 'MessageHeader', kind);
  const result =
    kind === 'status' && message
      ? mapStatus(parsed, envelope, message, report)
      : mapBusiness(parsed, envelope, header, report);
  const signature = readSignature(parsed.signatures, report);
  if (signature) result.Signature = signature;
  checkManifest(result, report);
  return result;
}
