import type { Document } from '../../documents';
import type { LinkPlan } from '../links/entities';
import type { LinkKind } from '../links/link.words';
import type { Task } from '../../tasks';
import type { ChainCountsView, ChainEdgeView, ChainNodeView, ChainStage, ChainType } from './chain.view';

export function keyOf(type: ChainType, id: string): string {
  return `${type}:${id}`;
}

const STAGE_OF_KIND: Record<LinkKind, ChainStage> = {
  assigns: 'plan',
  amends: 'plan',
  guides: 'dispatch',
  'replies-to': 'reply',
  'reports-on': 'report',
  cites: 'other',
};

/**
 * The stage of a document by the strongest of its links. What guides and is older than the plan is the guidance the
 * plan rests on; what guides and is younger is a dispatch under it.
 */
export function stageOf(document: Document, kinds: readonly LinkKind[], planDate: string | null): ChainStage {
  const order: LinkKind[] = ['assigns', 'amends', 'guides', 'replies-to', 'reports-on', 'cites'];
  const kind = order.find((one) => kinds.includes(one));
  if (!kind) return 'other';
  if (kind === 'guides' && planDate && document.date && document.date <= planDate) return 'guidance';
  return STAGE_OF_KIND[kind];
}

export function documentNode(document: Document, stage: ChainStage): ChainNodeView {
  const { id, symbol, subject, issuer, kind, direction, status } = document;
  return {
    ...{ key: keyOf('document', id), type: 'document', id, stage, symbol, title: subject },
    ...{ issuer, kind, direction, status, counts: null },
    date: document.date ?? document.receivedOn,
  };
}

export function planNode(plan: LinkPlan, counts: ChainCountsView | null): ChainNodeView {
  const { id, symbol, subject, issuer, kind, status, date } = plan;
  return {
    ...{ key: keyOf('plan', id), type: 'plan', id, stage: 'plan', date, symbol, title: subject },
    ...{ issuer, kind, direction: null, status, counts },
  };
}

export function taskNode(task: Task, counts: ChainCountsView | null): ChainNodeView {
  const { id, number, content, dueDate } = task;
  return {
    ...{ key: keyOf('task', id), type: 'task', id, stage: 'task', date: dueDate, symbol: String(number) },
    ...{ title: content, issuer: null, kind: null, direction: null, counts },
    status: task.cancelledOn ? 'cancelled' : null,
  };
}

/** Nodes as a timeline has them. */
export function byDate(nodes: readonly ChainNodeView[]): ChainNodeView[] {
  const at = ({ date }: ChainNodeView): string => date ?? '9999';
  return [...nodes].sort((a, b) => at(a).localeCompare(at(b)) || a.key.localeCompare(b.key));
}

/** Edges between nodes that are there, each once. */
export function betweenNodes(
  edges: readonly ChainEdgeView[],
  nodes: readonly ChainNodeView[],
): ChainEdgeView[] {
  const there = new Set(nodes.map(({ key }) => key));
  const kept = new Map<string, ChainEdgeView>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to} ${edge.kind} ${edge.unitName ?? ''}`;
    if (there.has(edge.from) && there.has(edge.to) && !kept.has(key)) kept.set(key, edge);
  }
  return [...kept.values()];
}
