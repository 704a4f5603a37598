/**
 * One child element of a group. The order of the fields is the order they are written in; reading does not
 * depend on it. `many` elements make a list.
 */
export interface FieldSpec {
  readonly name: string;
  readonly kind: 'text' | 'int' | 'bool' | 'date' | 'timestamp' | 'group';
  readonly many?: true;
  /** Children of the element, for `kind: 'group'`. */
  readonly group?: GroupSpec;
  /** Text loses its outer white space when read. */
  readonly trim?: true;
  /** Value when the element is absent or unreadable (`int`, `bool`). */
  readonly fallback?: number | boolean;
  /** Written even when not given, with `fallback` as value. */
  readonly always?: true;
  /** Names something elsewhere: white space around it is worth a warning. */
  readonly identifier?: true;
  /** The only values written; others are read with a warning. */
  readonly codes?: readonly string[];
  /** Content id: stands in the file with `cid:` before it. */
  readonly cid?: true;
}

/** An element with children. */
export interface GroupSpec {
  readonly fields: readonly FieldSpec[];
  /** Which of two equal scalar elements counts when read; the official parser is not of one mind. */
  readonly repeated: 'first' | 'last';
  readonly attributes?: readonly string[];
  /** Several elements of this name make one group (`ToPlaces`). */
  readonly merged?: true;
  /** An element without children is read as `null`. */
  readonly emptyIsNull?: true;
}

type Extra = Omit<FieldSpec, 'name' | 'kind' | 'group'>;

export const text = (name: string, extra: Extra = {}): FieldSpec => ({ name, kind: 'text', ...extra });
export const int = (name: string, fallback: number, extra: Extra = {}): FieldSpec => ({
  name,
  kind: 'int',
  fallback,
  ...extra,
});
export const bool = (name: string, fallback: boolean, extra: Extra = {}): FieldSpec => ({
  name,
  kind: 'bool',
  fallback,
  ...extra,
});
export const date = (name: string): FieldSpec => ({ name, kind: 'date' });
export const timestamp = (name: string, extra: Extra = {}): FieldSpec => ({
  name,
  kind: 'timestamp',
  ...extra,
});
export const group = (name: string, spec: GroupSpec, extra: Extra = {}): FieldSpec => ({
  name,
  kind: 'group',
  group: spec,
  ...extra,
});

/** An element that only holds a list of equal elements, e.g. `ToPlaces / Place *`. */
export const listOf = (item: FieldSpec, extra: Omit<GroupSpec, 'fields' | 'repeated'> = {}): GroupSpec => ({
  fields: [{ ...item, many: true }],
  repeated: 'last',
  ...extra,
});
