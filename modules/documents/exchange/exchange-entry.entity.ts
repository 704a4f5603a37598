import { createHash } from 'node:crypto';
import { Entity } from 'typeorm';
import type { StatusMoment } from '../../../integration/exchange/status/status.port';
import { IdColumn, LongText, Ref, Text } from '../../persistence';

/** An entry of an incoming register that came over the exchange, as its sender knows it. */
@Entity({ name: 'pt_exchange_entry' })
export class ExchangeEntry {
  @IdColumn()
  id: string;

  /** {@link entryKey}; unique: a register takes a document in once. */
  @Text(64)
  entryKey: string;

  /** {@link documentKey} */
  @Text(64)
  documentKey: string;

  @Ref()
  documentId: string;

  /** The sender. */
  @Text(100)
  organId: string;

  @Text(300, { nullable: true })
  organName: string | null;

  /** `DocumentId` of the sender; opaque. */
  @LongText()
  externalId: string;

  /** Flat symbol and day (`yyyy/MM/dd`) as they stood in the package. */
  @Text(200, { nullable: true })
  code: string | null;

  @Text(10, { nullable: true })
  promulgatedOn: string | null;

  /** The code it came to, by which this side answers. */
  @Text(100)
  receiverOrganId: string;

  /** The last that was reported to the sender. */
  @Text(20)
  reported: StatusMoment;
}

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

/** Names a document of the exchange in a column of fixed length: an id is opaque, long, and its case counts. */
export function documentKey(organId: string, externalId: string): string {
  return digest(organId, externalId);
}

export function entryKey(organId: string, externalId: string, bodyId: string): string {
  return digest(organId, externalId, bodyId);
}
