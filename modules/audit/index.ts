import { AuditEntry, AuditHead } from './audit-entry.entity';

export * from './audit-entry.entity';
export * from './audit-log.service';
export * from './audit.module';
export { AuditVerification } from './audit-verification.service';
export * from './chain-walk';
export * from './entry-hash';
export { faultSentence } from './fault-words';

export const AUDIT_ENTITIES = [AuditEntry, AuditHead];
