import { STATUS_CODES } from '../edxml/model/codes';
import type { StatusCode } from '../edxml/model/codes';
import { formatEdxmlTimestamp } from '../edxml/model/edxml-date';
import type { BusinessPackage, ResponseFor, StatusPackage } from '../edxml/model/edxml-model.port';
import type { DocumentReference, StatusInput, StatusMoment } from './status.port';

/** What happens to a document, and the code it is reported by. */
export const STATUS_OF = {
  arrived: '01',
  refused: '02',
  registered: '03',
  assigned: '04',
  inProcess: '05',
  finished: '06',
  takeBackAsked: '13',
  takeBackAgreed: '15',
  takeBackRefused: '16',
} as const satisfies Record<StatusMoment, StatusCode>;

const flatSymbol = (number = '', notation = ''): string =>
  [number, notation].filter((part) => part.trim()).join('/');

/** Names a received document to its sender. */
export function referenceTo({
  MessageHeader,
}: Pick<BusinessPackage<unknown>, 'MessageHeader'>): DocumentReference {
  const { From, Code, DocumentId, PromulgationInfo } = MessageHeader;
  return {
    organId: From?.OrganId ?? '',
    code: flatSymbol(Code?.CodeNumber, Code?.CodeNotation) || undefined,
    documentId: DocumentId,
    promulgationDate: PromulgationInfo?.PromulgationDate ?? undefined,
  };
}

/** Names an own document to one of its receivers, to ask it back (status 13 goes against the stream). */
export function referenceFor(
  sent: Pick<BusinessPackage<unknown>, 'MessageHeader'>,
  receiver: string,
): DocumentReference {
  return { ...referenceTo(sent), organId: receiver };
}

/** The status package that tells the other side of a document what became of it. */
export function buildStatus(moment: StatusMoment, input: StatusInput): StatusPackage {
  const { document, from, staff, at, description } = input;
  const code = STATUS_OF[moment];
  const ResponseFor: ResponseFor = {
    OrganId: document.organId,
    Code: document.code,
    DocumentId: document.documentId,
    PromulgationDate: document.promulgationDate,
  };
  return {
    kind: 'status',
    MessageHeader: {
      From: from,
      ResponseFor,
      ...(staff && { StaffInfo: staff }),
      StatusCode: code,
      Description: description ?? STATUS_CODES[code],
      Timestamp: formatEdxmlTimestamp(at),
    },
    attachments: [],
  };
}
