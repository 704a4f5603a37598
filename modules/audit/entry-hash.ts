import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity';

/** What the first entry is chained to. */
export const GENESIS = '0'.repeat(64);

const HASHED = [
  'sequence',
  'id',
  'at',
  'actorId',
  'actorName',
  'action',
  'topicType',
  'topicId',
  'subjectType',
  'subjectId',
  'unitId',
  'summary',
  'reason',
  'before',
  'after',
  'previousHash',
] as const satisfies readonly (keyof AuditEntry)[];

/** SHA-256 (hex) over every column of the entry and the hash of the one before. */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(HASHED.map((column) => entry[column])))
    .digest('hex');
}
