import { STATUS_CODES } from '../model/codes';
import { ORGANIZATION, RESPONSE_FOR, STAFF_INFO } from './common.schema';
import { group, text, timestamp } from './field-spec';
import type { GroupSpec } from './field-spec';

/** `MessageHeader` of a status package, in the build order of the official library. */
export const STATUS_HEADER: GroupSpec = {
  repeated: 'last',
  fields: [
    group('From', ORGANIZATION),
    group('ResponseFor', RESPONSE_FOR),
    // Here the official library takes the first of repeated fields, in business packages the last.
    group('StaffInfo', { ...STAFF_INFO, repeated: 'first' }),
    text('StatusCode', { trim: true, identifier: true, codes: Object.keys(STATUS_CODES) }),
    text('Description'),
    timestamp('Timestamp', { trim: true }),
  ],
};
