import { stripCid } from '../model/content-id';
import { readLenientDate, readLenientTimestamp } from '../model/edxml-date';
import type { EdxmlWarningCode } from '../model/warning-catalogue';
import type { FieldSpec, GroupSpec } from '../schema/field-spec';
import { trimXml } from '../model/xml-space';
import type { ElementNode } from './element-tree';

export type Report = (code: EdxmlWarningCode, path: string, raw?: string) => void;

/** A group of fields as read, before it is given its type. */
export type FieldValues = Record<string, unknown>;

const JAVA_INT = /^[+-]?\d{1,10}$/;
const INT_MAX = 2 ** 31;

function readInt(raw: string): number | null {
  // Full-width digits are digits to the official library: `１` is 1.
  const digits = raw.replace(/[\uff10-\uff19]/g, (digit) => digit.normalize('NFKC'));
  const value = JAVA_INT.test(digits) ? Number(digits) : NaN;
  return value >= -INT_MAX && value < INT_MAX ? value : null;
}

/** Reads elements into fields by their specification, with the values the official parser would give. */
export class FieldReader {
  constructor(private readonly report: Report) {}

  /** The group, or `null` for an element without children where the parser gives none. */
  group<T extends object = FieldValues>(node: ElementNode, spec: GroupSpec, path: string): T | null {
    this.checkChildren(node, spec, path);
    if (spec.emptyIsNull && node.children.length === 0) return null;
    const values: FieldValues = {};
    for (const attribute of spec.attributes ?? []) {
      const value = node.attributes[attribute];
      if (value !== undefined) values[attribute] = value;
    }
    for (const field of spec.fields) this.field(node, field, spec, path, values);
    // The specification names the fields of T: the one place where they meet.
    return values as T;
  }

  private field(
    node: ElementNode,
    field: FieldSpec,
    spec: GroupSpec,
    path: string,
    values: FieldValues,
  ): void {
    const found = node.children.filter((child) => child.name === field.name);
    const at = path ? `${path}.${field.name}` : field.name;
    if (field.many) {
      // A group that only holds a list always has it, be it empty.
      if (found.length || spec.fields.length === 1) {
        values[field.name] = found.map((child, index) => this.value(child, field, `${at}[${index}]`));
      }
      return;
    }
    if (found.length === 0) {
      if (field.fallback !== undefined) values[field.name] = field.fallback;
      return;
    }
    const merged = field.group?.merged && found.length > 1 ? mergeNodes(found) : undefined;
    if (found.length > 1 && !merged)
      this.report('element-repeated', at, found.map((child) => child.text).join(' | '));
    const chosen = merged ?? (spec.repeated === 'first' ? found[0] : found[found.length - 1]);
    values[field.name] = this.value(chosen, field, at);
  }

  private value(node: ElementNode, field: FieldSpec, path: string): unknown {
    if (field.group) return this.group(node, field.group, path);
    if (node.children.length) this.report('element-unknown', path, node.children[0].tag);
    const raw = node.text;
    switch (field.kind) {
      case 'int':
        return this.int(raw, field, path);
      case 'bool':
        if (!/^(true|false)$/i.test(raw)) this.report('boolean-unreadable', path, raw);
        return raw.toLowerCase() === 'true';
      case 'date':
      case 'timestamp':
        return this.date(field.trim ? trimXml(raw) : raw, field, path);
      default:
        return this.text(raw, field, path);
    }
  }

  private int(raw: string, field: FieldSpec, path: string): number {
    // The official parser refuses the package for an odd SteeringType; white space around it is no reason to.
    const value = readInt(field.name === 'SteeringType' ? trimXml(raw) : raw);
    if (value === null || trimXml(raw) !== raw) this.report('number-unreadable', path, raw);
    else if (field.codes && !field.codes.includes(String(value))) this.report('code-unknown', path, raw);
    return value ?? Number(field.fallback ?? 0);
  }

  private date(raw: string, field: FieldSpec, path: string): string | null {
    const { value, exact } = field.kind === 'date' ? readLenientDate(raw) : readLenientTimestamp(raw);
    if (value === null && trimXml(raw) !== '') this.report('date-unreadable', path, raw);
    else if (value !== null && !exact) this.report('date-lenient', path, raw);
    return value;
  }

  private text(raw: string, field: FieldSpec, path: string): string {
    const trimmed = trimXml(raw);
    if (field.cid) return this.contentId(trimmed, path);
    if (trimmed !== raw && (field.trim || field.identifier)) this.report('text-untrimmed', path, raw);
    if (field.codes && trimmed !== '' && !field.codes.includes(trimmed))
      this.report('code-unknown', path, raw);
    return field.trim ? trimmed : raw;
  }

  private contentId(raw: string, path: string): string {
    const id = stripCid(raw);
    if (raw !== `cid:${id}`) this.report('content-id-cid', path, raw);
    return id;
  }

  private checkChildren(node: ElementNode, spec: GroupSpec, path: string): void {
    const order = spec.fields.map((field) => field.name);
    let last = 0;
    let disordered = false;
    for (const child of node.children) {
      const place = order.indexOf(child.name);
      if (place < 0) this.unknown(child, order, path);
      else {
        disordered ||= place < last;
        last = Math.max(last, place);
      }
    }
    if (disordered) this.report('element-order', path, node.children.map((child) => child.name).join(' '));
    const loose = trimXml(node.text);
    if (loose) this.report('text-ignored', path, loose);
  }

  private unknown(child: ElementNode, order: readonly string[], path: string): void {
    const at = path ? `${path}.${child.name}` : child.name;
    if (child.content) return;
    const known = order.find((name) => name.toLowerCase() === child.name.toLowerCase());
    if (known) this.report('element-case', at, child.text);
    else if (child.name === 'Business') this.report('business-spelling', at);
    else if (child.name === 'Place') this.report('element-misplaced', at, child.text);
    else this.report('element-unknown', at, trimXml(child.text));
  }
}

/** Several elements that only hold lists, as one. */
function mergeNodes(nodes: readonly ElementNode[]): ElementNode {
  return {
    ...nodes[0],
    children: nodes.flatMap((node) => node.children),
    text: nodes.map((n) => n.text).join(''),
  };
}
