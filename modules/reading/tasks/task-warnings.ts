import type { ReadTask, ReadingWarning, UnitRef } from '../types';
import { fold } from '../text/normalize';

/** What the reader is not sure of in the tasks; names of units are warned of once each. */
export function taskWarnings(tasks: readonly ReadTask[], catalogued: boolean): ReadingWarning[] {
  return [...tasks.flatMap(warningsOf), ...(catalogued ? unknownUnits(tasks) : [])];
}

function warningsOf(task: ReadTask): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  if (task.deadline.text && task.deadline.kind === 'none')
    warnings.push({
      code: 'deadline-unclear',
      message: `Chưa hiểu thời hạn "${task.deadline.text}".`,
      at: task.fields.deadline ?? task.at,
    });
  if (!task.lead.length && task.source !== 'obligation')
    warnings.push({
      code: 'lead-missing',
      message: 'Nhiệm vụ chưa nêu cơ quan chủ trì.',
      at: task.at,
    });
  return warnings;
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

/** "các cơ quan có liên quan" is open on purpose: no unit is missing from the catalogue. */
function isOpen(text: string): boolean {
  return /lien quan/.test(fold(text));
}
