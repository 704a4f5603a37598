import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { DraftChanged } from '../../drafting';
import { Person } from '../../organization';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Submission } from '../entities';
import { NewVersions } from '../submissions/new-versions.service';
import { Drafted } from './drafted.service';

/** A draft that changes takes what was approved of it with it, in the transaction of the change. */
@Injectable()
export class DraftChanges implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly versions: NewVersions,
    private readonly drafted: Drafted,
  ) {}

  onModuleInit(): void {
    this.events.within<DraftChanged>('drafting.draft-changed', async (changes, tx) => {
      for (const draftId of new Set(changes.map((change) => change.draftId))) await this.follow(tx, draftId);
    });
  }

  private async follow(tx: Transaction, draftId: string): Promise<void> {
    const submission = await tx.manager.findOneBy(Submission, { draftId });
    if (!submission) return;
    const signer = await tx.manager.findOneByOrFail(Person, { id: submission.signerId });
    const version = await this.drafted.version(tx.manager, draftId, signer.name);
    await this.versions.take(tx, submission, version, null);
  }
}
