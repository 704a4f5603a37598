import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock, Ids, storableText } from '../../foundation';
import type { Person } from '../../organization';
import { insertMany, isUniqueViolation } from '../../persistence';
import type { Transaction } from '../../persistence';
import { NOTICE_KIND_WORDS } from './notice-kinds';
import type { NoticeDelivery, NoticeKind } from './notice-kinds';
import { recipientsOf, slicesOf } from './notice-recipients';
import type { NoticeAudience } from './notice-recipients';
import { NoticeMessages } from './delivery/notice-messages.service';
import { Notice, NoticeChoice } from './notice.entity';

/** Something people are to be told. */
export interface NewNotice {
  kind: NoticeKind;
  to: NoticeAudience;
  /** Who did what is told: does not get the notice of an own act. */
  by?: string | null;
  /** One Vietnamese line; what is longer than 300 characters is cut. */
  title: string;
  /** Vietnamese, may be empty. */
  text: string;
  /** Page it leads to, `tasks/<id>`. */
  path: string;
  /** Names the thing told, at most 200 characters; the same key reaches a person once. */
  key: string;
  topic?: { type: string; id: string };
}

const TITLE = 300;

/** Tells people what happened, in the transaction of what happened. */
@Injectable()
export class Notices {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly messages: NoticeMessages,
  ) {}

  /**
   * Writes one row for each person and, by the choice of each, the messages that leave after commit. A delivery that
   * fails later undoes nothing.
   *
   * @returns how many people are told for the first time
   */
  async post(transaction: Transaction, notice: NewNotice): Promise<number> {
    const { manager } = transaction;
    const people = (await recipientsOf(manager, notice.to)).filter(({ id }) => id !== notice.by);
    const fresh = await withoutTold(manager, people, notice.key);
    if (!fresh.length) return 0;
    const choices = await choicesOf(manager, fresh, notice.kind);
    const written: { row: Notice; person: Person; delivery: NoticeDelivery }[] = [];
    for (const person of fresh) {
      const delivery = choices.get(person.id) ?? NOTICE_KIND_WORDS[notice.kind].delivery;
      written.push({ row: this.rowOf(notice, person, delivery), person, delivery });
    }
    const stored = await insertFresh(
      manager,
      written.map(({ row }) => row),
    );
    const leaving = written.filter(({ row, delivery }) => stored.has(row.id) && delivery === 'at-once');
    await this.messages.send(
      transaction,
      leaving.map(({ row, person }) => ({ noticeId: row.id, person })),
    );
    return stored.size;
  }

  private rowOf(notice: NewNotice, person: Person, delivery: NoticeDelivery): Notice {
    const { kind, path, key, topic } = notice;
    const title = storableText(notice.title);
    return {
      id: this.ids.next(),
      personId: person.id,
      kind,
      title: title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title,
      text: storableText(notice.text),
      path,
      key,
      topicType: topic?.type ?? null,
      topicId: topic?.id ?? null,
      createdAt: this.clock.now().toISOString(),
      readAt: null,
      digest: delivery === 'daily' ? 'waiting' : 'no',
    };
  }
}

async function withoutTold(manager: EntityManager, people: Person[], key: string): Promise<Person[]> {
  const told = new Set<string>();
  for (const personIds of slicesOf(people.map(({ id }) => id))) {
    const rows = await manager
      .getRepository(Notice)
      .find({ select: { id: true, personId: true }, where: { key, personId: In(personIds) } });
    rows.forEach(({ personId }) => told.add(personId));
  }
  return people.filter(({ id }) => !told.has(id));
}

async function choicesOf(
  manager: EntityManager,
  people: readonly Person[],
  kind: NoticeKind,
): Promise<Map<string, NoticeDelivery>> {
  const rows = await manager.getRepository(NoticeChoice).findBy({ kind });
  const wanted = new Set(people.map(({ id }) => id));
  return new Map(
    rows.filter(({ personId }) => wanted.has(personId)).map(({ personId, delivery }) => [personId, delivery]),
  );
}

/** @returns the ids that were stored: of twins in another transaction the first tells */
async function insertFresh(manager: EntityManager, rows: readonly Notice[]): Promise<Set<string>> {
  try {
    await insertMany(manager, Notice, rows);
    return new Set(rows.map(({ id }) => id));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  const stored = new Set<string>();
  for (const ids of slicesOf(rows.map(({ id }) => id))) {
    const before = await manager.getRepository(Notice).find({ select: { id: true }, where: { id: In(ids) } });
    before.forEach(({ id }) => stored.add(id));
  }
  for (const row of rows.filter(({ id }) => !stored.has(id))) {
    try {
      await manager.getRepository(Notice).insert(row);
      stored.add(row.id);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return stored;
}
