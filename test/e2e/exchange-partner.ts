import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VxpExchange } from '../../integration/exchange';
import { MemorySink } from '../../integration/exchange/edxml/read/attachment-sinks';
import { readPackage } from '../../integration/exchange/edxml/read/read-package';
import type {
  BusinessPackage,
  EdxmlPackage,
  ReceivedAttachment,
  StatusPackage,
} from '../../integration/exchange/edxml/model/edxml-model.port';
import { sendPackage } from '../../integration/exchange/sending/send-package';
import { buildStatus } from '../../integration/exchange/status/build-status';
import type { StatusMoment } from '../../integration/exchange/status/status.port';
import type { StandInExchange } from '../stand-ins/exchange/stand-in-exchange';

/** A body with a system of its own on the exchange, as the province meets it. */
export class Partner {
  private constructor(
    readonly organId: string,
    readonly name: string,
    private readonly exchange: VxpExchange,
    private readonly folder: string,
  ) {}

  static async join(standIn: StandInExchange, organId: string, name: string): Promise<Partner> {
    const system = await standIn.addSystem(organId);
    const folder = await mkdtemp(join(tmpdir(), 'exchange-partner-'));
    return new Partner(organId, name, new VxpExchange({ ...system, backoffMs: 1 }), folder);
  }

  async leave(): Promise<void> {
    this.exchange.close();
    await rm(this.folder, { recursive: true });
  }

  /** @returns the exchange's name of the message */
  async send(model: EdxmlPackage): Promise<string> {
    return (await sendPackage(this.exchange, model, { folder: this.folder })).docId;
  }

  /** A document of this body to the province; what differs from an ordinary letter is given. */
  letter(
    number: number,
    more: {
      header?: Partial<BusinessPackage['MessageHeader']>;
      trace?: BusinessPackage['TraceHeaderList'];
      files?: { name: string; bytes: Uint8Array }[];
    } = {},
  ): BusinessPackage {
    const {
      header,
      trace,
      files = [{ name: 'cong-van.txt', bytes: Buffer.from(`Văn bản số ${number}`) }],
    } = more;
    return {
      kind: 'business',
      MessageHeader: {
        From: { OrganId: this.organId, OrganName: this.name },
        To: [{ OrganId: 'H35', OrganName: 'UBND tỉnh Lai Châu' }],
        DocumentId: this.documentId(number),
        Code: { CodeNumber: String(number), CodeNotation: 'BNV-VP' },
        PromulgationInfo: { Place: 'Hà Nội', PromulgationDate: '2026/04/28' },
        DocumentType: { TypeName: 'Công văn' },
        Subject: `V/v hướng dẫn số ${number}`,
        SignerInfo: { Competence: 'KT. BỘ TRƯỞNG', Position: 'Thứ trưởng', FullName: 'Trần Văn Mẫu' },
        OtherInfo: { Priority: 1 },
        ToPlaces: { Place: ['Như trên', 'Lưu: VT'] },
        ...header,
      },
      ...(trace && { TraceHeaderList: trace }),
      attachments: files.map(({ name, bytes }) => ({ AttachmentName: name, content: bytes })),
    };
  }

  documentId(number: number): string {
    return `${this.organId},2026/04/28,${number}/BNV-VP`;
  }

  /** Takes one of its letters back, as the samples do. */
  revocation(number: number, reason: string): BusinessPackage {
    return this.letter(number, {
      header: {
        DocumentId: `${this.documentId(number)},thu-hoi`,
        ResponseFor: [{ OrganId: 'H35', DocumentId: this.documentId(number) }],
      },
      trace: { Bussiness: { BussinessDocType: '1', BussinessDocReason: reason } },
      files: [],
    });
  }

  /** Reports on a document it received. */
  async report(
    moment: StatusMoment,
    of: { documentId: string; organId?: string },
    at: string,
    description?: string,
  ): Promise<string> {
    const document = { organId: of.organId ?? 'H35', documentId: of.documentId };
    const from = { OrganId: this.organId, OrganName: this.name };
    return this.send(buildStatus(moment, { document, from, at: new Date(at), description }));
  }

  /** Everything in its inbox so far, read. */
  async received(): Promise<{
    documents: BusinessPackage<ReceivedAttachment>[];
    statuses: StatusPackage<ReceivedAttachment>[];
  }> {
    const documents: BusinessPackage<ReceivedAttachment>[] = [];
    const statuses: StatusPackage<ReceivedAttachment>[] = [];
    for (const type of ['edoc', 'status'] as const) {
      for (const { docId } of await this.exchange.inbox(type)) {
        const path = join(this.folder, 'fetched.edxml');
        await this.exchange.fetch(docId, path);
        const { package: read } = await readPackage(await readFile(path), { sink: new MemorySink() });
        await rm(path);
        if (read.kind === 'business') documents.push(read);
        else statuses.push(read);
      }
    }
    return { documents, statuses };
  }

  /** Codes reported to it of one of its letters, in their order. */
  async told(number: number): Promise<string[]> {
    const { statuses } = await this.received();
    return statuses
      .filter(({ MessageHeader }) => MessageHeader.ResponseFor?.DocumentId === this.documentId(number))
      .map(({ MessageHeader }) => MessageHeader.StatusCode ?? '');
  }
}
