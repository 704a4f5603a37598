import type { FieldSpec, GroupSpec } from '../schema/field-spec';
import { isRecord } from './check-model';
import { stripCid } from '../model/content-id';
import type { XmlLines } from './xml-lines';

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function emitValue(lines: XmlLines, field: FieldSpec, prefix: string, value: unknown): void {
  const tag = `${prefix}${field.name}`;
  if (field.group) {
    if (isRecord(value)) emitGroup(lines, tag, field.group, prefix, value);
    return;
  }
  if (field.kind === 'int') {
    if (Number(value) >= 0) lines.leaf(tag, String(value));
    return;
  }
  const text = String(value);
  lines.leaf(tag, field.cid && text.trim() ? `cid:${stripCid(text.trim())}` : text);
}

/** The fields of a group in the order of its specification; absent and blank ones are left out. */
export function emitFields(
  lines: XmlLines,
  spec: GroupSpec,
  prefix: string,
  values: Record<string, unknown>,
): void {
  for (const field of spec.fields) {
    const value = isAbsent(values[field.name]) && field.always ? field.fallback : values[field.name];
    if (isAbsent(value)) continue;
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (!isAbsent(item)) emitValue(lines, field, prefix, item);
    }
  }
}

const holdsNothing = (spec: GroupSpec, values: Record<string, unknown>): boolean =>
  spec.fields.length === 1 && spec.fields[0].many === true && isEmptyList(values[spec.fields[0].name]);

const isEmptyList = (value: unknown): boolean =>
  isAbsent(value) || (Array.isArray(value) && value.length === 0);

/** An element of this name with its fields; an empty list is not written at all. */
export function emitGroup(
  lines: XmlLines,
  tag: string,
  spec: GroupSpec,
  prefix: string,
  values: Record<string, unknown>,
): void {
  if (holdsNothing(spec, values)) return;
  const attributes = Object.fromEntries(
    (spec.attributes ?? []).map((name) => [name, isAbsent(values[name]) ? undefined : String(values[name])]),
  );
  lines.element(tag, attributes, () => emitFields(lines, spec, prefix, values));
}
