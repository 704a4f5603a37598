import type { DomainEvent } from '../../persistence';
import type { Link } from './entities';

/** A link now counts (automatic or confirmed), or counts no more. Told in the transaction of the change. */
export interface LinkEvent extends DomainEvent {
  readonly name: 'linking.linked' | 'linking.unlinked';
  readonly linkId: string;
  readonly documentId: string;
  readonly planId: string;
  readonly targetType: Link['targetType'];
  readonly targetId: string;
  readonly unitId: string | null;
  readonly kind: Link['kind'];
  readonly state: Link['state'];
}

export function linkEvent(name: LinkEvent['name'], link: Link): LinkEvent {
  const { id: linkId, documentId, planId, targetType, targetId, unitId, kind, state } = link;
  return { name, linkId, documentId, planId, targetType, targetId, unitId, kind, state };
}

/** Suggestions have come up for a register's clerk. */
export interface LinksSuggested extends DomainEvent {
  readonly name: 'linking.suggested';
  readonly documentId: string;
  readonly registerId: string;
  readonly count: number;
}
