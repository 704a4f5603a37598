import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, daysBetween, vietnamDay, vietnamToday } from '../../foundation';
import type { Identity, Role } from '../../organization';
import { UnitOfWork } from '../../persistence';

/** One thing that waits for a person. */
export interface WaitingItem {
  /** Of the thing itself; with the kind it is unique. */
  id: string;
  /** Vietnamese, what it is about. */
  title: string;
  /** Vietnamese, from whom or of which plan; may be empty. */
  detail: string;
  /** Page where it is dealt with, `tasks/<id>`. */
  path: string;
  /** Since when it waits for this person. */
  since: Date;
  /** By when, `YYYY-MM-DD`. */
  dueDate: string | null;
}

/** What a room contributes to "Việc chờ tôi". */
export interface WaitingSource {
  /** English, kebab case: `assignments-to-accept`. */
  kind: string;
  /** Vietnamese: what is to be done, "Nhiệm vụ chờ tiếp nhận". */
  label: string;
  /** Only people with one of these roles are asked for. */
  roles: readonly Role[];
  /** The oldest `limit` of what waits for this person, and how many there are in all. */
  find(me: Identity, manager: EntityManager, limit: number): Promise<{ items: WaitingItem[]; total: number }>;
}

/** Of one kind no more are listed; the oldest come first. */
const LIMIT = 100;
/** Days from which a thing has waited long. */
const LONG = 2;

export interface WaitingList {
  total: number;
  /** Things waiting two days or more, among those listed. */
  long: number;
  kinds: { kind: string; label: string; total: number }[];
  items: (Omit<WaitingItem, 'since'> & { kind: string; since: string; days: number; long: boolean })[];
}

/** Gathers what waits for one person over all rooms. */
@Injectable()
export class WaitingSources {
  private readonly sources: WaitingSource[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** At start, in `onModuleInit`. */
  register(source: WaitingSource): void {
    if (this.sources.some(({ kind }) => kind === source.kind))
      throw new Error(`waiting source ${source.kind} is registered twice`);
    this.sources.push(source);
  }

  /** Oldest first; of each kind at most a hundred. */
  async of(me: Identity): Promise<WaitingList> {
    const today = vietnamToday(this.clock);
    const mine = this.sources.filter(({ roles }) => roles.some((role) => me.roles.includes(role)));
    const found = await this.unitOfWork.read(async (manager) => {
      const answers = [];
      for (const source of mine) answers.push({ source, ...(await source.find(me, manager, LIMIT)) });
      return answers;
    });
    const items = found
      .flatMap(({ source, items: some }) => some.map((item) => ({ ...item, kind: source.kind })))
      .sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))
      .map((item) => {
        const days = Math.max(0, daysBetween(vietnamDay(item.since), today));
        return { ...item, since: item.since.toISOString(), days, long: days >= LONG };
      });
    return {
      total: found.reduce((sum, { total }) => sum + total, 0),
      long: items.filter(({ long }) => long).length,
      kinds: found
        .filter(({ total }) => total > 0)
        .map(({ source: { kind, label }, total }) => ({ kind, label, total })),
      items,
    };
  }
}
