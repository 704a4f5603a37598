import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { DocumentsModule } from '../documents';
import { OrganizationModule } from '../organization';
import { SubmissionAccess } from './queries/submission-access.service';
import { Submissions } from './submissions/submissions.service';
import { Turns } from './submissions/turns.service';

/** Documents on their way through reviewers to a signature, a number and their recipients. */
@Module({
  imports: [AuditModule, DocumentsModule, OrganizationModule],
  providers: [SubmissionAccess, Submissions, Turns],
  exports: [Submissions],
})
export class SignOffModule {}
