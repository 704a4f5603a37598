import type { OutlineNode } from '../structure/outline';

/** The name of an item within its section: "1", "3.1a", "2b"; null for a dash. */
export function itemLabel(node: OutlineNode): string | null {
  const { label } = node.passage;
  if (!label) return null;
  if (label.kind === 'number') return label.value;
  if (label.kind === 'roman' || label.kind === 'upper') return label.value;
  if (label.kind !== 'letter') return null;
  return `${numberAbove(node)}${label.value}`;
}

function numberAbove(node: OutlineNode): string {
  for (let at = node.parent; at; at = at.parent) {
    if (at.passage.label?.kind === 'number') return at.passage.label.value;
    if (at.passage.label && at.passage.label.kind !== 'letter') return '';
  }
  return '';
}
