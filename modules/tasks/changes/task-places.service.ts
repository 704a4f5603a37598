import { Injectable } from '@nestjs/common';
import { taskSearchText } from '../creation/task-rows';
import { Task, TaskUnit } from '../entities';
import type { Transaction } from '../../persistence';
import type { NewTask } from '../task.types';

/** Where a task stands in its plan's document. */
export type TaskPlace = Pick<NewTask, 'label' | 'groups' | 'at' | 'fields'>;

/**
 * Follows a plan's document to a new version: numbers, headings and places in the text. None of it is work to anybody,
 * so it leaves no trace in the histories and keeps the versions people are looking at.
 */
@Injectable()
export class TaskPlaces {
  /** @param places by task id; tasks of the plan that are not named stay where they are */
  async move(
    transaction: Transaction,
    planId: string,
    places: ReadonlyMap<string, TaskPlace>,
  ): Promise<void> {
    if (!places.size) return;
    const { manager } = transaction;
    const tasks = await manager.getRepository(Task).findBy({ planId });
    for (const task of tasks) {
      const place = places.get(task.id);
      if (!place || same(task, place)) continue;
      const { label, groups, at, fields } = place;
      const phrases = await manager.getRepository(TaskUnit).findBy({ taskId: task.id });
      const searchText = taskSearchText({ ...task, label, groups }, phrases);
      await manager.getRepository(Task).update({ id: task.id }, { label, groups, at, fields, searchText });
    }
  }
}

function same(task: Task, { label, groups, at, fields }: TaskPlace): boolean {
  const key = (place: TaskPlace): string =>
    JSON.stringify([place.label, place.groups, place.at, place.fields]);
  return key(task) === key({ label, groups, at, fields });
}
