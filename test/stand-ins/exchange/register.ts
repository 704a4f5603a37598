import Database from 'better-sqlite3';
import { DeliveryHandler, DeliveryLog } from '../../../integration/exchange/receiving/delivery.port';
import type {
  Delivery,
  DeliveryOutcome,
  UnreadableDelivery,
} from '../../../integration/exchange/receiving/delivery.port';

/** A small register of received documents: effects and log in one database, as the real rooms keep them. */
export class TestRegister extends DeliveryHandler {
  private readonly database: Database.Database;

  constructor(
    path: string,
    private readonly hooks: { beforeCommit?(): void; verdict?: 'refused' | 'later' } = {},
  ) {
    super();
    this.database = new Database(path);
    this.database.exec(`
      create table if not exists log (docId text primary key, outcome text not null);
      create table if not exists effects (documentId text not null, size integer not null);`);
  }

  readonly log: DeliveryLog = new (class extends DeliveryLog {
    constructor(private readonly register: () => Database.Database) {
      super();
    }
    async outcome(docId: string): Promise<DeliveryOutcome | null> {
      const row = this.register().prepare('select outcome from log where docId = ?').get(docId);
      return (row as { outcome: DeliveryOutcome } | undefined)?.outcome ?? null;
    }
  })(() => this.database);

  async handle({ entry, package: received }: Delivery): Promise<void> {
    const name =
      received.kind === 'business'
        ? received.MessageHeader.DocumentId
        : `status ${received.MessageHeader.StatusCode}`;
    const size = received.attachments.reduce((sum, attachment) => sum + attachment.size, 0);
    this.commit(entry.docId, 'handled', name, size);
  }

  async unreadable({ entry, error }: UnreadableDelivery): Promise<'refused' | 'later'> {
    const verdict = this.hooks.verdict ?? 'refused';
    if (verdict === 'refused') this.commit(entry.docId, 'refused', error.code, 0);
    return verdict;
  }

  /** What was done, in order. */
  effects(): string[] {
    const rows = this.database.prepare('select documentId from effects order by rowid').all();
    return (rows as { documentId: string }[]).map(({ documentId }) => documentId);
  }

  close(): void {
    this.database.close();
  }

  private commit(docId: string, outcome: DeliveryOutcome, name: string, size: number): void {
    this.database.transaction(() => {
      this.database.prepare('insert into log values (?, ?)').run(docId, outcome);
      this.database.prepare('insert into effects values (?, ?)').run(name, size);
      this.hooks.beforeCommit?.();
    })();
  }
}
