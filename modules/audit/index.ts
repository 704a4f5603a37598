import { AuditEntry, AuditHead } from './audit-entry.entity';

export * from './audit-entry.entity';
export * from './audit-log.service';
export * from './audit.module';
export * from './entry-hash';

export const AUDIT_ENTITIES = [AuditEntry, AuditHead];
