import { Entity } from 'typeorm';
import type { DraftPlaces } from '../../../integration/signing/pdf-texts.port';
import { DateOnly, IdColumn, Instant, Json, LongText, Ref, Text, Version, Whole } from '../../persistence';
import type { Power, SubmissionStatus } from '../sign-off.words';

/** A file of a submission, in the store under its hash. */
export interface SubmittedFile {
  name: string;
  /** Hex. */
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
}

/** What the submission came out of, for example an urging of a plan. */
export interface Origin {
  type: string;
  id: string;
}

/** A signature that was checked, as it is shown to people. */
export interface FoundSignature {
  signerName: string;
  issuerName: string;
  /** Hex, of the certificate. */
  certificateSha256: string;
  /** ISO 8601, as the signature claims it. */
  signedAt: string | null;
}

/** A document on its way through its reviewers to its signer and to issuing. */
@Entity({ name: 'pt_submission' })
export class Submission {
  @IdColumn()
  id: string;

  /** Null for a file that was not drafted here. */
  @Ref({ nullable: true })
  draftId: string | null;

  @Ref({ nullable: true })
  planId: string | null;

  @Json({ nullable: true })
  origin: Origin | null;

  /** What it is to the work: a draft's kind (`dispatch`, `urging` …), `free` for an uploaded file. */
  @Text(40)
  kind: string;

  /** The unit that issues it. */
  @Ref()
  bodyId: string;

  @LongText()
  subject: string;

  /** Name of the kind as in Decree 30/2020/NĐ-CP. */
  @Text(100, { nullable: true })
  documentKind: string | null;

  /** What will stand behind the number, `/BC-UBND`. */
  @Text(120)
  notation: string;

  /** Whom it is to be sent to when it is issued. */
  @Json()
  recipients: SubmissionRecipient[];

  /** The PDF that is reviewed and signed: exactly these bytes. */
  @Json()
  file: SubmittedFile;

  /** Its copy for word processors, if there is one. */
  @Json({ nullable: true })
  editable: SubmittedFile | null;

  @Json()
  enclosures: SubmittedFile[];

  @Json()
  places: DraftPlaces;

  @Text(20)
  status: SubmissionStatus;

  /** 1 for the first way through the steps; each change of the file begins another. */
  @Whole()
  round: number;

  @Ref()
  submittedById: string;

  @Text(200)
  submittedByName: string;

  @Instant()
  submittedAt: Date;

  @Ref()
  signerId: string;

  @Text(10)
  power: Power;

  /** The step that waits, and for whom; null when none does. */
  @Ref({ nullable: true })
  currentStepId: string | null;

  @Ref({ nullable: true })
  currentPersonId: string | null;

  /** Since when it waits where it is. */
  @Instant()
  waitingSince: Date;

  /** The file with the signature; null before. */
  @Json({ nullable: true })
  signedFile: SubmittedFile | null;

  @Instant({ nullable: true })
  signedAt: Date | null;

  /** Whose signatures were found good, oldest first. */
  @Json()
  signatures: FoundSignature[];

  /** The document in the outgoing register; null before issuing. */
  @Ref({ nullable: true })
  documentId: string | null;

  @Text(120, { nullable: true })
  symbol: string | null;

  @DateOnly({ nullable: true })
  issuedOn: string | null;

  @LongText()
  searchText: string;

  @Version()
  version: number;
}

/** One who gets the document: a unit of the catalogue, a body of the exchange, or only a name on paper. */
export interface SubmissionRecipient {
  unitId?: string;
  organId?: string;
  name: string;
}
