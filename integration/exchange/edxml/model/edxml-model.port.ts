import type { AttachmentSource, StoredAttachment } from './attachment-content.port';

/**
 * Packages of QCVN 102:2016/BTTTT. Every field carries the name of its element.
 *
 * Dates are text `yyyy/MM/dd`; timestamps are text `yyyy/MM/dd HH:mm:ss` in Asia/Ho_Chi_Minh (the file states
 * no zone). An absent element is `undefined`; a date that is there but cannot be read is `null`.
 */

/** `From` and `To`: a body, known on the exchange by `OrganId` (opaque: several forms circulate). */
export interface Organization {
  OrganId?: string;
  OrganizationInCharge?: string;
  OrganName?: string;
  OrganAdd?: string;
  Email?: string;
  Telephone?: string;
  Fax?: string;
  Website?: string;
}

export interface Code {
  CodeNumber?: string;
  CodeNotation?: string;
}

export interface PromulgationInfo {
  Place?: string;
  PromulgationDate?: string | null;
}

/** `Type` has no agreed table: show `TypeName`. Absent `Type` reads as 2, absent `TypeDetail` as -1. */
export interface DocumentType {
  Type?: number;
  TypeDetail?: number;
  TypeName?: string;
}

export interface SignerInfo {
  Competence?: string;
  Position?: string;
  FullName?: string;
}

/** `Priority`: 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ. */
export interface OtherInfo {
  Priority?: number;
  SphereOfPromulgation?: string;
  TyperNotation?: string;
  PromulgationAmount?: number;
  PageAmount?: number;
  ReplyFors?: string;
  Direction?: boolean;
  ReferenceCodes?: string;
  Appendixes?: { Appendix: string[] };
}

/** The document a package answers. `Code` is the flat symbol, e.g. `267/VPCP-TTĐT`; `DocumentId` is opaque. */
export interface ResponseFor {
  OrganId?: string;
  Code?: string;
  DocumentId?: string;
  PromulgationDate?: string | null;
}

export interface StaffInfo {
  Department?: string;
  DepartmentId?: string;
  Staff?: string;
  StaffId?: string;
  Email?: string;
  Mobile?: string;
}

/** Header of a business package. An empty `<From/>` is `null`, an empty `<To/>` a `null` in the list. */
export interface BusinessHeader {
  From?: Organization | null;
  To: (Organization | null)[];
  DocumentId: string;
  Code?: Code;
  PromulgationInfo?: PromulgationInfo;
  DocumentType?: DocumentType;
  Subject?: string;
  Content?: string;
  SignerInfo?: SignerInfo;
  DueDate?: string | null;
  OtherInfo?: OtherInfo;
  ResponseFor?: ResponseFor[];
  /** 0 not steering, 1 steering, 2 report on steering; sources disagree, so the raw value is kept. */
  SteeringType?: number;
  ResponseForTask?: { TaskCode: string[] };
  ApplicationType?: string;
  ToPlaces?: { Place: string[] };
}

/** `ReceiverType`: "0" the receiver was removed, "1" it was added. */
export interface Receiver {
  OrganId?: string;
  ReceiverType?: string;
}

export interface BussinessDocumentInfo {
  /** "1": the content changed. */
  DocumentInfo?: string;
  /** "1": the receivers changed. */
  DocumentReceiver?: string;
  ReceiverList?: { Receiver: Receiver[] }[];
}

export interface ReplacementInfo {
  DocumentId?: string;
  OrganIdList?: { OrganId: string[] };
}

/** What is done with the document. `BussinessDocType`: "0" new, "1" revoke, "2" update, "3" replace. */
export interface Bussiness {
  DocumentId?: string;
  BussinessDocType?: string;
  BussinessDocReason?: string;
  Paper?: string;
  BussinessDocumentInfo?: BussinessDocumentInfo[];
  ReplacementInfoList?: { ReplacementInfo: ReplacementInfo[] }[];
  StaffInfo?: StaffInfo[];
}

export interface TraceHeader {
  OrganId?: string;
  Timestamp?: string | null;
}

export interface TraceHeaderList {
  id?: string;
  version?: string;
  Paper?: string;
  Bussiness?: Bussiness;
  TraceHeader?: TraceHeader[];
}

/** An entry of the manifest; `ContentId` without `cid:`. Its `ContentType` is not to be trusted. */
export interface ManifestReference {
  ContentId?: string;
  ContentType?: string;
  Description?: string;
  AttachmentName?: string;
}

export interface Manifest {
  version?: string;
  Reference?: ManifestReference[];
}

interface Algorithm {
  Algorithm?: string;
}

/** A signature exactly as it came. It is never verified here, and never written. */
export interface ReceivedSignature {
  /** Name of the element: `Signature`, or `DigitalSignature` of some senders. */
  element: string;
  verified: false;
  /** The element's own text, as it stood in the file. */
  raw: string;
  SignedInfo?: {
    CanonicalizationMethod?: Algorithm;
    SignatureMethod?: Algorithm;
    Reference?: {
      URI?: string;
      Transforms?: { Transform: Algorithm[] };
      DigestMethod?: Algorithm;
      DigestValue?: string;
    }[];
  };
  SignatureValue?: string;
  KeyInfo?: { X509Data?: { X509SubjectName?: string; X509Certificate?: string } };
}

/** Elements of `Attachment`, but for its content. `ContentId` without `cid:`. */
export interface AttachmentFields {
  ContentId?: string;
  AttachmentName?: string;
  Description?: string;
  FieldName?: string;
  MimeType?: string;
  ContentType?: string;
  Format?: string;
}

/** A file to send; its name's ending decides whether it travels zipped. */
export interface OutgoingAttachment extends AttachmentFields {
  AttachmentName?: string;
  content: AttachmentSource | null;
}

/** A file as received, taken out of its zip where the package zipped it. */
export interface ReceivedAttachment extends AttachmentFields {
  /** A name that is safe to store and show: no folders, no control characters, never empty. */
  name: string;
  /** `ContentType` as the official parser understands it (`application/zip` when absent). */
  declaredType: string;
  /** Media type by the first bytes of the content. */
  sniffedType: string;
  /** Bytes of the content. */
  size: number;
  /** Hex SHA-256 of the content. */
  sha256: string;
  /** `null` when the content could not be had; the package's warnings say why. */
  content: StoredAttachment | null;
}

/** A document on its way: new, revoked, updated or replaced. */
export interface BusinessPackage<A = OutgoingAttachment> {
  kind: 'business';
  MessageHeader: BusinessHeader;
  TraceHeaderList?: TraceHeaderList;
  Signature?: ReceivedSignature;
  edXMLManifest?: Manifest;
  attachments: A[];
}

/** Header of a status package. `ResponseFor` names the document the status is about. */
export interface StatusHeader {
  From?: Organization | null;
  ResponseFor?: ResponseFor;
  StaffInfo?: StaffInfo;
  StatusCode?: string;
  Description?: string;
  Timestamp?: string | null;
}

/** What became of a document at its receiver. */
export interface StatusPackage<A = OutgoingAttachment> {
  kind: 'status';
  MessageHeader: StatusHeader;
  Signature?: ReceivedSignature;
  /** Always empty in a well-made status package. */
  attachments: A[];
}

export type EdxmlPackage<A = OutgoingAttachment> = BusinessPackage<A> | StatusPackage<A>;

/** A package as read: its attachments carry what was found out about them. */
export type ReceivedPackage = EdxmlPackage<ReceivedAttachment>;
