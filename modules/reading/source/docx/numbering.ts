import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../archive/xml-tree';

export interface ListLevel {
  start: number;
  format: string;
  /** Pattern of the label, `%1.%2.` */
  text: string;
  /** All numbers of the label in digits, whatever their level's format. */
  legal: boolean;
  /** Level whose next number restarts this one (one-based, as in the file); 0 never. */
  restartAfter?: number;
}

export interface ListDefinition {
  /** Lists of one abstract definition share its counters. */
  abstractId: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Numbers with which this list starts its levels anew. */
  starts: ReadonlyMap<number, number>;
}

/** Lists of a document by `w:numId`. */
export type ListDefinitions = ReadonlyMap<string, ListDefinition>;

/** Reads numbering.xml (ECMA-376, 17.9). */
export function readNumbering(root: XmlElement): ListDefinitions {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((item) => [item.attributes['w:abstractNumId'], item]),
  );
  const byStyle = new Map(
    [...abstracts.values()].flatMap((item) => {
      const style = valueOf(item, 'w:styleLink');
      return style === undefined ? [] : [[style, item] as const];
    }),
  );
  const lists = new Map<string, ListDefinition>();
  for (const num of childrenOf(root, 'w:num')) {
    const named = abstracts.get(valueOf(num, 'w:abstractNumId') ?? '');
    const abstract = byStyle.get(valueOf(named, 'w:numStyleLink') ?? '') ?? named;
    if (abstract) lists.set(num.attributes['w:numId'], definitionOf(num, abstract));
  }
  return lists;
}

function definitionOf(num: XmlElement, abstract: XmlElement): ListDefinition {
  const levels = new Map(childrenOf(abstract, 'w:lvl').map((level) => [levelIndex(level), readLevel(level)]));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const level = childOf(override, 'w:lvl');
    const start = valueOf(override, 'w:startOverride');
    if (level) levels.set(levelIndex(override), readLevel(level));
    if (start !== undefined) starts.set(levelIndex(override), Number(start));
  }
  return { abstractId: abstract.attributes['w:abstractNumId'], levels, starts };
}

function levelIndex(element: XmlElement): number {
  return Number(element.attributes['w:ilvl'] ?? 0);
}

function readLevel(level: XmlElement): ListLevel {
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    legal: switchOf(level, 'w:isLgl') ?? false,
    ...(restart === undefined ? {} : { restartAfter: Number(restart) }),
  };
}
