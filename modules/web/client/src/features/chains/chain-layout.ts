import type { Chain, ChainEdge, ChainNode, ChainStage } from '../../api/types/links';
import { worthShowing } from './chain-selection';

/** Sizes of the drawing, pixels. */
export const NODE = { width: 176, height: 92 } as const;
export const GAP = { column: 84, row: 14, head: 34 } as const;
/** Nodes of a column before the rest waits behind "xem thêm". */
export const FEW = 7;

export interface PlacedNode {
  node: ChainNode;
  x: number;
  y: number;
}

export interface GraphColumn {
  stage: ChainStage;
  x: number;
  /** Nodes of the column that are not drawn. */
  hidden: number;
}

export interface GraphLayout {
  nodes: PlacedNode[];
  edges: { edge: ChainEdge; from: PlacedNode; to: PlacedNode }[];
  columns: GraphColumn[];
  width: number;
  height: number;
}

const ORDER: ChainStage[] = ['guidance', 'plan', 'dispatch', 'task', 'reply', 'report'];

/**
 * Places a chain from left to right: what came first and directs stands left of what answers it. Documents without a
 * station of their own stand beside what they name or are named by.
 *
 * @param open columns (by number, from the left) that are shown whole
 */
export function layoutOf(chain: Chain, open: ReadonlySet<number> = new Set()): GraphLayout {
  const { nodes } = worthShowing(chain);
  const layers = layersOf(nodes, chain);
  const used = [...new Set(layers.values())].sort((one, other) => one - other);
  const columns = used.map((layer) => nodes.filter(({ key }) => layers.get(key) === layer));
  const drawn = columns.map((column, at) => (open.has(at) ? column : fewOf(column, chain)));
  const tallest = Math.max(0, ...drawn.map(({ length }) => length));
  const tall = (rows: number) => rows * NODE.height + Math.max(0, rows - 1) * GAP.row;
  const placed = new Map<string, PlacedNode>();
  ordered(drawn, chain.edges).forEach((column, at) => {
    const top = GAP.head + (tall(tallest) - tall(column.length)) / 2;
    column.forEach((node, row) => {
      const x = at * (NODE.width + GAP.column);
      placed.set(node.key, { node, x, y: top + row * (NODE.height + GAP.row) });
    });
  });
  return {
    nodes: [...placed.values()],
    edges: chain.edges.flatMap((edge) => {
      const from = placed.get(edge.from);
      const to = placed.get(edge.to);
      return from && to ? [{ edge, from, to }] : [];
    }),
    columns: columns.map((column, at) => ({
      stage: stageOf(column),
      x: at * (NODE.width + GAP.column),
      hidden: column.length - drawn[at].length,
    })),
    width: Math.max(0, columns.length * (NODE.width + GAP.column) - GAP.column),
    // Lines may pass below the last row.
    height: GAP.head + tall(tallest) + GAP.row,
  };
}

/** The layer of every node: its station, or beside what it names. */
function layersOf(nodes: readonly ChainNode[], { edges, focus }: Chain): Map<string, number> {
  const layers = new Map<string, number>();
  for (const { key, stage } of nodes) {
    if (stage !== 'other') layers.set(key, ORDER.indexOf(stage));
  }
  // A document by itself stands in the middle of those it names and those that name it.
  if (!layers.has(focus) && nodes.some(({ key }) => key === focus)) {
    const below = edges.filter(({ from, to }) => from === focus && layers.has(to));
    layers.set(focus, Math.max(0, ...below.map(({ to }) => layers.get(to) ?? 0)) + (below.length ? 1 : 0));
  }
  for (let left = nodes.length; left > 0; left -= 1) {
    const next = nodes.find(
      ({ key }) =>
        !layers.has(key) &&
        edges.some(({ from, to }) => (from === key && layers.has(to)) || (to === key && layers.has(from))),
    );
    if (!next) break;
    const named = edges.find(({ from, to }) => to === next.key && layers.has(from));
    const naming = edges.find(({ from, to }) => from === next.key && layers.has(to));
    layers.set(next.key, named ? (layers.get(named.from) ?? 0) - 1 : (layers.get(naming?.to ?? '') ?? 0) + 1);
  }
  for (const { key } of nodes) if (!layers.has(key)) layers.set(key, ORDER.length);
  return layers;
}

/** The first of a column, and in any case what the page is about and what it touches. */
function fewOf(column: readonly ChainNode[], { edges, focus }: Chain): ChainNode[] {
  if (column.length <= FEW) return [...column];
  const near = new Set(
    edges.filter(({ from, to }) => from === focus || to === focus).flatMap(({ from, to }) => [from, to]),
  );
  const first = column.filter(({ key }) => key === focus);
  const rest = [...column].sort((one, other) => Number(near.has(other.key)) - Number(near.has(one.key)));
  const kept = new Set([...first, ...rest.filter(({ key }) => key !== focus)].slice(0, FEW));
  return column.filter((node) => kept.has(node));
}

/** Nodes of each column beside what they are tied to in the column before, so that few edges cross. */
function ordered(columns: ChainNode[][], edges: readonly ChainEdge[]): ChainNode[][] {
  const rows = new Map<string, number>();
  return columns.map((column) => {
    const middle = (key: string): number => {
      const beside = edges.flatMap(({ from, to }) =>
        from === key ? (rows.get(to) ?? []) : to === key ? (rows.get(from) ?? []) : [],
      );
      return beside.length ? beside.reduce((sum, row) => sum + row, 0) / beside.length : Number.MAX_VALUE;
    };
    const sorted = column
      .map((node, at) => ({ node, at, middle: middle(node.key) }))
      .sort((one, other) => one.middle - other.middle || one.at - other.at)
      .map(({ node }) => node);
    sorted.forEach(({ key }, row) => rows.set(key, row));
    return sorted;
  });
}

function stageOf(column: readonly ChainNode[]): ChainStage {
  const stages = new Set(column.map(({ stage }) => stage));
  return stages.size === 1 ? column[0].stage : ([...stages].find((stage) => stage !== 'other') ?? 'other');
}
