import { Injectable } from '@nestjs/common';
import type { KeptFile, NewFile } from '../../documents';
import { InvalidInput } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { TaskFile } from '../files/task-file.entity';
import { TaskFiles } from '../files/task-files.service';
import { ReplyQueries } from './reply-queries.service';
import { ReplyService } from './reply.service';
import { namedDocument } from './reply.bodies';
import type { CorrectReplyBody, SendReplyBody } from './reply.bodies';

/** Takes in what a page sends: files first, outside the transaction, then the reply. */
@Injectable()
export class ReplyDesk {
  constructor(
    private readonly replies: ReplyService,
    private readonly queries: ReplyQueries,
    private readonly files: TaskFiles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async send(body: SendReplyBody, files: readonly NewFile[], me: Identity): Promise<string> {
    const { kind, text = '', assignmentIds, submitKey } = body;
    const kept = await this.files.keep(files, me);
    const reply = { kind, text, assignmentIds, submitKey, document: namedDocument(body), files: kept };
    return this.replies.submit(reply, me);
  }

  /** @throws NotFound before any file is taken for a reply that is not the person's to see */
  async correct(
    id: string,
    body: CorrectReplyBody,
    files: readonly NewFile[],
    me: Identity,
  ): Promise<string> {
    await this.queries.one(id, me);
    const { kind, text = '', submitKey, keptFileIds = [] } = body;
    const earlier = await this.earlier(id, keptFileIds);
    const kept = [...earlier, ...(await this.files.keep(files, me))];
    const reply = { kind, text, submitKey, document: namedDocument(body), files: kept };
    return this.replies.correct(id, body.version, reply, me);
  }

  withdraw(id: string, version: number, me: Identity): Promise<void> {
    return this.replies.withdraw(id, version, me);
  }

  private async earlier(ownerId: string, ids: readonly string[]): Promise<KeptFile[]> {
    const all = await this.unitOfWork.read((manager) => manager.findBy(TaskFile, { ownerId }));
    return ids.map((id) => {
      const file = all.find((one) => one.id === id);
      if (!file) {
        throw new InvalidInput('attachment-not-found', 'Không tìm thấy tệp của bản trước.', {
          field: 'keptFileIds',
        });
      }
      const { name, sha256, size, mediaType } = file;
      return { name, sha256, size, mediaType };
    });
  }
}
