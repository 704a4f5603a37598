import { Injectable } from '@nestjs/common';
import { Clock, Ids, pageOf, storableText } from '../foundation';
import type { Page } from '../foundation';
import { UnitOfWork } from '../persistence';
import type { Transaction } from '../persistence';
import { AuditEntry, AuditHead } from './audit-entry.entity';
import { entryHash, GENESIS } from './entry-hash';

/** Who acts; null is the system itself. */
export interface Actor {
  personId: string | null;
  name: string;
}

/** An act to put on record. */
export interface Act {
  actor: Actor | null;
  /** `room.verb`, for example `assignment.accept`. */
  action: string;
  topic: { type: string; id: string };
  /** What changed; the topic itself when left out. */
  subject?: { type: string; id: string };
  unitId?: string | null;
  /** One Vietnamese sentence. */
  summary: string;
  reason?: string | null;
  before?: unknown;
  after?: unknown;
}

const HEAD = 'head';
const SYSTEM_NAME = 'Hệ thống';

/** The record of who did what; written in the transaction of the act, right before it commits. */
@Injectable()
export class AuditLog {
  private readonly pending = new WeakMap<Transaction, Act[]>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  record(transaction: Transaction, act: Act): void {
    const acts = this.pending.get(transaction);
    if (acts) {
      acts.push(act);
      return;
    }
    const first = [act];
    this.pending.set(transaction, first);
    // The head of the chain is one row for everybody: it is held only for the last moments of a transaction.
    transaction.beforeCommit(() => this.append(transaction, first));
  }

  /** Newest first. */
  async history(
    topic: { type: string; id: string },
    query: { page: number; size: number },
  ): Promise<Page<AuditEntry>> {
    return this.unitOfWork.read(async (manager) => {
      const [items, total] = await manager.getRepository(AuditEntry).findAndCount({
        where: { topicType: topic.type, topicId: topic.id },
        order: { sequence: 'DESC' },
        skip: (query.page - 1) * query.size,
        take: query.size,
      });
      return pageOf(items, total, query);
    });
  }

  private async append(transaction: Transaction, acts: Act[]): Promise<void> {
    const heads = transaction.manager.getRepository(AuditHead);
    const lock = this.unitOfWork.dialect === 'mssql' ? { lock: { mode: 'pessimistic_write' as const } } : {};
    let head = await heads.findOne({ where: { id: HEAD }, ...lock });
    if (!head) {
      head = { id: HEAD, sequence: 0, hash: GENESIS };
      await heads.insert(head);
    }
    const at = this.clock.now().toISOString();
    let { sequence, hash } = head;
    const entries: AuditEntry[] = [];
    for (const act of acts) {
      sequence += 1;
      const entry = { ...this.row(act), sequence, id: this.ids.next(), at, previousHash: hash };
      hash = entryHash(entry);
      entries.push({ ...entry, hash });
    }
    // Below SQL Server's limit of 2100 parameters in one statement.
    for (let i = 0; i < entries.length; i += 100) {
      await transaction.manager.getRepository(AuditEntry).insert(entries.slice(i, i + 100));
    }
    await heads.update({ id: HEAD }, { sequence, hash });
  }

  private row(act: Act): Omit<AuditEntry, 'sequence' | 'id' | 'at' | 'previousHash' | 'hash'> {
    const subject = act.subject ?? act.topic;
    return {
      actorId: act.actor?.personId ?? null,
      actorName: storableText(act.actor?.name ?? SYSTEM_NAME),
      action: act.action,
      topicType: act.topic.type,
      topicId: act.topic.id,
      subjectType: subject.type,
      subjectId: subject.id,
      unitId: act.unitId ?? null,
      summary: storableText(act.summary),
      reason: act.reason ? storableText(act.reason) : null,
      before: act.before === undefined ? null : JSON.stringify(act.before),
      after: act.after === undefined ? null : JSON.stringify(act.after),
    };
  }
}
