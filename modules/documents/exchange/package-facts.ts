import { businessTypeOf } from '../../../integration/exchange/edxml/edxml-values.port';
import type { BusinessType } from '../../../integration/exchange/edxml/edxml-values.port';
import type {
  BusinessHeader,
  BusinessPackage,
  Code,
  ResponseFor,
} from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { Delivery as ExchangeDelivery } from '../../../integration/exchange/receiving/delivery.port';
import type { DocumentReference } from '../../../integration/exchange/status/status.port';
import { isIsoDate } from '../../foundation';
import type { Urgency } from '../../reading';
import type { ReplyReference } from '../entities';
import type { NewDocument } from '../registry/new-document';

type Business = Pick<BusinessPackage, 'MessageHeader' | 'TraceHeaderList'>;

/** By `Priority`: ordinary, urgent, very urgent, express, express at a given hour. */
const URGENCIES: readonly Urgency[] = ['normal', 'urgent', 'very-urgent', 'express', 'express'];

const words = (text: string | null | undefined): string | null => {
  const trimmed = text?.normalize('NFC').replace(/\s+/g, ' ').trim();
  // Some senders write the word for nothing.
  return trimmed && trimmed !== 'null' ? trimmed : null;
};

/** `2026/04/15` as `2026-04-15`; null for what is no day. */
export function isoDayOf(date: string | null | undefined): string | null {
  const iso = date?.replaceAll('/', '-') ?? '';
  return isIsoDate(iso) && iso >= '1945' ? iso : null;
}

/** The flat symbol, `8416/KH-UBND`. */
export function symbolOf(code: Code | undefined): string | null {
  const parts = [words(code?.CodeNumber), words(code?.CodeNotation)].filter((part) => part !== null);
  return parts.length ? parts.join('/').replace('//', '/').slice(0, 120) : null;
}

/** Who sent a package: as it says itself, else as the exchange says. */
export function senderOf({ MessageHeader }: Business, from: string): string {
  return words(MessageHeader.From?.OrganId) ?? from.trim();
}

/** What a package does with its document; an unknown word counts as new. */
export function typeOf({ TraceHeaderList }: Business): BusinessType {
  return businessTypeOf(TraceHeaderList?.Bussiness?.BussinessDocType?.trim()) ?? 'new';
}

/** The sender's document that is revoked or changed: senders name it in one of three places. */
export function changedDocument({ MessageHeader, TraceHeaderList }: Business): string {
  const named = [
    TraceHeaderList?.Bussiness?.DocumentId,
    ...(MessageHeader.ResponseFor ?? []).map(({ DocumentId }) => DocumentId),
  ];
  return named.find((id) => id?.trim())?.trim() ?? MessageHeader.DocumentId.trim();
}

/** The sender's documents a package replaces. */
export function replacedDocuments({ TraceHeaderList }: Business): string[] {
  const lists = TraceHeaderList?.Bussiness?.ReplacementInfoList ?? [];
  const ids = lists.flatMap(({ ReplacementInfo }) =>
    ReplacementInfo.map(({ DocumentId }) => DocumentId?.trim()),
  );
  return [...new Set(ids.flatMap((id) => id || []))];
}

/** Receivers an update took away. */
export function removedReceivers({ TraceHeaderList }: Business): string[] {
  const infos = TraceHeaderList?.Bussiness?.BussinessDocumentInfo ?? [];
  return infos
    .flatMap(({ ReceiverList = [] }) => ReceiverList.flatMap(({ Receiver }) => Receiver))
    .flatMap(({ OrganId, ReceiverType }) => (ReceiverType?.trim() === '0' && OrganId?.trim()) || []);
}

/** The document as statuses name it to its sender. */
export function referenceOf({ MessageHeader }: Business, organId: string): DocumentReference {
  const code = symbolOf(MessageHeader.Code);
  const day = MessageHeader.PromulgationInfo?.PromulgationDate;
  return {
    organId,
    documentId: MessageHeader.DocumentId,
    ...(code && { code }),
    ...(day && { promulgationDate: day }),
  };
}

/** What the sender says its document answers; elements of blanks say nothing. */
export function replyOf(responses: readonly ResponseFor[] | undefined): ReplyReference | null {
  for (const { OrganId, Code: code, DocumentId, PromulgationDate } of responses ?? []) {
    const documentId = words(DocumentId);
    const symbol = words(code);
    if (!documentId && !symbol) continue;
    return { organId: words(OrganId), symbol, date: isoDayOf(PromulgationDate), documentId };
  }
  return null;
}

/** The entry a package makes in a register. */
export function entryOf(
  header: BusinessHeader,
  { entry, package: received }: Pick<ExchangeDelivery, 'entry' | 'package'>,
  bodyId: string,
): NewDocument {
  const { From, Code: code, PromulgationInfo, DocumentType, Subject, SignerInfo, OtherInfo } = header;
  const organId = words(From?.OrganId) ?? entry.from.trim();
  const symbol = symbolOf(code);
  const signer = {
    power: words(SignerInfo?.Competence),
    position: words(SignerInfo?.Position)?.slice(0, 300) ?? null,
    name: words(SignerInfo?.FullName)?.slice(0, 200) ?? null,
  };
  const subject = words(Subject) ?? words(header.Content);
  return {
    direction: 'incoming',
    bodyId,
    symbol,
    date: isoDayOf(PromulgationInfo?.PromulgationDate),
    issuer: (words(From?.OrganName) ?? words(From?.OrganizationInCharge) ?? organId).slice(0, 300),
    kind: words(DocumentType?.TypeName)?.slice(0, 100) ?? null,
    subject: (subject ?? `Văn bản ${symbol ?? header.DocumentId} không có trích yếu`).slice(0, 4000),
    urgency: URGENCIES[OtherInfo?.Priority ?? 0] ?? 'normal',
    signer: signer.name || signer.position ? signer : null,
    recipients: (header.ToPlaces?.Place ?? []).flatMap((place) => words(place)?.slice(0, 500) ?? []),
    externalIds: [
      { system: 'exchange', id: header.DocumentId },
      { system: 'organ', id: organId },
    ],
    replyTo: replyOf(header.ResponseFor),
    files: received.attachments.flatMap(({ name, content }) => {
      const path = content && 'path' in content ? content.path : undefined;
      return path ? [{ path, name }] : [];
    }),
    tolerant: true,
  };
}
