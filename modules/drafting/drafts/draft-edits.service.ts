import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { FileIntake } from '../../documents';
import { AppError, Forbidden, InvalidInput, PLAN_TASKS_OPTIONS } from '../../foundation';
import type { UploadedDocument } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Draft } from '../entities';
import { parseDocument } from '../model';
import type { OfficialDocument } from '../model';
import { DraftAccess } from './draft-access.service';
import { Drafts } from './drafts.service';
import type { NewDraft } from './drafts.service';

/** What a person does to drafts: keeps a composed one, edits it, replaces its file, discards it. */
@Injectable()
export class DraftEdits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DraftAccess,
    private readonly drafts: Drafts,
    private readonly files: FileStore,
    private readonly intake: FileIntake,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** @returns the draft's id */
  async keep(draft: NewDraft, me: Identity): Promise<string> {
    const { id } = await this.unitOfWork.run((tx) => this.drafts.create(tx, draft, me));
    return id;
  }

  /** @throws InvalidInput, ChangedBySomeoneElse, Conflict `draft-frozen` */
  async edit(id: string, version: number, content: unknown, me: Identity): Promise<void> {
    await this.editable(id, me);
    const prepared = await this.drafts.prepare(undated(parseDocument(content)));
    await this.unitOfWork.run((tx) => this.drafts.change(tx, id, version, prepared, me));
  }

  /**
   * Puts an uploaded PDF in place of the composed text: what is signed must be what was seen, so a Word file is not
   * taken.
   *
   * @throws InvalidInput `file-not-pdf`, AppError `file-infected`
   */
  async upload(id: string, version: number, file: UploadedDocument | null, me: Identity): Promise<void> {
    const { model } = await this.editable(id, me);
    if (!file) throw new InvalidInput('file-empty', 'Hãy chọn một tệp PDF.', { field: 'file' });
    if (!file.bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
      throw new AppError(
        415,
        'file-not-pdf',
        'Chỉ nhận tệp PDF: văn bản được ký đúng như tệp tải lên. Nếu sửa bằng Word, hãy lưu thành PDF rồi tải lên.',
        { field: 'file' },
      );
    }
    await this.intake.scan(file.bytes, file.fileName, 'file');
    const pdf = await this.files.put(file.bytes, this.options.limits.uploadBytes);
    const prepared = { document: model, docx: null, pdf, places: null };
    await this.unitOfWork.run((tx) => this.drafts.change(tx, id, version, prepared, me));
  }

  async discard(id: string, version: number, me: Identity): Promise<void> {
    await this.editable(id, me);
    await this.unitOfWork.run((tx) => this.drafts.discard(tx, id, version, me));
  }

  private async editable(id: string, me: Identity): Promise<Draft> {
    const found = await this.unitOfWork.read((manager) => manager.findOneBy(Draft, { id }));
    const draft = await this.access.checkSees(found, me);
    if (draft.status !== 'draft' && draft.status !== 'submitted') return draft;
    if (!this.access.mayEdit(draft, me)) throw new Forbidden();
    return draft;
  }
}

/** Number and day are given at issuing, never while writing. */
function undated(document: OfficialDocument): OfficialDocument {
  return {
    ...document,
    symbol: { ...document.symbol, number: null },
    date: { ...document.date, day: null },
  };
}
