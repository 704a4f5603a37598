import type { Organization, StaffInfo } from '../edxml/model/edxml-model.port';

/** What happens to a document that is reported to the other side by a status package. */
export type StatusMoment =
  | 'arrived'
  | 'refused'
  | 'registered'
  | 'assigned'
  | 'inProcess'
  | 'finished'
  | 'takeBackAsked'
  | 'takeBackAgreed'
  | 'takeBackRefused';

/** A document as its status names it. */
export interface DocumentReference {
  /** The other side: the sender of a received document, the receiver of one that is asked back. */
  organId: string;
  /** Flat symbol, e.g. `8416/KH-UBND`. */
  code?: string;
  documentId: string;
  /** `yyyy/MM/dd` */
  promulgationDate?: string;
}

/** Who reports what, when. */
export interface StatusInput {
  document: DocumentReference;
  /** The body that reports; on the exchange by its `OrganId`. */
  from: Organization;
  staff?: StaffInfo;
  at: Date;
  /** Vietnamese, for the other side to read; what the code means when left out. */
  description?: string;
}
