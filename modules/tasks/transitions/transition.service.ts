import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChangedBySomeoneElse, Forbidden, InvalidInput, NotFound } from '../../foundation';
import { Person, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Assignment } from '../entities';
import { maySee } from '../lists/visibility';
import { requireStatus, TransitionStep } from './transition-step.service';
import { mayFire } from './transition-permission';
import { requirePlanInForce } from './plan-in-force';
import { transitionNamed } from './transition-table';
import type { Transition } from './transition.types';

/** A wish to change where an assignment stands. */
export interface TransitionCommand {
  name: string;
  /** Version of the assignment the person looked at. */
  version: number;
  reason?: string;
  text?: string;
  personId?: string;
  /** With a refusal: the unit whose function it is. */
  unitId?: string;
}

/** The one way a person changes the status of an assignment: by the transition table. */
@Injectable()
export class TransitionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly step: TransitionStep,
  ) {}

  /**
   * @throws NotFound when the assignment is not there for this person
   * @throws Forbidden when the table does not let the person
   * @throws Conflict when plan, version, status or open parts are not what they must be
   * @throws InvalidInput when something required is missing
   */
  async fire(assignmentId: string, command: TransitionCommand, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const assignment = await manager.getRepository(Assignment).findOneBy({ id: assignmentId });
      if (!assignment || !maySee(me, assignment)) {
        throw new NotFound('assignment-not-found', 'Không tìm thấy phần việc này.');
      }
      const transition = permitted(command.name, me, assignment);
      await requirePlanInForce(manager, assignment);
      if (assignment.version !== command.version) throw new ChangedBySomeoneElse('Phần việc');
      requireStatus(transition, assignment);
      const note = requireInput(transition, command);
      const personId = await requirePerson(manager, transition, assignment, command.personId);
      const unitId = await requireUnit(manager, transition, assignment, command.unitId);
      await this.step.take(transaction, { transition, assignment, actor: me, note, personId, unitId });
    });
  }
}

function permitted(name: string, me: Identity, assignment: Assignment): Transition {
  const transition = transitionNamed(name);
  if (!transition) {
    throw new InvalidInput('transition-unknown', `Không có thao tác "${name}".`, { field: 'name' });
  }
  if (!mayFire(transition, me, assignment)) {
    throw new Forbidden(
      'transition-forbidden',
      `Bạn không có quyền thực hiện thao tác “${transition.label}”.`,
    );
  }
  return transition;
}

/** @returns the note that came with it */
function requireInput(transition: Transition, { reason, text }: TransitionCommand): string | null {
  if (transition.requires.includes('reason') && !reason?.trim()) {
    throw new InvalidInput('reason-required', `Hãy nêu lý do khi “${transition.label}”.`, {
      field: 'reason',
    });
  }
  if (transition.requires.includes('text') && !text?.trim()) {
    throw new InvalidInput('text-required', `Hãy nhập nội dung khi “${transition.label}”.`, {
      field: 'text',
    });
  }
  return reason?.trim() || text?.trim() || null;
}

async function requirePerson(
  manager: EntityManager,
  transition: Transition,
  assignment: Assignment,
  personId: string | undefined,
): Promise<string | null> {
  if (!transition.requires.includes('person')) return null;
  const person = personId
    ? await manager.getRepository(Person).findOneBy({ id: personId, active: true })
    : null;
  if (!person || person.unitId !== assignment.unitId) {
    throw new InvalidInput('person-not-of-unit', 'Hãy chọn một người đang làm việc trong đơn vị.', {
      field: 'personId',
    });
  }
  return person.id;
}

async function requireUnit(
  manager: EntityManager,
  transition: Transition,
  assignment: Assignment,
  unitId: string | undefined,
): Promise<string | null> {
  if (!unitId || !transition.effects.includes('set-suggestion')) return null;
  const unit = await manager.getRepository(Unit).findOneBy({ id: unitId });
  if (!unit || unit.id === assignment.unitId) {
    throw new InvalidInput('unit-not-found', 'Hãy chọn một đơn vị khác trong danh mục.', { field: 'unitId' });
  }
  return unit.id;
}
