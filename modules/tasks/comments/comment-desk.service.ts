import { Injectable } from '@nestjs/common';
import type { NewFile } from '../../documents';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { TaskFiles } from '../files/task-files.service';
import { visibleAssignment } from '../lists/visible-assignment';
import { CommentService } from './comment.service';

/** Takes in what a page says: files first, outside the transaction, then the comment. */
@Injectable()
export class CommentDesk {
  constructor(
    private readonly comments: CommentService,
    private readonly files: TaskFiles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotFound before any file is taken */
  async say(assignmentId: string, text: string, files: readonly NewFile[], me: Identity): Promise<void> {
    await this.unitOfWork.read((manager) => visibleAssignment(manager, assignmentId, me));
    await this.comments.say(assignmentId, text, await this.files.keep(files, me), me);
  }
}
