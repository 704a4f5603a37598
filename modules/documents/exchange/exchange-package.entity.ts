import { Entity } from 'typeorm';
import type {
  BusinessPackage,
  StatusPackage,
} from '../../../integration/exchange/edxml/model/edxml-model.port';
import type { EdxmlWarning } from '../../../integration/exchange/edxml/model/edxml-warning.port';
import type { DeliveryOutcome } from '../../../integration/exchange/receiving/delivery.port';
import { IdColumn, Instant, Json, Ref, Text, Whole } from '../../persistence';
import type { Revision } from '../changes/change-asked.event';

/**
 * What a received package led to:
 *
 * - `registered`, or `adopted` by an entry made from paper; `repeated` when the register had it from the exchange;
 * - `refused` with a reason; `unreadable`;
 * - `change-asked` of a document that is here; `waiting` for a document that has not come yet;
 * - `status-noted` at a delivery; `unknown-document`, `unknown-receiver` when there is none it could be noted at;
 * - `ignored`: a status this system has no use for.
 */
export const PACKAGE_EFFECTS = [
  'registered',
  'adopted',
  'repeated',
  'refused',
  'unreadable',
  'change-asked',
  'waiting',
  'status-noted',
  'unknown-document',
  'unknown-receiver',
  'ignored',
] as const;
export type PackageEffect = (typeof PACKAGE_EFFECTS)[number];

/** The header of a package, kept as it was understood; files are in the file store. */
export type PackageHeader =
  Pick<BusinessPackage, 'MessageHeader' | 'TraceHeaderList'> | Pick<StatusPackage, 'MessageHeader'>;

/** A message the exchange brought: the note that gives it one effect, written in the transaction of the effect. */
@Entity({ name: 'pt_exchange_package' })
export class ExchangePackage {
  @IdColumn()
  id: string;

  /** The exchange's name of the message; unique. */
  @Text(200)
  docId: string;

  /** Null while it could not be read and is to be fetched again. */
  @Text(10, { nullable: true })
  outcome: DeliveryOutcome | null;

  /** Times it was fetched and could not be read. */
  @Whole()
  attempts: number;

  /** `new`, `revoke`, `update`, `replace`, or a status code. */
  @Text(20)
  kind: string;

  @Text(100, { nullable: true })
  fromOrgan: string | null;

  @Text(100, { nullable: true })
  toOrgan: string | null;

  /** Names the sender's document it speaks of; see `documentKey`. */
  @Text(64, { nullable: true })
  aboutKey: string | null;

  /** Entry of our registers it concerns. */
  @Ref({ nullable: true })
  documentId: string | null;

  @Text(30)
  effect: PackageEffect;

  /** Vietnamese: why, for those who look. */
  @Text(1000, { nullable: true })
  text: string | null;

  /** Null for what was refused as secret. */
  @Json({ nullable: true })
  header: PackageHeader | null;

  /** New content of a change that waits for its document. */
  @Json({ nullable: true })
  revision: Revision | null;

  @Json()
  warnings: Pick<EdxmlWarning, 'code' | 'message' | 'path'>[];

  @Instant()
  receivedAt: Date;
}
