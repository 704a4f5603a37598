import { randomUUID } from 'node:crypto';

export interface StoredMessage {
  docId: string;
  messageType: string;
  from: string;
  to: string;
  bytes: Buffer;
  created: string;
  updated: string;
  /** `initial`, then what the receiver marked. */
  status: string;
}

export interface StandInAgency {
  id: string;
  pid: string;
  code: string;
  name: string;
  mail: string;
  oldCode?: string;
  code102?: string;
}

const FINAL = new Set(['done', 'fail']);

/** Everything the stand-in keeps: in memory, gone with its process. */
export class Mailbox {
  /** Systems by id. */
  readonly systems = new Map<string, { secret: string; organId: string }>();
  readonly messages: StoredMessage[] = [];
  agencies: StandInAgency[] = [];
  private clock = Date.parse('2026-04-16T01:00:00Z');

  /** Puts a message before each receiver; gives the names it got. */
  deliver(message: { messageType: string; from: string; to: readonly string[]; bytes: Buffer }): string[] {
    return message.to.map((to) => {
      const now = this.tick();
      const docId = randomUUID();
      this.messages.push({ ...message, to, docId, created: now, updated: now, status: 'initial' });
      return docId;
    });
  }

  /** Messages of a body that are not marked as final, or all of them. */
  inbox(organId: string, messageType: string, withMarked: boolean): StoredMessage[] {
    return this.messages.filter(
      (message) =>
        message.to === organId &&
        message.messageType === messageType &&
        (withMarked || !FINAL.has(message.status)),
    );
  }

  find(docId: string, organId: string): StoredMessage | undefined {
    return this.messages.find((message) => message.docId === docId && message.to === organId);
  }

  mark(message: StoredMessage, status: string): void {
    message.status = status;
    message.updated = this.tick();
  }

  /** Each act a second after the one before. */
  private tick(): string {
    this.clock += 1000;
    return new Date(this.clock).toISOString().replace('T', ' ').slice(0, 19);
  }
}
