import { Injectable } from '@nestjs/common';
import type { SpooledFile } from '../foundation';
import type { Identity } from '../organization';
import { UnitOfWork } from '../persistence';
import type { Signer } from '../reading';
import { ReplyReferences } from './dispatch/reply-references.service';
import type {
  CancelDocumentBody,
  DocumentFactsBody,
  EditDocumentBody,
  RegisterBody,
} from './dto/document.input';
import type { DocumentView, RegisteredView } from './dto/document.view';
import { Document } from './entities';
import { DocumentAccess } from './queries/document-access.service';
import { DocumentQueries } from './queries/document-queries.service';
import { DocumentChanges } from './registry/document-changes.service';
import { DocumentPreparation } from './registry/document-preparation.service';
import { DocumentRegistry } from './registry/document-registry.service';
import type { DocumentFacts } from './registry/new-document';

/** What a clerk does at the register. */
@Injectable()
export class DocumentEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly preparation: DocumentPreparation,
    private readonly registry: DocumentRegistry,
    private readonly changes: DocumentChanges,
    private readonly queries: DocumentQueries,
    private readonly references: ReplyReferences,
  ) {}

  /** @throws Forbidden `register-not-yours`, and all that preparing and registering refuse */
  async register(body: RegisterBody, files: SpooledFile[], me: Identity): Promise<RegisteredView> {
    const registers = await this.access.registersOf(me);
    const bodyId = body.body ?? registers.own[0] ?? '';
    this.access.checkKeeps(registers, bodyId);
    const outgoing = body.direction === 'outgoing';
    const replyTo = outgoing && body.answers ? await this.references.to(body.answers, bodyId) : null;
    const prepared = await this.preparation.prepare(
      {
        ...factsOf(body),
        direction: body.direction,
        bodyId,
        receivedOn: body.receivedOn,
        notation: body.notation,
        secrecy: body.secrecy,
        checked: body.checked === 'true',
        force: body.force === 'true',
        directsWork: outgoing && body.directsWork === 'true',
        replyTo,
        files,
      },
      me,
    );
    const { id } = await this.unitOfWork.run((tx) => this.registry.register(tx, prepared, me));
    return { ...(await this.queries.one(id, me)), warnings: prepared.warnings };
  }

  async edit(id: string, body: EditDocumentBody, me: Identity): Promise<DocumentView> {
    await this.checkKept(id, me);
    await this.unitOfWork.run((tx) => this.changes.edit(tx, id, body.version, factsOf(body), me));
    return this.queries.one(id, me);
  }

  async cancel(id: string, body: CancelDocumentBody, me: Identity): Promise<DocumentView> {
    await this.checkKept(id, me);
    await this.unitOfWork.run((tx) => this.changes.cancel(tx, id, body.version, body.reason, me));
    return this.queries.one(id, me);
  }

  private async checkKept(id: string, me: Identity): Promise<void> {
    const registers = await this.access.registersOf(me);
    const found = await this.unitOfWork.read((manager) => manager.findOneBy(Document, { id }));
    const document = this.access.visible(registers, found);
    this.access.checkKeeps(registers, document.bodyId);
  }
}

function factsOf(body: DocumentFactsBody): DocumentFacts {
  const { symbol, date, issuer, kind, subject, urgency, recipients } = body;
  const { handledBy, forwardedOn, copies, note, signerName, signerPosition } = body;
  const signer =
    signerName === undefined && signerPosition === undefined
      ? undefined
      : signerOf(signerName, signerPosition);
  return {
    ...{ symbol, date, issuer, kind, subject, urgency, signer, recipients },
    ...{ handledBy, forwardedOn, copies, note },
  };
}

/** The powers in front of a position, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", stand on lines of their own. */
const POWER = /^(TM|KT|TL|TUQ|Q)\./u;

function signerOf(name?: string | null, position?: string | null): Signer {
  const lines = (position ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const powers = lines.filter((line) => POWER.test(line));
  const positions = lines.filter((line) => !POWER.test(line));
  return { power: powers.join('\n') || null, position: positions.join('\n') || null, name: name ?? null };
}
