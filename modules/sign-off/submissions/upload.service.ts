import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { SigningFailed } from '../../../integration/signing/signing.port';
import { PdfTexts } from '../../../integration/signing/pdf-texts.port';
import type { DraftPlaces } from '../../../integration/signing/pdf-texts.port';
import { FileIntake } from '../../documents';
import { InvalidInput } from '../../foundation';
import type { SpooledFile } from '../../foundation';
import { Person } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { SubmittedFile } from '../entities';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files made elsewhere, stored and looked through, ready to be submitted. */
export interface UploadedFiles {
  file: SubmittedFile;
  editable: SubmittedFile | null;
  enclosures: SubmittedFile[];
  places: DraftPlaces;
}

/** Takes in documents that were made elsewhere. */
@Injectable()
export class Uploads {
  constructor(
    private readonly intake: FileIntake,
    private readonly texts: PdfTexts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Checks and stores the files of a submission; call it before the transaction. The first is the document as PDF; a
   * Word file directly behind it is its editable copy; all others are enclosed.
   *
   * @throws those of FileIntake.inspect; InvalidInput `file-missing`, `file-not-pdf`, `file-not-signable`,
   *   `places-missing`
   */
  async prepare(files: readonly SpooledFile[], signerId: string): Promise<UploadedFiles> {
    const [main] = files;
    if (!main) throw new InvalidInput('file-missing', 'Hãy chọn tệp PDF của văn bản.', { field: 'files' });
    const inspected = [];
    for (const file of files) inspected.push(await this.intake.inspect(file));
    if (inspected[0].mediaType !== PDF) {
      throw new InvalidInput('file-not-pdf', 'Văn bản trình ký phải là tệp PDF (tệp đầu tiên).', {
        field: 'files',
      });
    }
    const places = await this.places(await readFile(main.path), signerId);
    const kept: SubmittedFile[] = [];
    for (const file of inspected) {
      const { name, sha256, size, mediaType } = await this.intake.keep(file);
      kept.push({ name, sha256, size, mediaType });
    }
    const [file, second, ...rest] = kept;
    const editable = second?.mediaType === DOCX ? second : null;
    return { file, editable, enclosures: editable || !second ? rest : [second, ...rest], places };
  }

  private async places(bytes: Buffer, signerId: string): Promise<DraftPlaces> {
    const signer = await this.unitOfWork.read((manager) => manager.findOneBy(Person, { id: signerId }));
    if (!signer) {
      throw new InvalidInput('signer-unknown', 'Người ký không còn trong danh mục người dùng.', {
        field: 'signer',
      });
    }
    const places = await this.find(bytes, signer.name);
    const has = (kind: string): boolean => places.blanks.some((blank) => blank.kind === kind);
    const missing = [
      ...(has('number') ? [] : ['chỗ trống sau “Số:” trước ký hiệu']),
      ...(has('day') ? [] : ['chỗ trống ghi ngày trong dòng “ngày … tháng … năm …”']),
      ...(places.signature ? [] : [`họ tên người ký (${signer.name}) ở cuối văn bản`]),
    ];
    if (!missing.length) return places;
    throw new InvalidInput(
      'places-missing',
      `Không tìm thấy trong tệp PDF: ${missing.join('; ')}. Hãy để trống số, ngày theo thể thức rồi trình lại.`,
      { field: 'files' },
    );
  }

  private async find(bytes: Buffer, name: string): Promise<DraftPlaces> {
    try {
      return await this.texts.findPlaces(bytes, name);
    } catch (cause) {
      if (!(cause instanceof SigningFailed)) throw cause;
      throw new InvalidInput(cause.code, cause.message, { field: 'files', cause });
    }
  }
}
