import type { DomainEvent } from '../persistence';
import type { UrgeGrade } from './urging/urge.entity';

/*
 * What units and the assigning side do with assignments, told within the transaction (DomainEvents.within) and after
 * commit (DomainEvents.on).
 */

/** A unit answered; also a corrected version. */
export interface Replied extends DomainEvent {
  readonly name: 'tasks.replied';
  readonly replyId: string;
  readonly unitId: string;
  readonly documentId: string | null;
  readonly assignmentIds: readonly string[];
  /** Version in its chain, from 1. */
  readonly number: number;
}

/** The assigning side accepted or returned what a reply says of one assignment. */
export interface ReplyDecided extends DomainEvent {
  readonly name: 'tasks.reply-decided';
  readonly replyId: string;
  readonly assignmentId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly decision: 'accepted' | 'returned';
  readonly remark: string | null;
}

export interface Urged extends DomainEvent {
  readonly name: 'tasks.urged';
  readonly urgeId: string;
  readonly assignmentId: string;
  readonly planId: string;
  readonly unitId: string;
  /** Lần N. */
  readonly number: number;
  readonly grade: UrgeGrade;
}

interface ExtensionFacts {
  readonly extensionId: string;
  readonly assignmentId: string;
  readonly planId: string;
  readonly unitId: string;
}

export interface ExtensionAsked extends DomainEvent, ExtensionFacts {
  readonly name: 'tasks.extension-asked';
  readonly proposedDate: string;
}

export interface ExtensionDecided extends DomainEvent, ExtensionFacts {
  readonly name: 'tasks.extension-decided';
  readonly decision: 'granted' | 'refused';
  readonly grantedDate: string | null;
}

export interface Commented extends DomainEvent {
  readonly name: 'tasks.commented';
  readonly commentId: string;
  readonly assignmentId: string;
  readonly unitId: string;
}
