import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FileStore } from '../../../integration/files/files.port';
import { Attachment } from '../../documents';
import { AppError } from '../../foundation';
import type { Identity } from '../../organization';
import { OutboxHandlers, UnitOfWork } from '../../persistence';
import type { OutboxMessage, Transaction } from '../../persistence';
import { PlanImportService } from '../../plans';
import { DocumentEffect } from './document-effect.entity';
import { EFFECTS_CHANNEL } from './effect.messages';
import type { AmendmentMessage } from './effect.messages';

/** Who acts when a changed document comes in: a system, not a person. */
const REGISTERS: Identity = {
  personId: 'registers',
  name: 'Sổ văn bản',
  title: null,
  unitId: null,
  roles: ['coordinator'],
};

/** Refusals that pass: another new version of the plan waits for decisions first. */
const PASSING = new Set(['amendment-open', 'changed-by-someone-else']);

/** Reads the new text of a changed document and opens an amendment of its plan; nothing of the plan changes. */
@Injectable()
export class AmendmentOpening implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: OutboxHandlers,
    private readonly imports: PlanImportService,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      EFFECTS_CHANNEL,
      (message) => this.open(message),
      (tx, { payload }, reason) => this.giveUp(tx, (payload as AmendmentMessage).effectId, reason),
    );
  }

  private async open({ payload }: OutboxMessage): Promise<void> {
    const { effectId: id } = payload as AmendmentMessage;
    const effect = await this.unitOfWork.read((manager) => manager.findOneBy(DocumentEffect, { id }));
    if (effect?.status !== 'pending' || effect.newText !== 'waiting') return;
    const file = await this.newFile(effect);
    if (!file) return this.note(id, { newText: 'none' });
    try {
      const bytes = await buffer(await this.files.get(file.sha256));
      // The same text gives the same amendment, so a second delivery of this message opens none.
      const outcome = await this.imports.import({ bytes, fileName: file.name }, effect.planIds[0], REGISTERS);
      const opened = outcome.planId === effect.planIds[0] ? (outcome.amendmentId ?? null) : null;
      await this.note(id, { newText: opened ? 'opened' : 'same', amendmentId: opened });
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500 || PASSING.has(error.code)) throw error;
      await this.note(id, { newText: 'unreadable', newTextFault: error.message.slice(0, 1000) });
    }
  }

  private async newFile({
    revision,
    replacedById,
  }: DocumentEffect): Promise<{ sha256: string; name: string } | null> {
    if (revision?.files.length) return revision.files[0];
    if (!replacedById) return null;
    return this.unitOfWork.read((manager) =>
      manager.findOneBy(Attachment, { documentId: replacedById, main: true }),
    );
  }

  private async note(
    id: string,
    found: Partial<Pick<DocumentEffect, 'newText' | 'newTextFault' | 'amendmentId'>>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.manager.update(DocumentEffect, { id, newText: 'waiting' }, found);
    });
  }

  private async giveUp(tx: Transaction, id: string, reason: string): Promise<void> {
    const fault = { newText: 'unreadable' as const, newTextFault: reason.slice(0, 1000) };
    await tx.manager.update(DocumentEffect, { id, newText: 'waiting' }, fault);
  }
}
