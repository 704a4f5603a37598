import assert from 'node:assert/strict';
import { ScheduledJobs } from '../../modules/calendar';
import type { Notice } from '../../modules/calendar';
import type { NoticeView } from '../../modules/calendar/notices/dto/notice.view';
import { OutboxWorker } from '../../modules/persistence';
import type { ApiClient } from '../support/client';
import type { Page } from '../support/organization';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { TasksWorld } from './tasks-world';

export type { Notice };

/** What a person was told, oldest first. */
export async function toldTo(person: ApiClient): Promise<NoticeView[]> {
  const answer = await person.get<Page<NoticeView>>('/notices?size=200');
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.items.reverse();
}

/** Titles of what a person was told of one kind, oldest first. */
export async function titles(person: ApiClient, kind: string): Promise<string[]> {
  return (await toldTo(person)).filter((notice) => notice.kind === kind).map(({ title }) => title);
}

/** Lets everything scheduled that is due at an instant run, and what it puts out leave. */
export async function at(world: TasksWorld, instant: string): Promise<void> {
  world.application.clock.set(instant);
  await world.get(ScheduledJobs).runDue();
  await world.get(OutboxWorker).drain();
}

/** Deletes every row; a truncation would make the server forget how it checks keys on open connections. */
export async function emptied(
  { manager }: DataSource,
  ...entities: EntityTarget<ObjectLiteral>[]
): Promise<void> {
  for (const entity of entities) await manager.createQueryBuilder().delete().from(entity).execute();
}
