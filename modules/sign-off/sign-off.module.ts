import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CalendarModule } from '../calendar';
import { DocumentsModule } from '../documents';
import { DraftingModule } from '../drafting';
import { LinkingModule } from '../linking';
import { OrganizationModule } from '../organization';
import { PlansModule } from '../plans';
import { TasksModule } from '../tasks';
import { SignOffNotices } from './acts/sign-off-notices.service';
import { SubmissionActs } from './acts/submission-acts.service';
import { SubmissionMoves } from './acts/submission-moves.service';
import { Deputies } from './deputies/deputies.service';
import { DeputiesController } from './deputies/deputies.controller';
import { DraftChanges } from './drafted/draft-changes.listener';
import { Drafted } from './drafted/drafted.service';
import { IssuePreview } from './issuing/issue-preview.service';
import { IssuedFiles } from './issuing/issued-file.service';
import { Issuing } from './issuing/issuing.service';
import { OutgoingEntry } from './issuing/outgoing-entry.service';
import { OutgoingNumbers } from './issuing/outgoing-number.service';
import { SubmissionChoices } from './queries/choices.service';
import { SubmissionAccess } from './queries/submission-access.service';
import { SubmissionQueries } from './queries/submission-queries.service';
import { SubmissionViews } from './queries/submission-views.service';
import { WaitingSubmissions } from './queries/waiting-submissions.service';
import { SubmissionSigning } from './signing/sign.service';
import { SignedFiles } from './signing/signed-file.service';
import { SigningOrders } from './signing/signing-orders.service';
import { SigningResultsController } from './signing/signing-results.controller';
import { SigningResults } from './signing/signing-results.service';
import { SubmissionActsController } from './submission-acts.controller';
import { SubmissionsController } from './submissions.controller';
import { NewVersions } from './submissions/new-versions.service';
import { Resubmissions } from './submissions/resubmissions.service';
import { Submissions } from './submissions/submissions.service';
import { SubmitDesk } from './submissions/submit-desk.service';
import { Turns } from './submissions/turns.service';
import { UrgingLettersController } from './urging-letters/urging-letters.controller';
import { UrgingLetters } from './urging-letters/urging-letters.service';
import { Uploads } from './submissions/upload.service';

/** Documents on their way through reviewers to a signature, a number and their recipients. */
@Module({
  imports: [
    AuditModule,
    CalendarModule,
    DocumentsModule,
    DraftingModule,
    LinkingModule,
    OrganizationModule,
    PlansModule,
    TasksModule,
  ],
  // The acts on several come before those on one, whose paths would catch them.
  controllers: [
    SubmissionActsController,
    SubmissionsController,
    DeputiesController,
    SigningResultsController,
    UrgingLettersController,
  ],
  providers: [
    Deputies,
    DraftChanges,
    Drafted,
    IssuePreview,
    IssuedFiles,
    Issuing,
    NewVersions,
    OutgoingEntry,
    OutgoingNumbers,
    Resubmissions,
    SignOffNotices,
    SignedFiles,
    SigningOrders,
    SigningResults,
    SubmissionAccess,
    SubmissionActs,
    SubmissionChoices,
    SubmissionMoves,
    SubmissionQueries,
    SubmissionSigning,
    SubmissionViews,
    Submissions,
    SubmitDesk,
    Turns,
    Uploads,
    UrgingLetters,
    WaitingSubmissions,
  ],
  exports: [Issuing, Submissions],
})
export class SignOffModule {}
