import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { FileStore } from '../../../integration/files/files.port';
import { PdfTexts } from '../../../integration/signing/pdf-texts.port';
import type { Blank } from '../../../integration/signing/pdf-texts.port';
import { SigningPort } from '../../../integration/signing/signing.port';
import type { SigningParty } from '../../../integration/signing/signing.port';
import { SignatureVerifier } from '../../../integration/signing/verifier.port';
import { Clock, PLAN_TASKS_OPTIONS } from '../../foundation';
import type { FoundSignature, Submission, SubmittedFile } from '../entities';
import { bodyMark } from '../signing/mark-lines';
import { foundSignature } from '../signing/signed-file.service';
import { asAppError } from '../signing/signing-errors';
import { bytesOf } from '../signing/stored-bytes';

/** What an issued document is told apart by. */
export interface Issue {
  number: number;
  /** ISO date. */
  day: string;
  body: { name: string; code: string };
}

/** The file as it leaves. */
export interface IssuedFile {
  file: SubmittedFile;
  signatures: FoundSignature[];
}

const LABELS: Record<Blank['kind'], string> = {
  number: 'Số văn bản',
  day: 'Ngày ban hành',
  month: 'Tháng ban hành',
};

/** Writes number and day onto the signed file and has the body sign it; the leader's signature stands as it is. */
@Injectable()
export class IssuedFiles {
  constructor(
    private readonly texts: PdfTexts,
    private readonly port: SigningPort,
    private readonly verifier: SignatureVerifier,
    private readonly store: FileStore,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** Whether the body signs, too: a certificate of its own is configured here. */
  bodySigns(body: Issue['body']): boolean {
    return this.port.way(partyOf(body)) === 'at-once';
  }

  /**
   * Takes its time: call it before the transaction.
   *
   * @throws AppError with the fault of a signature, or why the body's could not be made
   */
  async make(submission: Submission, issue: Issue): Promise<IssuedFile> {
    const { signedFile } = submission;
    if (!signedFile) throw new Error(`submission ${submission.id} has no signed file`);
    const signed = await bytesOf(this.store, signedFile);
    try {
      const numbered = await this.numbered(signed, submission, issue);
      const bytes = await this.sealed(numbered, submission, issue);
      const found = await this.verifier.checkAll(bytes, this.clock.now(), {
        whole: this.bodySigns(issue.body),
      });
      const stored = await this.store.put(bytes, this.options.limits.uploadBytes * 3);
      return { file: { ...signedFile, ...stored }, signatures: found.map(foundSignature) };
    } catch (error) {
      throw asAppError(error);
    }
  }

  private numbered(signed: Buffer, { places }: Submission, { number, day }: Issue): Promise<Buffer> {
    const [, month, date] = day.split('-');
    const said: Record<Blank['kind'], string> = {
      number: String(number).padStart(2, '0'),
      day: date,
      // The months 1 and 2 with a leading 0, days under 10 always (Decree 30/2020/NĐ-CP, Appendix I).
      month: Number(month) < 3 ? month : String(Number(month)),
    };
    return this.texts.write(
      signed,
      places.blanks.map((blank) => ({ blank, text: said[blank.kind], label: LABELS[blank.kind] })),
    );
  }

  private async sealed(numbered: Buffer, submission: Submission, { body }: Issue): Promise<Buffer> {
    const { organSeal: place, signature } = submission.places;
    if (!this.bodySigns(body) || !place) return numbered;
    const at = this.clock.now();
    const answer = await this.port.sign({
      id: `${submission.id}:${submission.version}`,
      bytes: numbered,
      fileName: submission.file.name,
      title: submission.subject,
      party: partyOf(body),
      mark: {
        place,
        lines: bodyMark(body.name, at),
        // The seal's place reaches over the left third of the signature's: without an image no text stands there.
        ...(signature && signature.x > place.x && { textWidth: signature.x - place.x }),
      },
      at,
    });
    if (answer.kind === 'pending') throw new Error('a body’s signature promised at once did not come');
    return answer.bytes;
  }
}

function partyOf({ name, code }: Issue['body']): SigningParty {
  return { kind: 'organisation', key: code, name };
}
