import { date, group, listOf, text } from './field-spec';
import type { GroupSpec } from './field-spec';

/** `From` and `To`. */
export const ORGANIZATION: GroupSpec = {
  repeated: 'last',
  emptyIsNull: true,
  fields: [
    text('OrganId', { trim: true, identifier: true }),
    text('OrganizationInCharge', { trim: true }),
    text('OrganName', { trim: true }),
    text('OrganAdd', { trim: true }),
    text('Email', { trim: true }),
    text('Telephone', { trim: true }),
    text('Fax', { trim: true }),
    text('Website', { trim: true }),
  ],
};

/** The document answered, or the document a status is about. */
export const RESPONSE_FOR: GroupSpec = {
  repeated: 'first',
  fields: [
    text('OrganId', { identifier: true }),
    text('Code', { identifier: true }),
    text('DocumentId', { identifier: true }),
    date('PromulgationDate'),
  ],
};

export const STAFF_INFO: GroupSpec = {
  repeated: 'last',
  fields: [
    text('Department'),
    text('DepartmentId'),
    text('Staff'),
    text('StaffId'),
    text('Email'),
    text('Mobile'),
  ],
};

const ALGORITHM: GroupSpec = { repeated: 'last', attributes: ['Algorithm'], fields: [] };

const SIGNED_REFERENCE: GroupSpec = {
  repeated: 'last',
  attributes: ['URI'],
  fields: [
    group('Transforms', listOf(group('Transform', ALGORITHM))),
    group('DigestMethod', ALGORITHM),
    text('DigestValue'),
  ],
};

/** A signature as far as its parts are named; read, never written. */
export const SIGNATURE: GroupSpec = {
  repeated: 'last',
  fields: [
    group('SignedInfo', {
      repeated: 'last',
      fields: [
        group('CanonicalizationMethod', ALGORITHM),
        group('SignatureMethod', ALGORITHM),
        group('Reference', SIGNED_REFERENCE, { many: true }),
      ],
    }),
    text('SignatureValue'),
    group('KeyInfo', {
      repeated: 'last',
      fields: [
        group('X509Data', {
          repeated: 'last',
          fields: [text('X509SubjectName'), text('X509Certificate')],
        }),
      ],
    }),
  ],
};
