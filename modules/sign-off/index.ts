export * from './entities';
export { Issuing } from './issuing/issuing.service';
export type { IssueCommand } from './issuing/issuing.service';
export * from './sign-off.events';
export * from './sign-off.module';
export * from './sign-off.words';
export { Submissions } from './submissions/submissions.service';
export type { NewSubmission, Way } from './submissions/submissions.service';
export type { SubmittedDocument } from './submissions/submitted-document';
