import { namespaceOf, prefixOf } from './element-tree';
import type { ElementNode } from './element-tree';
import type { Report } from './field-reader';

const isDeclared = (node: ElementNode, prefix: string): boolean => {
  for (let scope: ElementNode | null = node; scope; scope = scope.parent) {
    if (Object.hasOwn(scope.attributes, `xmlns:${prefix}`)) return true;
  }
  return false;
};

/** Reports prefixes that are used but not declared; the package is read without them all the same. */
export function checkPrefixes(root: ElementNode, report: Report): void {
  const undeclared = new Set<string>();
  const visit = (node: ElementNode): void => {
    if (namespaceOf(node) === undefined) undeclared.add(prefixOf(node.tag));
    for (const attribute of Object.keys(node.attributes)) {
      const prefix = prefixOf(attribute);
      if (prefix && prefix !== 'xmlns' && prefix !== 'xml' && !isDeclared(node, prefix))
        undeclared.add(prefix);
    }
    node.children.forEach(visit);
  };
  visit(root);
  undeclared.forEach((prefix) => report('prefix-undeclared', '', prefix));
}
