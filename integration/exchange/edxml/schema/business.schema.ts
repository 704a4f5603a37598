import { BUSINESS_TYPES } from '../model/codes';
import { ORGANIZATION, RESPONSE_FOR, STAFF_INFO } from './common.schema';
import { bool, date, group, int, listOf, text, timestamp } from './field-spec';
import type { GroupSpec } from './field-spec';

const OTHER_INFO: GroupSpec = {
  repeated: 'first',
  fields: [
    int('Priority', 0, { codes: ['0', '1', '2', '3', '4'] }),
    text('SphereOfPromulgation'),
    text('TyperNotation'),
    int('PromulgationAmount', 1),
    int('PageAmount', 1),
    text('ReplyFors'),
    bool('Direction', false, { always: true }),
    text('ReferenceCodes'),
    group('Appendixes', listOf(text('Appendix'))),
  ],
};

/** `MessageHeader` of a business package, in the build order of the official library. */
export const BUSINESS_HEADER: GroupSpec = {
  repeated: 'last',
  fields: [
    group('From', ORGANIZATION),
    group('To', ORGANIZATION, { many: true }),
    text('DocumentId', { identifier: true }),
    group('Code', { repeated: 'first', fields: [text('CodeNumber'), text('CodeNotation')] }),
    group('PromulgationInfo', { repeated: 'first', fields: [text('Place'), date('PromulgationDate')] }),
    group('DocumentType', {
      repeated: 'first',
      fields: [int('Type', 2), int('TypeDetail', -1), text('TypeName')],
    }),
    text('Subject'),
    text('Content'),
    group('SignerInfo', {
      repeated: 'first',
      fields: [text('Competence'), text('Position'), text('FullName')],
    }),
    date('DueDate'),
    group('OtherInfo', OTHER_INFO),
    group('ResponseFor', RESPONSE_FOR, { many: true }),
    int('SteeringType', 0, { always: true, codes: ['0', '1', '2', '3'] }),
    group('ResponseForTask', listOf(text('TaskCode'))),
    text('ApplicationType'),
    group('ToPlaces', listOf(text('Place'), { merged: true })),
  ],
};

const RECEIVER: GroupSpec = {
  repeated: 'last',
  fields: [text('OrganId', { identifier: true }), text('ReceiverType', { codes: ['0', '1'] })],
};

const DOCUMENT_INFO: GroupSpec = {
  repeated: 'last',
  fields: [
    text('DocumentInfo', { codes: ['0', '1'] }),
    text('DocumentReceiver', { codes: ['0', '1'] }),
    group('ReceiverList', listOf(group('Receiver', RECEIVER)), { many: true }),
  ],
};

const REPLACEMENT_INFO: GroupSpec = {
  repeated: 'last',
  fields: [
    text('DocumentId', { identifier: true }),
    group('OrganIdList', listOf(text('OrganId', { identifier: true }))),
  ],
};

/** `Bussiness` is the regulation's own spelling. */
const BUSSINESS: GroupSpec = {
  repeated: 'last',
  fields: [
    text('DocumentId', { identifier: true }),
    text('BussinessDocType', { identifier: true, codes: Object.keys(BUSINESS_TYPES) }),
    text('BussinessDocReason'),
    text('Paper'),
    group('BussinessDocumentInfo', DOCUMENT_INFO, { many: true }),
    group('ReplacementInfoList', listOf(group('ReplacementInfo', REPLACEMENT_INFO)), { many: true }),
    group('StaffInfo', STAFF_INFO, { many: true }),
  ],
};

export const TRACE_HEADER_LIST: GroupSpec = {
  repeated: 'last',
  attributes: ['id', 'version'],
  fields: [
    text('Paper'),
    group('Bussiness', BUSSINESS),
    group(
      'TraceHeader',
      { repeated: 'last', fields: [text('OrganId'), timestamp('Timestamp')] },
      { many: true },
    ),
  ],
};

/** `edXMLManifest`. */
export const MANIFEST: GroupSpec = {
  repeated: 'last',
  attributes: ['version'],
  fields: [
    group(
      'Reference',
      {
        repeated: 'last',
        fields: [
          text('ContentId', { cid: true }),
          text('ContentType'),
          text('Description'),
          text('AttachmentName'),
        ],
      },
      { many: true },
    ),
  ],
};

/** `Attachment` without its content; `Format` is read, never written. */
export const ATTACHMENT: GroupSpec = {
  repeated: 'last',
  fields: [
    text('ContentId', { cid: true }),
    text('AttachmentName'),
    text('Description'),
    text('FieldName'),
    text('MimeType'),
    text('ContentType'),
    text('Format'),
  ],
};
