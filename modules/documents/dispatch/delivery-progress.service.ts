import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation';
import { rowLock } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { DocumentDelivered } from './delivery-changed.event';
import { Delivery } from './delivery.entity';
import type { DeliveryStep } from './delivery.entity';
import { goesOn } from './delivery.words';
import type { RecallState } from './delivery.words';

/** What is known anew of a delivery. */
export interface Report extends Omit<DeliveryStep, 'at'> {
  /** When it happened; now when left out. */
  at?: Date;
  receivedId?: string;
  packageId?: string;
}

/** More reports than any recipient sends of one document. */
const STEPS = 200;

/** Writes down how far a document has come. Reports may come again and in any order. */
@Injectable()
export class DeliveryProgress {
  constructor(private readonly clock: Clock) {}

  /** Holds the delivery until the transaction ends; null when it is not there. */
  async take(tx: Transaction, id: string): Promise<Delivery | null> {
    return tx.manager.findOne(Delivery, { where: { id }, ...rowLock(tx.manager) });
  }

  /**
   * Every report is kept; the status follows only forward.
   *
   * @param delivery as {@link take} gave it
   * @returns whether anything was new
   */
  async report(tx: Transaction, delivery: Delivery, report: Report): Promise<boolean> {
    const { status, code, text, receivedId, packageId } = report;
    const at = (report.at ?? this.clock.now()).toISOString();
    // Without a time of its own a report says nothing new of a station reached since the last sending.
    const since = delivery.steps.slice(delivery.steps.findLastIndex((step) => step.status === 'waiting') + 1);
    const known = report.at
      ? delivery.steps.some((step) => step.status === status && step.at === at)
      : since.some((step) => step.status === status);
    if (known || delivery.steps.length >= STEPS) return false;
    const forward = goesOn(delivery.status, status);
    const steps = [...delivery.steps, { status, at, ...(code && { code }), ...(text && { text }) }];
    const told = status === 'refused' ? (text?.slice(0, 1000) ?? null) : null;
    await this.write(tx, delivery, {
      steps,
      ...(forward && { status, statusAt: new Date(at), reason: told }),
      ...(receivedId && { receivedId }),
      ...(packageId && { packageId }),
    });
    if (forward) this.tell(tx, delivery);
    return true;
  }

  /** Back to the beginning, or given up: what only this side decides. */
  async set(tx: Transaction, delivery: Delivery, status: 'waiting' | 'failed', text?: string): Promise<void> {
    const at = this.clock.now();
    const steps = [...delivery.steps, { status, at: at.toISOString(), ...(text && { text }) }].slice(-STEPS);
    const reason = text?.slice(0, 1000) ?? null;
    await this.write(tx, delivery, { status, statusAt: at, reason, steps });
    this.tell(tx, delivery);
  }

  async recall(tx: Transaction, delivery: Delivery, recall: RecallState): Promise<void> {
    await this.write(tx, delivery, { recall });
  }

  private async write(tx: Transaction, delivery: Delivery, changes: Partial<Delivery>): Promise<void> {
    const version = delivery.version + 1;
    await tx.manager.update(Delivery, { id: delivery.id }, { ...changes, version } as object);
    Object.assign(delivery, changes, { version });
  }

  private tell(tx: Transaction, { documentId, id, status }: Delivery): void {
    const event: DocumentDelivered = { name: 'documents.delivered', documentId, deliveryId: id, status };
    tx.emit(event);
  }
}
