import { DeliveryLog } from './delivery.port';
import type { DeliveryOutcome } from './delivery.port';

/** A log in memory, for tests and trials; a real one lies in the database of the effects. */
export class MemoryDeliveryLog extends DeliveryLog {
  private readonly outcomes = new Map<string, DeliveryOutcome>();

  async outcome(docId: string): Promise<DeliveryOutcome | null> {
    return this.outcomes.get(docId) ?? null;
  }

  remember(docId: string, outcome: DeliveryOutcome = 'handled'): void {
    this.outcomes.set(docId, outcome);
  }
}
