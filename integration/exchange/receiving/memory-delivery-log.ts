import { DeliveryLog } from './delivery.port';

/** A log in memory, for tests and trials; a real one lies in the database of the effects. */
export class MemoryDeliveryLog extends DeliveryLog {
  private readonly handled = new Set<string>();

  async has(docId: string): Promise<boolean> {
    return this.handled.has(docId);
  }

  remember(docId: string): void {
    this.handled.add(docId);
  }
}
