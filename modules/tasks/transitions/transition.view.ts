import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '../../organization';
import type { Role } from '../../organization';
import { ASSIGNMENT_STATUSES } from '../assignment.words';
import type { AssignmentStatus } from '../assignment.words';
import { TRANSITIONS } from './transition-table';
import { EFFECTS, REQUIREMENTS } from './transition.types';
import type { Effect, Requirement, Transition } from './transition.types';

/** One row of the transition table, as the pages read it. */
export class TransitionView {
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Vietnamese, what the button says' })
  label: string;
  @ApiProperty({ description: 'Vietnamese, one sentence' })
  description: string;
  @ApiProperty({ enum: ASSIGNMENT_STATUSES, isArray: true })
  from: readonly AssignmentStatus[];
  @ApiProperty({ enum: ASSIGNMENT_STATUSES, nullable: true, description: 'Null: the status stays' })
  to: AssignmentStatus | null;
  @ApiProperty({
    enum: ASSIGNMENT_STATUSES,
    nullable: true,
    description: 'Instead of `to` while a condition of the task does not hold',
  })
  toWhileWaiting: AssignmentStatus | null;
  @ApiProperty({ enum: ROLES, isArray: true, description: 'Empty: only the system' })
  roles: readonly Role[];
  @ApiProperty({ enum: ['own-unit', 'plan'] })
  scope: 'own-unit' | 'plan';
  @ApiProperty({ enum: REQUIREMENTS, isArray: true })
  requires: readonly Requirement[];
  @ApiProperty({ enum: EFFECTS, isArray: true })
  effects: readonly Effect[];
}

export function transitionViews(): TransitionView[] {
  return TRANSITIONS.map((row: Transition) => ({ ...row, toWhileWaiting: row.toWhileWaiting ?? null }));
}
