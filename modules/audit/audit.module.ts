import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.service';
import { AuditVerification } from './audit-verification.service';

@Module({ providers: [AuditLog, AuditVerification], exports: [AuditLog, AuditVerification] })
export class AuditModule {}
