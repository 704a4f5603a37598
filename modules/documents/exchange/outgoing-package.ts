import { Readable } from 'node:stream';
import { formatEdxmlTimestamp } from '../../../integration/exchange/edxml/edxml-values.port';
import type {
  BusinessPackage,
  Code,
  Organization,
} from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { FileStore } from '../../../integration/files/files.port';
import type { Urgency } from '../../reading';
import type { Attachment, Document } from '../entities';

/** A document on its way over the exchange. */
export interface Outgoing {
  document: Document;
  attachments: readonly Attachment[];
  from: Organization;
  to: Organization;
  /** Place of the dateline, "Lai Châu". */
  place: string;
  at: Date;
}

const PRIORITY: Readonly<Record<Urgency, number>> = { normal: 0, urgent: 1, 'very-urgent': 2, express: 3 };

const slashed = (iso: string | null): string | undefined => iso?.replaceAll('-', '/');

/** Number and notation; a symbol of another form, `57-NQ/TU`, goes as notation alone so that it reads as written. */
export function codeOf(symbol: string | null): Code | undefined {
  if (!symbol) return undefined;
  const parts = /^(\d+[a-z]?)\/(.+)$/i.exec(symbol);
  return parts ? { CodeNumber: parts[1], CodeNotation: parts[2] } : { CodeNotation: symbol };
}

/** The package that carries a document. Its `DocumentId` is our id, the same however often it is sent. */
export function newDocumentPackage(outgoing: Outgoing, files: FileStore): BusinessPackage {
  const { document, attachments } = outgoing;
  const { replyTo, signer, urgency, copies, recipients } = document;
  return {
    kind: 'business',
    MessageHeader: {
      ...common(outgoing),
      DocumentType: { TypeName: document.kind ?? 'Công văn' },
      Subject: document.subject,
      ...(signer?.name && {
        SignerInfo: {
          ...(signer.power && { Competence: signer.power.replace(/\s*\n\s*/g, ' ') }),
          ...(signer.position && { Position: signer.position }),
          FullName: signer.name,
        },
      }),
      OtherInfo: { Priority: PRIORITY[urgency], ...(copies && { PromulgationAmount: copies }) },
      ...(replyTo && {
        ResponseFor: [
          {
            OrganId: replyTo.organId ?? undefined,
            Code: replyTo.symbol ?? undefined,
            DocumentId: replyTo.documentId ?? undefined,
            PromulgationDate: slashed(replyTo.date),
          },
        ],
      }),
      SteeringType: document.directsWork ? 1 : 0,
      ...(recipients.length && { ToPlaces: { Place: recipients } }),
    },
    TraceHeaderList: trace(outgoing, { BussinessDocType: '0', BussinessDocReason: 'Văn bản mới' }),
    attachments: attachments.map(({ name, sha256 }) => ({
      AttachmentName: name,
      content: { open: () => Readable.from(contentOf(files, sha256)) },
    })),
  };
}

/** The package that takes a sent document back. */
export function revocationPackage(outgoing: Outgoing, id: string, reason: string | null): BusinessPackage {
  const { document, to } = outgoing;
  const business = { BussinessDocType: '1', BussinessDocReason: reason ?? 'Thu hồi văn bản' };
  return {
    kind: 'business',
    MessageHeader: {
      ...common(outgoing),
      DocumentId: id,
      Subject: `Thu hồi văn bản: ${document.subject}`.slice(0, 4000),
      ResponseFor: [
        {
          OrganId: outgoing.from.OrganId,
          Code: document.symbol ?? undefined,
          DocumentId: document.id,
          PromulgationDate: slashed(document.date),
        },
      ],
    },
    TraceHeaderList: trace({ ...outgoing, to }, { ...business, DocumentId: document.id }),
    attachments: [],
  };
}

function common({ document, from, to, place }: Outgoing) {
  const { id: DocumentId, symbol, date } = document;
  const code = codeOf(symbol);
  return {
    From: from,
    To: [to],
    DocumentId,
    ...(code && { Code: code }),
    PromulgationInfo: { Place: place, PromulgationDate: slashed(date) },
  };
}

function trace(
  { from, at }: Outgoing,
  business: NonNullable<BusinessPackage['TraceHeaderList']>['Bussiness'],
): BusinessPackage['TraceHeaderList'] {
  return {
    Bussiness: business,
    TraceHeader: [{ OrganId: from.OrganId, Timestamp: formatEdxmlTimestamp(at) }],
  };
}

/** Opened when the writer comes to it, so that no more files are open than are being written. */
async function* contentOf(files: FileStore, sha256: string): AsyncGenerator<Buffer> {
  yield* (await files.get(sha256)) as AsyncIterable<Buffer>;
}
