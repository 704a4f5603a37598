import type { ContentSpool } from './content-spool';

/** An element of the package. The text of nested elements is not part of `text`. */
export interface ElementNode {
  /** Name as written, with its prefix. */
  readonly tag: string;
  /** Name without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: ElementNode | null;
  readonly children: ElementNode[];
  text: string;
  /** Decoded bytes of `ContentTransferEncoded`, whose text is not kept. */
  content?: ContentSpool;
  /** The element as it stood in the file; kept for signatures only. */
  source?: string;
}

export const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

export const prefixOf = (tag: string): string => tag.slice(0, Math.max(tag.indexOf(':'), 0));

export function createNode(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  parent: ElementNode | null,
): ElementNode {
  return { tag, name: localName(tag), attributes, parent, children: [], text: '' };
}

export const childrenNamed = (node: ElementNode | undefined, name: string): ElementNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

export const firstChild = (node: ElementNode | undefined, name: string): ElementNode | undefined =>
  node?.children.find((child) => child.name === name);

/** Namespace of the element by the declarations in scope; `undefined` where its prefix is not declared. */
export function namespaceOf(node: ElementNode): string | undefined {
  const prefix = prefixOf(node.tag);
  const attribute = prefix ? `xmlns:${prefix}` : 'xmlns';
  for (let scope: ElementNode | null = node; scope; scope = scope.parent) {
    if (Object.hasOwn(scope.attributes, attribute)) return scope.attributes[attribute];
  }
  return prefix ? undefined : '';
}
