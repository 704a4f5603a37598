import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { DeliveryLog } from '../../../integration/exchange/receiving/delivery.port';
import type {
  Delivery as ExchangeDelivery,
  DeliveryOutcome,
  UnreadableDelivery,
} from '../../../integration/exchange/receiving/delivery.port';
import { Clock, Ids } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { ExchangePackage } from './exchange-package.entity';
import type { PackageHeader } from './exchange-package.entity';

/** What is to be noted of a package beside what stands in it. */
export type PackageNote = Pick<ExchangePackage, 'kind' | 'effect'> &
  Partial<Pick<ExchangePackage, 'aboutKey' | 'documentId' | 'text' | 'revision' | 'header'>>;

const WARNINGS = 100;

/** Knows which messages of the exchange had their effect; each is noted in the transaction of the effect. */
@Injectable()
export class PackageLog extends DeliveryLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async outcome(docId: string): Promise<DeliveryOutcome | null> {
    const row = await this.unitOfWork.read((manager) =>
      manager.findOne(ExchangePackage, {
        where: { docId, outcome: Not(IsNull()) },
        select: { id: true, outcome: true },
      }),
    );
    return row?.outcome ?? null;
  }

  /**
   * Notes a message before anything is done for it. Another instance that has it in hand, too, fails here with a
   * violation of uniqueness and leaves no effect.
   */
  async begin(
    tx: Transaction,
    { entry, package: received, warnings }: ExchangeDelivery,
    note: PackageNote,
  ): Promise<ExchangePackage> {
    await tx.manager.delete(ExchangePackage, { docId: entry.docId, outcome: IsNull() });
    const row = this.row(entry, {
      ...{ outcome: 'handled' as const, attempts: 1, header: headerOf(received), ...note },
      warnings: warnings.slice(0, WARNINGS).map(({ code, message, path }) => ({ code, message, path })),
    });
    await tx.manager.insert(ExchangePackage, row);
    return row;
  }

  /** What came of a message that was begun. */
  async note(tx: Transaction, row: ExchangePackage, note: Partial<PackageNote>): Promise<void> {
    Object.assign(row, note);
    await tx.manager.update(ExchangePackage, { id: row.id }, note as object);
  }

  /** Counts a message that cannot be read. @returns how often it was tried */
  async unreadable(
    tx: Transaction,
    { entry, error }: UnreadableDelivery,
    giveUpAfter: number,
  ): Promise<number> {
    const known = await tx.manager.findOneBy(ExchangePackage, { docId: entry.docId });
    if (known?.outcome) return giveUpAfter;
    const attempts = (known?.attempts ?? 0) + 1;
    const outcome = attempts >= giveUpAfter ? ('refused' as const) : null;
    const text = error.message.slice(0, 1000);
    if (known) {
      await tx.manager.update(ExchangePackage, { id: known.id }, { attempts, outcome, text });
    } else {
      const kind = entry.messageType === 'status' ? 'status' : 'edoc';
      const row = this.row(entry, { kind, effect: 'unreadable', outcome, attempts, text, warnings: [] });
      await tx.manager.insert(ExchangePackage, row);
    }
    return attempts;
  }

  private row(
    { docId, from, to }: ExchangeDelivery['entry'],
    rest: Pick<ExchangePackage, 'outcome' | 'attempts' | 'warnings'> & PackageNote,
  ): ExchangePackage {
    return Object.assign(new ExchangePackage(), {
      id: this.ids.next(),
      docId,
      fromOrgan: from.slice(0, 100) || null,
      toOrgan: to.slice(0, 100) || null,
      aboutKey: null,
      documentId: null,
      text: null,
      header: null,
      revision: null,
      receivedAt: this.clock.now(),
      ...rest,
    } satisfies ExchangePackage);
  }
}

function headerOf(received: ExchangeDelivery['package']): PackageHeader {
  if (received.kind === 'status') return { MessageHeader: received.MessageHeader };
  const { MessageHeader, TraceHeaderList } = received;
  return { MessageHeader, TraceHeaderList };
}
