import type { ReadTask, ReadingWarning, UnitRef } from '../types';
import { fold } from '../text/normalize';

const COLLECTIVE = /^(?:(?:các|những|toàn thể) |cơ quan|đơn vị|địa phương)/iu;
const MAX_SINGLE = 5;

/** What the reader is not sure of in the tasks; names of units are warned of once each. */
export function taskWarnings(tasks: readonly ReadTask[], catalogued: boolean): ReadingWarning[] {
  return [...leadless(tasks), ...tasks.flatMap(unclear), ...(catalogued ? unknownUnits(tasks) : [])];
}

/** Tasks nobody is named for: one warning each, or one for all where that is the rule of the document. */
function leadless(tasks: readonly ReadTask[]): ReadingWarning[] {
  const open = tasks.filter((task) => !task.lead.length);
  const code = 'lead-missing';
  if (open.length <= MAX_SINGLE)
    return open.map((task) => ({ code, message: 'Nhiệm vụ chưa nêu cơ quan chủ trì.', at: task.at }));
  return [{ code, message: `${open.length} nhiệm vụ chưa nêu cơ quan chủ trì.`, at: open[0].at }];
}

function unclear(task: ReadTask): ReadingWarning[] {
  if (!task.deadline.text || task.deadline.kind !== 'none') return [];
  const message = `Chưa hiểu thời hạn "${task.deadline.text}".`;
  return [{ code: 'deadline-unclear', message, at: task.fields.deadline ?? task.at }];
}

function unknownUnits(tasks: readonly ReadTask[]): ReadingWarning[] {
  const seen = new Map<string, ReadingWarning>();
  for (const task of tasks) {
    for (const ref of [...task.lead, ...task.cooperating]) {
      const key = fold(ref.text);
      if (isKnown(ref) || isOpen(ref.text) || seen.has(key)) continue;
      seen.set(key, {
        code: 'unit-unknown',
        message: `Danh mục đơn vị không có "${ref.text}".`,
        at: task.fields.lead ?? task.at,
      });
    }
  }
  return [...seen.values()];
}

function isKnown(ref: UnitRef): boolean {
  return ref.unit !== null || ref.group !== null;
}

/** "các cơ quan có liên quan", "các đơn vị, địa phương" are open on purpose: no unit is missing from the catalogue. */
function isOpen(text: string): boolean {
  return /liên quan/iu.test(text) || (COLLECTIVE.test(text) && !/\s\p{Lu}/u.test(text));
}
