import { Injectable } from '@nestjs/common';
import { SubmissionMoves } from '../acts/submission-moves.service';
import { InvalidInput } from '../../foundation';
import type { SpooledFile } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Drafted } from '../drafted/drafted.service';
import type { SubmitDraftBody, SubmitFilesBody, WayBody } from '../dto/submission.input';
import { Submission } from '../entities';
import { SubmissionChoices } from '../queries/choices.service';
import { Resubmissions } from './resubmissions.service';
import { Submissions } from './submissions.service';
import type { Way } from './submissions.service';
import { Uploads } from './upload.service';

/** What a person does who wants something signed. */
@Injectable()
export class SubmitDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly submissions: Submissions,
    private readonly resubmissions: Resubmissions,
    private readonly moves: SubmissionMoves,
    private readonly uploads: Uploads,
    private readonly drafted: Drafted,
    private readonly choices: SubmissionChoices,
  ) {}

  /** A draft that came back goes again on the way it was on. @returns the submission's id */
  async draft({ draftId, ...body }: SubmitDraftBody, me: Identity): Promise<string> {
    await this.drafted.checkMine(draftId, me);
    const way = wayOf(body);
    const before = await this.unitOfWork.read((manager) => manager.findOneBy(Submission, { draftId }));
    const cameBack = before?.status === 'returned' || before?.status === 'recalled';
    if (before && cameBack && before.submittedById === me.personId) {
      await this.resubmissions.resubmit(before.id, { version: before.version, way }, me);
      return before.id;
    }
    const { id } = await this.unitOfWork.run((tx) => this.submissions.submit(tx, { draftId, ...way }, me));
    return id;
  }

  /** @throws InvalidInput `body-not-yours`, and what Uploads.prepare and Submissions.submit refuse */
  async files(body: SubmitFilesBody, files: readonly SpooledFile[], me: Identity): Promise<string> {
    const bodies = await this.choices.bodies(me);
    if (!bodies.some(({ id }) => id === body.bodyId)) {
      throw new InvalidInput('body-not-yours', 'Bạn không trình được văn bản của cơ quan này.', {
        field: 'bodyId',
      });
    }
    const { subject, documentKind, notation, recipients, bodyId } = body;
    const prepared = await this.uploads.prepare(files, body.signerId);
    const document = {
      draftId: null,
      planId: null,
      origin: null,
      kind: 'free',
      bodyId,
      subject,
      documentKind: documentKind || null,
      notation: /^[/-]/.test(notation) ? notation : `/${notation}`,
      recipients: recipients ?? [],
      ...prepared,
    };
    const { id } = await this.unitOfWork.run((tx) =>
      this.submissions.submit(tx, { document, ...wayOf(body) }, me),
    );
    return id;
  }

  /** @throws NotFound, Forbidden and Conflict of SubmissionMoves.ownUploaded, before a file is looked at */
  async replaceFile(id: string, version: number, files: readonly SpooledFile[], me: Identity): Promise<void> {
    const { signerId } = await this.unitOfWork.read((manager) =>
      this.moves.ownUploaded(manager, id, version, me),
    );
    await this.resubmissions.replaceFile(id, version, await this.uploads.prepare(files, signerId), me);
  }
}

export function wayOf({ reviewerIds, signerId, power }: WayBody): Way {
  return { reviewerIds, signer: { personId: signerId, power } };
}
