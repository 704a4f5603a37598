const MIB = 1024 * 1024;

/** What a package may cost at most; sizes in bytes. */
export interface ReadLimits {
  /** The file itself. */
  packageBytes: number;
  /** Everything but the contents of attachments. */
  headerBytes: number;
  /** One attachment, decoded and unzipped. */
  attachmentBytes: number;
  /** All attachments together, decoded and unzipped. */
  totalAttachmentBytes: number;
  attachments: number;
  elements: number;
  depth: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  packageBytes: 150 * MIB,
  headerBytes: 8 * MIB,
  attachmentBytes: 100 * MIB,
  totalAttachmentBytes: 300 * MIB,
  attachments: 200,
  elements: 100_000,
  depth: 64,
};

/** Sizes as people read them. */
export const inMegabytes = (bytes: number): string => `${Math.round((bytes / MIB) * 10) / 10} MB`;
