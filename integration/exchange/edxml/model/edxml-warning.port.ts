/** How much a quirk matters: the form only, a doubtful value, or something missing or damaged. */
export type WarningLevel = 'note' | 'doubt' | 'loss';

/** A quirk of a package that was survived. */
export interface EdxmlWarning {
  /** Stable code: clients and pages switch on it. */
  code: string;
  level: WarningLevel;
  /** Vietnamese. */
  message: string;
  /** Field as a path of element names, e.g. `MessageHeader.To[0].OrganId`; empty for the file as a whole. */
  path: string;
  /** The text as it stood in the file (shortened), where the value in the package differs or is doubtful. */
  raw?: string;
}
