import type { Submission } from '../entities';

/** What is submitted: facts and files, as the submission keeps them. */
export type SubmittedDocument = Pick<
  Submission,
  | 'draftId'
  | 'planId'
  | 'origin'
  | 'kind'
  | 'bodyId'
  | 'subject'
  | 'documentKind'
  | 'notation'
  | 'recipients'
  | 'file'
  | 'editable'
  | 'enclosures'
  | 'places'
>;
