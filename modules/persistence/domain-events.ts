import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from './transaction';

/** Something that has happened, told to rooms that stand below the one it happened in. */
export interface DomainEvent {
  /** `room.what-happened`, for example `tasks.assignment-changed`. */
  readonly name: string;
}

type Listener = (event: DomainEvent) => void | Promise<void>;
type Companion = (events: readonly DomainEvent[], transaction: Transaction) => Promise<void>;

/** More rounds than any real chain of effects needs. */
const ROUNDS = 20;

/**
 * Tells rooms below what happened above them, inside this process.
 *
 * - {@link on}: after commit, one listener after the other; a listener's failure is logged.
 * - {@link within}: before commit, in the transaction of the change itself.
 */
@Injectable()
export class DomainEvents {
  private readonly listeners = new Map<string, Listener[]>();
  private readonly companions = new Map<string, Companion[]>();
  private readonly logger = new Logger('PlanTasks');

  on<E extends DomainEvent>(name: E['name'], listener: (event: E) => void | Promise<void>): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as Listener]);
  }

  /**
   * For what must commit together with the change, for example an outgoing message. The listener gets all events of
   * that name of one transaction at once; its failure undoes the change.
   */
  within<E extends DomainEvent>(
    name: E['name'],
    companion: (events: readonly E[], transaction: Transaction) => Promise<void>,
  ): void {
    this.companions.set(name, [...(this.companions.get(name) ?? []), companion as Companion]);
  }

  /**
   * Runs what belongs into the transaction, round after round: what companions emit is heard by companions too.
   *
   * @param events the transaction's own list, which grows while companions work
   */
  async accompany(events: readonly DomainEvent[], transaction: Transaction): Promise<void> {
    let heard = 0;
    for (let round = 0; heard < events.length; round += 1) {
      if (round === ROUNDS) throw new Error('companions of domain events call each other without end');
      const fresh = events.slice(heard);
      heard = events.length;
      await this.accompanyOnce(fresh, transaction);
    }
  }

  private async accompanyOnce(emitted: readonly DomainEvent[], transaction: Transaction): Promise<void> {
    for (const [name, companions] of this.companions) {
      const ofName = emitted.filter((event) => event.name === name);
      if (!ofName.length) continue;
      for (const companion of companions) await companion(ofName, transaction);
    }
  }

  async deliver(events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      for (const listener of this.listeners.get(event.name) ?? []) {
        try {
          await listener(event);
        } catch (error) {
          this.logger.error(`listener of ${event.name} failed: ${String(error)}`);
        }
      }
    }
  }
}
