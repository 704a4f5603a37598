import type { Chain, ChainNode } from '../../api/types/links';

/**
 * What of a chain is worth showing: all documents and plans, and of the tasks those a document is tied to (or which the
 * page is about). A plan of fifty tasks would otherwise hide its documents.
 */
export function worthShowing({ nodes, edges, focus }: Chain): { nodes: ChainNode[]; quietTasks: number } {
  const touched = new Set(
    edges.filter(({ kind }) => kind !== 'contains').flatMap(({ from, to }) => [from, to]),
  );
  const shown = nodes.filter(({ type, key }) => type !== 'task' || key === focus || touched.has(key));
  return { nodes: shown, quietTasks: nodes.length - shown.length };
}
