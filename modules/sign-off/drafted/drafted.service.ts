import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { PdfTexts } from '../../../integration/signing/pdf-texts.port';
import type { DraftPlaces } from '../../../integration/signing/pdf-texts.port';
import { Draft, DraftAccess, Drafts, keptTitle, renderDocx } from '../../drafting';
import { Forbidden, InvalidInput, NotFound, PLAN_TASKS_OPTIONS, safeFileName } from '../../foundation';
import { hasRole } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { Submission, SubmittedFile } from '../entities';
import { bytesOf } from '../signing/stored-bytes';
import type { SubmittedDocument } from '../submissions/submitted-document';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NOWHERE: DraftPlaces = { blanks: [], signature: null, organSeal: null };

/** Drafts as sign-off sees them: what is submitted of them, and their status in step with the submission's. */
@Injectable()
export class Drafted {
  constructor(
    private readonly drafts: Drafts,
    private readonly access: DraftAccess,
    private readonly store: FileStore,
    private readonly texts: PdfTexts,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** Nothing for a file that was not drafted here. */
  async mark(
    tx: Transaction,
    { draftId }: Pick<Submission, 'draftId'>,
    status: 'draft' | 'submitted' | 'signed' | 'issued',
  ): Promise<void> {
    if (draftId) await this.drafts.mark(tx, draftId, status);
  }

  /**
   * What is submitted of a draft.
   *
   * @param signerName over whose name an uploaded PDF is signed
   * @throws NotFound `draft-not-found`; InvalidInput `places-missing`
   */
  async document(
    manager: Transaction['manager'],
    id: string,
    signerName: string,
  ): Promise<SubmittedDocument> {
    const draft = await manager.findOneBy(Draft, { id });
    if (!draft) throw new NotFound('draft-not-found', 'Không tìm thấy dự thảo.');
    const places = await this.placesOf(draft, signerName);
    if (!places.signature) {
      throw new InvalidInput(
        'places-missing',
        `Không tìm thấy họ tên người ký (${signerName}) trong tệp PDF của dự thảo để đặt chữ ký.`,
        { field: 'signer' },
      );
    }
    return {
      draftId: draft.id,
      planId: draft.planId,
      origin: draft.originType && draft.originId ? { type: draft.originType, id: draft.originId } : null,
      kind: draft.kind,
      bodyId: draft.bodyId,
      ...contentOf(draft, places),
    };
  }

  /** The files and facts of a draft's present version. */
  async version(manager: Transaction['manager'], id: string, signerName: string) {
    const draft = await manager.findOneByOrFail(Draft, { id });
    return contentOf(draft, await this.placesOf(draft, signerName));
  }

  /** @throws NotFound for another body's draft; Forbidden `draft-not-yours` for somebody who writes no drafts */
  async checkMine(id: string, me: Identity): Promise<void> {
    const found = await this.unitOfWork.read((manager) => manager.findOneBy(Draft, { id }));
    await this.access.checkSees(found, me);
    if (hasRole(me, 'clerk', 'officer', 'unit-leader', 'coordinator')) return;
    throw new Forbidden('draft-not-yours', 'Bạn không phải là người soạn dự thảo này.');
  }

  /** The Word copy with number and day, stored; null when the PDF was uploaded. Call it before the transaction. */
  async issuedCopy(draftId: string, number: string, day: string): Promise<SubmittedFile | null> {
    const draft = await this.unitOfWork.read((manager) => manager.findOneByOrFail(Draft, { id: draftId }));
    const { model, uploaded } = draft;
    if (uploaded) return null;
    const bytes = await renderDocx({
      ...model,
      symbol: { ...model.symbol, number },
      date: { ...model.date, day },
    });
    const stored = await this.store.put(bytes, this.options.limits.uploadBytes);
    return { name: fileName(draft, 'docx'), mediaType: DOCX, ...stored };
  }

  private async placesOf(draft: Draft, signerName: string): Promise<DraftPlaces> {
    const { places } = draft;
    if (places) {
      const { blanks, signature, organSeal } = places;
      return { blanks, signature, organSeal };
    }
    const bytes = await bytesOf(this.store, { sha256: draft.pdfSha });
    return this.texts.findPlaces(bytes, signerName).catch(() => NOWHERE);
  }
}

function contentOf(draft: Draft, places: DraftPlaces) {
  const { model, pdfSha, pdfSize, docxSha, docxSize } = draft;
  const editable: SubmittedFile | null =
    docxSha === null
      ? null
      : { name: fileName(draft, 'docx'), sha256: docxSha, size: docxSize ?? 0, mediaType: DOCX };
  return {
    subject: draft.subject,
    documentKind: model.kind ?? 'Công văn',
    notation: `/${model.symbol.notation}`,
    recipients: draft.recipients.map(({ unitId, name }) => ({ ...(unitId && { unitId }), name })),
    file: { name: fileName(draft, 'pdf'), sha256: pdfSha, size: pdfSize, mediaType: PDF },
    editable,
    enclosures: [] as SubmittedFile[],
    places,
  };
}

function fileName({ model }: Draft, ending: string): string {
  return safeFileName(`${keptTitle(model).slice(0, 150)}.${ending}`);
}
