import { ArrayMaxSize, ArrayNotEmpty, IsInt, Matches, Max, Min } from 'class-validator';

/** What the registers of documents take in. */
export class DocumentOptions {
  /** Endings of attachments that are taken, each only with the content its ending promises. */
  @Matches(/^[a-z0-9]{1,10}$/, {
    each: true,
    message: 'allowedEndings must be file endings without dot, for example "pdf"',
  })
  @ArrayNotEmpty({ message: 'allowedEndings must name at least one ending' })
  @ArrayMaxSize(60)
  allowedEndings: string[] = [
    'pdf',
    'docx',
    'xlsx',
    'pptx',
    'doc',
    'xls',
    'ppt',
    'odt',
    'ods',
    'rtf',
    'txt',
    'csv',
    'xml',
    'png',
    'jpg',
    'jpeg',
    'tif',
    'tiff',
    'zip',
    'rar',
    '7z',
  ];

  /** Most attachments of one document. */
  @IsInt({ message: 'attachments must be a whole number, for example 30' })
  @Min(1)
  @Max(100)
  attachments: number = 30;
}
