import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Notices } from '../../calendar';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import type { AssignmentChanged } from '../assignment-changed.event';
import type { Audience } from '../transitions/transition-effects';
import { peopleOf } from './assignment-audience';
import { CHANGE_WORDS } from './change-words';
import { toldAssignments, toldText } from './told-assignments';
import type { ToldAssignment } from './told-assignments';

/** What of one transaction reaches the same people in one notice. */
interface Bundle {
  audience: Audience;
  events: AssignmentChanged[];
}

/**
 * Tells whom the transition table names, in the transaction of the change. What one act does to many assignments of a
 * unit is one notice: a plan with forty tasks rings once.
 */
@Injectable()
export class AssignmentNotices implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.events.within<AssignmentChanged>('tasks.assignment-changed', async (changes, transaction) => {
      const bundles = bundled(changes);
      if (!bundles.length) return;
      const told = await toldAssignments(
        transaction.manager,
        bundles.flatMap(({ events }) => events.map(({ assignmentId }) => assignmentId)),
      );
      for (const bundle of bundles) {
        const ids = new Set(bundle.events.map(({ assignmentId }) => assignmentId));
        await this.tell(
          transaction,
          bundle,
          told.filter(({ assignment }) => ids.has(assignment.id)),
        );
      }
    });
  }

  private async tell(transaction: Transaction, bundle: Bundle, told: ToldAssignment[]): Promise<void> {
    if (!told.length) return;
    const { audience, events } = bundle;
    const [{ transition, actor, note }] = events;
    const words = CHANGE_WORDS[transition];
    const [{ assignment, task, plan, unitName }] = told;
    const single = told.length === 1;
    const outside = audience === 'coordinators' || audience === 'parent-unit';
    await this.notices.post(transaction, {
      kind: words.kind,
      to: peopleOf(
        audience,
        told.map((one) => one.assignment),
      ),
      by: actor?.personId,
      title: `${single ? words.one(task.number) : words.many(told.length)}${outside ? ` (${unitName})` : ''}`,
      text: [toldText(told), ...(note ? [`Nội dung: ${note}`] : [])].join('\n'),
      path: pathOf(transition, audience, told),
      // Versions only grow, so the same act on the same assignment later is another thing to tell.
      key: `${transition}:${assignment.id}:${assignment.version}:${audience}`,
      topic: single ? { type: 'task', id: task.id } : { type: 'plan', id: plan.id },
    });
  }
}

/** One bundle for each plan, unit, transition, note and audience. */
function bundled(changes: readonly AssignmentChanged[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const change of changes) {
    if (!Object.hasOwn(CHANGE_WORDS, change.transition)) continue;
    for (const audience of change.notify) {
      const { planId, unitId, transition, note } = change;
      const key = JSON.stringify([planId, unitId, transition, note, audience]);
      const bundle = bundles.get(key) ?? { audience, events: [] };
      bundle.events.push(change);
      bundles.set(key, bundle);
    }
  }
  return [...bundles.values()];
}

function pathOf(transition: string, audience: Audience, told: readonly ToldAssignment[]): string {
  const [{ task, plan }] = told;
  const own = audience === 'unit' || audience === 'assignee';
  // A cancelled task may be out of the unit's sight by now.
  if (own && transition === 'cancel') return 'my-tasks';
  if (told.length === 1) return `tasks/${task.id}`;
  return own ? `plans/${plan.id}` : `tasks?plan=${plan.id}`;
}
