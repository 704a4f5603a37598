/** Why a package cannot be read. Stable: clients and pages switch on them. */
export type EdxmlReadErrorCode =
  | 'edxml-empty'
  | 'edxml-not-xml'
  | 'edxml-malformed'
  | 'edxml-truncated'
  | 'edxml-doctype'
  | 'edxml-old-format'
  | 'edxml-envelope-missing'
  | 'edxml-header-missing'
  | 'edxml-too-large'
  | 'edxml-header-too-large'
  | 'edxml-too-deep'
  | 'edxml-too-many-elements'
  | 'edxml-too-many-attachments';

/** Why a package cannot be written; one per field. */
export type EdxmlIssueCode =
  | 'edxml-required'
  | 'edxml-invalid-code'
  | 'edxml-invalid-date'
  | 'edxml-invalid-timestamp'
  | 'edxml-invalid-number'
  | 'edxml-invalid-text'
  | 'edxml-invalid-type'
  | 'edxml-unknown-field'
  | 'edxml-attachment-name'
  | 'edxml-attachment-content'
  | 'edxml-attachment-empty'
  | 'edxml-attachment-too-large';

/** A package that cannot be read; `message` is Vietnamese and says what is wrong. */
export class EdxmlReadError extends Error {
  constructor(
    readonly code: EdxmlReadErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EdxmlReadError';
  }
}

/** One thing that keeps a package from being written. */
export interface EdxmlIssue {
  code: EdxmlIssueCode;
  /** Vietnamese. */
  message: string;
  /** Field as a path of element names, e.g. `MessageHeader.To[0].OrganId`. */
  path: string;
}

/** A package that may not leave as it is; `issues` holds every reason, `message` the first. */
export class EdxmlWriteError extends Error {
  readonly code: EdxmlIssueCode;
  readonly path: string;

  constructor(
    readonly issues: readonly EdxmlIssue[],
    options?: ErrorOptions,
  ) {
    const first = issues[0];
    super(first ? `${first.message} (${first.path})` : 'Gói tin không hợp lệ', options);
    this.name = 'EdxmlWriteError';
    this.code = first?.code ?? 'edxml-invalid-type';
    this.path = first?.path ?? '';
  }
}
