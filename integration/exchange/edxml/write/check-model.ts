import { isEdxmlDate, isEdxmlTimestamp } from '../model/edxml-date';
import type { EdxmlIssue, EdxmlIssueCode } from '../model/edxml-error';
import type { FieldSpec, GroupSpec } from '../schema/field-spec';

/** Characters XML 1.0 cannot carry, and halves of surrogate pairs. */
const UNWRITABLE = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
);
const INT_MAX = 2 ** 31 - 1;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Collects what keeps a model from being written. */
export class ModelChecker {
  readonly issues: EdxmlIssue[] = [];

  issue(code: EdxmlIssueCode, message: string, path: string): void {
    this.issues.push({ code, message, path });
  }

  required(value: unknown, path: string, what: string): void {
    if (typeof value !== 'string' || value.trim() === '') {
      this.issue('edxml-required', `Thiếu ${what}`, path);
    }
  }

  /** Checks every field of a group against its specification. */
  group(value: unknown, spec: GroupSpec, path: string): void {
    if (!isRecord(value)) return this.issue('edxml-invalid-type', 'Phải là một nhóm trường', path);
    const known = new Set([...spec.fields.map(({ name }) => name), ...(spec.attributes ?? [])]);
    for (const key of Object.keys(value)) {
      if (!known.has(key))
        this.issue('edxml-unknown-field', 'Trường không thuộc quy chuẩn', `${path}.${key}`);
    }
    for (const attribute of spec.attributes ?? []) {
      if (!isAbsent(value[attribute])) this.text(value[attribute], { name: attribute, kind: 'text' }, path);
    }
    for (const field of spec.fields) this.field(value[field.name], field, `${path}.${field.name}`);
  }

  private field(value: unknown, field: FieldSpec, path: string): void {
    if (isAbsent(value)) return;
    if (!field.many) return this.value(value, field, path);
    if (!Array.isArray(value)) return this.issue('edxml-invalid-type', 'Phải là một danh sách', path);
    value.forEach((item: unknown, index) => {
      if (!isAbsent(item)) this.value(item, field, `${path}[${index}]`);
    });
  }

  private value(value: unknown, field: FieldSpec, path: string): void {
    switch (field.kind) {
      case 'group':
        if (field.group) this.group(value, field.group, path);
        return;
      case 'int':
        return this.int(value, field, path);
      case 'bool':
        if (typeof value !== 'boolean') this.issue('edxml-invalid-type', 'Phải là true hoặc false', path);
        return;
      case 'date':
        if (typeof value !== 'string' || !isEdxmlDate(value)) {
          this.issue(
            'edxml-invalid-date',
            'Ngày phải có thật và viết dạng năm/tháng/ngày, ví dụ 2026/04/15',
            path,
          );
        }
        return;
      case 'timestamp':
        if (typeof value !== 'string' || !isEdxmlTimestamp(value)) {
          const form = 'năm/tháng/ngày giờ:phút:giây, ví dụ 2026/04/15 08:30:00';
          this.issue('edxml-invalid-timestamp', `Thời điểm phải có thật và viết dạng ${form}`, path);
        }
        return;
      default:
        this.text(value, field, path);
    }
  }

  private int(value: unknown, field: FieldSpec, path: string): void {
    // -1 stands for an absent TypeDetail in what the reader gives.
    const smallest = Math.min(0, Number(field.fallback ?? 0));
    if (typeof value !== 'number' || !Number.isInteger(value) || value < smallest || value > INT_MAX) {
      return this.issue('edxml-invalid-number', 'Phải là số nguyên không âm', path);
    }
    if (field.codes && !field.codes.includes(String(value))) this.code(field, path);
  }

  private text(value: unknown, field: FieldSpec, path: string): void {
    if (typeof value !== 'string') return this.issue('edxml-invalid-type', 'Phải là văn bản', path);
    if (UNWRITABLE.test(value))
      this.issue('edxml-invalid-text', 'Văn bản có ký tự không thể ghi vào XML', path);
    if (field.codes && value.trim() !== '' && !field.codes.includes(value.trim())) this.code(field, path);
  }

  private code(field: FieldSpec, path: string): void {
    this.issue('edxml-invalid-code', `Mã phải là một trong: ${field.codes?.join(', ')}`, path);
  }
}
