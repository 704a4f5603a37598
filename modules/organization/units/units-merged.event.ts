import type { DomainEvent } from '../../persistence';

/** Units have ended; `intoId` holds their work from `from` (ISO) on. Delivered after commit. */
export interface UnitsMerged extends DomainEvent {
  readonly name: 'organization.units-merged';
  readonly unitIds: string[];
  readonly intoId: string;
  readonly from: string;
}
