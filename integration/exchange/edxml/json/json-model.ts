import { resolve } from 'node:path';
import type { AttachmentSource } from '../model/attachment-content.port';
import { EdxmlWriteError } from '../model/edxml-error';
import type { EdxmlIssue } from '../model/edxml-error';
import type {
  BusinessHeader,
  EdxmlPackage,
  OutgoingAttachment,
  StatusHeader,
} from '../model/edxml-model.port';
import { ATTACHMENT, BUSINESS_HEADER, MANIFEST, TRACE_HEADER_LIST } from '../schema/business.schema';
import type { GroupSpec } from '../schema/field-spec';
import { STATUS_HEADER } from '../schema/status.schema';
import { isRecord } from '../write/check-model';

type Json = Record<string, unknown>;

/** Keys of the printed form that say what was found, and mean nothing when writing. */
const IGNORED = new Set(['businessType', 'source', 'warnings', 'Signature', '$schema']);
const PARTS = new Set(['kind', 'MessageHeader', 'TraceHeaderList', 'edXMLManifest', 'attachments']);
const FOUND = new Set(['name', 'declaredType', 'sniffedType', 'size', 'sha256', 'path', 'content']);

const BASE64 = /^[A-Za-z0-9+/\s]*(?:=\s*){0,2}$/;

/** Where the content of an attachment without its own comes from: the package it was read from. */
export type ContentFallback = (index: number, sha256: string | undefined) => AttachmentSource | null;

class JsonReader {
  readonly issues: EdxmlIssue[] = [];

  constructor(
    private readonly folder: string,
    private readonly fallback: ContentFallback,
  ) {}

  model(json: unknown): EdxmlPackage {
    if (!isRecord(json)) throw new EdxmlWriteError([issueOfType('', 'Tệp JSON phải là một đối tượng')]);
    for (const key of Object.keys(json)) if (!PARTS.has(key) && !IGNORED.has(key)) this.unknown(key);
    const header = isRecord(json.MessageHeader) ? json.MessageHeader : {};
    if (!isRecord(json.MessageHeader)) this.issues.push(issueOfType('MessageHeader', 'Thiếu MessageHeader'));
    const kind = json.kind ?? (header.StatusCode === undefined ? 'business' : 'status');
    const attachments = this.attachments(json.attachments);
    if (kind === 'status') {
      return { kind, MessageHeader: shape<StatusHeader>(header, STATUS_HEADER), attachments };
    }
    if (kind !== 'business')
      this.issues.push(issueOfType('kind', 'Loại gói tin phải là business hoặc status'));
    return {
      kind: 'business',
      MessageHeader: shape<BusinessHeader>(header, BUSINESS_HEADER),
      ...(isRecord(json.TraceHeaderList) && {
        TraceHeaderList: shape(json.TraceHeaderList, TRACE_HEADER_LIST),
      }),
      ...(isRecord(json.edXMLManifest) && { edXMLManifest: shape(json.edXMLManifest, MANIFEST) }),
      attachments,
    };
  }

  private attachments(json: unknown): OutgoingAttachment[] {
    if (json === undefined || json === null) return [];
    if (!Array.isArray(json)) {
      this.issues.push(issueOfType('attachments', 'Phải là một danh sách'));
      return [];
    }
    return json.map((item: unknown, index) => this.attachment(isRecord(item) ? item : {}, index));
  }

  private attachment(json: Json, index: number): OutgoingAttachment {
    const path = `attachments[${index}]`;
    const elements = ATTACHMENT.fields.map(({ name }) => name);
    for (const key of Object.keys(json)) {
      if (!elements.includes(key) && !FOUND.has(key)) this.unknown(`${path}.${key}`);
    }
    const fields = Object.fromEntries(elements.map((name) => [name, textOf(json[name])]));
    const name = fields.AttachmentName ?? textOf(json.name);
    return {
      ...fields,
      AttachmentName: typeof name === 'string' ? name : undefined,
      content: this.content(json, index),
    };
  }

  private content(json: Json, index: number): AttachmentSource | null {
    if (typeof json.content === 'string') {
      if (BASE64.test(json.content)) return Buffer.from(json.content, 'base64');
      const path = `attachments[${index}].content`;
      this.issues.push({ code: 'edxml-attachment-content', message: 'Nội dung phải là base64', path });
      return null;
    }
    if (typeof json.path === 'string') return { path: resolve(this.folder, json.path) };
    return this.fallback(index, typeof json.sha256 === 'string' ? json.sha256 : undefined);
  }

  private unknown(path: string): void {
    this.issues.push({ code: 'edxml-unknown-field', message: 'Trường không thuộc quy chuẩn', path });
  }
}

const issueOfType = (path: string, message: string): EdxmlIssue => ({
  code: 'edxml-invalid-type',
  message,
  path,
});

/** Codes are text in the packages; a person may write them as numbers. */
const textOf = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** Brings what a person may write to the form of the model: one item for a list of one, numbers for code texts. */
function shape<T extends object>(json: Json, spec: GroupSpec): T {
  const shaped: Json = { ...json };
  for (const field of spec.fields) {
    const value = json[field.name];
    if (value === undefined || value === null) continue;
    const one = (item: unknown): unknown =>
      field.group && isRecord(item) ? shape(item, field.group) : field.kind === 'text' ? textOf(item) : item;
    if (field.many) shaped[field.name] = (Array.isArray(value) ? (value as unknown[]) : [value]).map(one);
    else shaped[field.name] = one(value);
  }
  // Whether the fields are those of T is what the writer checks.
  return shaped as T;
}

/**
 * The model of a package from its JSON form (see docs/edxml.md). `folder` is where relative attachment paths start.
 *
 * @throws EdxmlWriteError for keys that belong nowhere and content that is no base64.
 */
export function modelFromJson(
  json: unknown,
  folder: string,
  fallback: ContentFallback = () => null,
): EdxmlPackage {
  const reader = new JsonReader(folder, fallback);
  const model = reader.model(json);
  if (reader.issues.length) throw new EdxmlWriteError(reader.issues);
  return model;
}
