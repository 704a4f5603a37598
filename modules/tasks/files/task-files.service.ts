import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../config/options';
import type { Actor } from '../../audit';
import { DocumentPreparation, FileIntake } from '../../documents';
import type { KeptFile, NewFile } from '../../documents';
import { Ids, InvalidInput, NotFound, PLAN_TASKS_OPTIONS } from '../../foundation';
import type { Transaction } from '../../persistence';
import { TaskFile } from './task-file.entity';
import type { FileOwner } from './task-file.entity';
import type { TaskFileView } from './task-file.view';

/** Files of replies and comments: through the same door as those of documents, kept once by content. */
@Injectable()
export class TaskFiles {
  constructor(
    private readonly intake: FileIntake,
    private readonly preparation: DocumentPreparation,
    private readonly ids: Ids,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * Checks all files, then stores them. Call it before the transaction.
   *
   * @throws InvalidInput `too-many-files`, `state-secret`, and what FileIntake refuses
   */
  async keep(files: readonly NewFile[], actor: Actor): Promise<KeptFile[]> {
    const { attachments: most } = this.options.documents;
    if (files.length > most) {
      throw new InvalidInput('too-many-files', `Mỗi lần gửi có tối đa ${most} tệp.`, { field: 'files' });
    }
    // A mark of secrecy is looked for in each, and nothing is kept before all have passed.
    for (const file of files) await this.preparation.look(file, actor);
    const kept: KeptFile[] = [];
    for (const file of files) kept.push(await this.intake.keep(await this.intake.inspect(file)));
    return kept;
  }

  async attach(
    { manager }: Transaction,
    ownerKind: FileOwner,
    ownerId: string,
    files: readonly KeptFile[],
  ): Promise<void> {
    if (!files.length) return;
    const rows = files.map(({ name, sha256, size, mediaType }, position) => {
      return { id: this.ids.next(), ownerKind, ownerId, position, name, sha256, size, mediaType };
    });
    await manager.insert(TaskFile, rows);
  }

  /** Files by their owner, in order. */
  async of(manager: EntityManager, ownerIds: readonly string[]): Promise<Map<string, TaskFileView[]>> {
    const files = new Map<string, TaskFileView[]>();
    for (let start = 0; start < ownerIds.length; start += 1000) {
      const rows = await manager.find(TaskFile, {
        where: { ownerId: In(ownerIds.slice(start, start + 1000)) },
        order: { position: 'ASC' },
      });
      for (const { id, ownerId, name, size, mediaType, sha256 } of rows) {
        files.set(ownerId, [...(files.get(ownerId) ?? []), { id, name, size, mediaType, sha256 }]);
      }
    }
    return files;
  }

  /** @throws NotFound */
  async one(manager: EntityManager, ownerId: string, id: string): Promise<TaskFile> {
    const file = await manager.findOneBy(TaskFile, { id, ownerId });
    if (!file) throw new NotFound('attachment-not-found', 'Không tìm thấy tệp đính kèm.');
    return file;
  }
}
