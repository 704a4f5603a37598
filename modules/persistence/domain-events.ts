import { Injectable, Logger } from '@nestjs/common';

/** Something that has happened, told to rooms that stand below the one it happened in. */
export interface DomainEvent {
  /** `room.what-happened`, for example `tasks.assignment-changed`. */
  readonly name: string;
}

type Listener = (event: DomainEvent) => void | Promise<void>;

/** Delivers events inside this process, after commit and one listener after the other; a listener's failure is logged. */
@Injectable()
export class DomainEvents {
  private readonly listeners = new Map<string, Listener[]>();
  private readonly logger = new Logger('PlanTasks');

  on<E extends DomainEvent>(name: E['name'], listener: (event: E) => void | Promise<void>): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as Listener]);
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
