import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Chain } from '../../api/types/links';
import { layoutOf, NODE, type GraphLayout, type PlacedNode } from './chain-layout';
import { routeOf } from './chain-routes';
import { EDGE_WORDS, nodeDay, nodeName, nodePath, STAGE_LABELS } from './chain-words';
import styles from './chains.module.css';

/**
 * The chain from left to right. The node under the pointer or the keyboard lights what it is tied to and says how; at
 * rest it is the node the page is about.
 */
export function ChainGraph({ chain }: { chain: Chain }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [pointed, setPointed] = useState<string | null>(null);
  const layout = useMemo(() => layoutOf(chain, open), [chain, open]);
  const lit = pointed ?? chain.focus;
  const near = new Set(
    chain.edges.filter(({ from, to }) => from === lit || to === lit).flatMap(({ from, to }) => [from, to]),
  );
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Sơ đồ chuỗi văn bản" tabIndex={0}>
        <div className={styles.graph} style={{ width: layout.width, height: layout.height }}>
          <Edges layout={layout} lit={lit} />
          {layout.columns.map(({ stage, x, hidden }, at) => (
            <div key={x} className={styles.column} style={{ left: x, width: NODE.width }}>
              {STAGE_LABELS[stage]}
              {hidden > 0 && (
                <Button type="link" className={styles.more} onClick={() => setOpen(new Set(open).add(at))}>
                  thêm {hidden}
                </Button>
              )}
            </div>
          ))}
          {layout.nodes.map((placed) => (
            <GraphNode
              key={placed.node.key}
              placed={placed}
              here={placed.node.key === chain.focus}
              dim={pointed !== null && placed.node.key !== lit && !near.has(placed.node.key)}
              onPoint={setPointed}
            />
          ))}
        </div>
      </div>
      <Legend />
    </>
  );
}

interface GraphNodeProps {
  placed: PlacedNode;
  here: boolean;
  dim: boolean;
  onPoint: (key: string | null) => void;
}

function GraphNode({ placed: { node, x, y }, here, dim, onPoint }: GraphNodeProps) {
  const look = [
    styles.node,
    here && styles.here,
    dim && styles.dim,
    node.status === 'cancelled' && styles.cancelled,
  ];
  return (
    <Link
      to={nodePath(node)}
      className={look.filter(Boolean).join(' ')}
      style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
      data-stage={node.stage}
      aria-current={here ? 'true' : undefined}
      title={node.title}
      onMouseEnter={() => onPoint(node.key)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(node.key)}
      onBlur={() => onPoint(null)}
    >
      <span className={styles.name}>{nodeName(node)}</span>
      <span className={styles.day}>{[nodeDay(node), node.issuer].filter(Boolean).join(' · ')}</span>
      <span className={styles.title}>{node.title}</span>
    </Link>
  );
}

function Edges({ layout, lit }: { layout: GraphLayout; lit: string }) {
  const isLit = ({ from, to }: { from: string; to: string }) => from === lit || to === lit;
  const sorted = [...layout.edges].sort((one, other) => Number(isLit(one.edge)) - Number(isLit(other.edge)));
  return (
    <svg className={styles.edges} width={layout.width} height={layout.height} aria-hidden="true">
      {sorted.map(({ edge, from, to }) => {
        const { path, middle } = routeOf(from, to, layout.nodes);
        const shape = [
          styles.edge,
          edge.kind === 'cites' && styles.cites,
          edge.state === 'suggested' && styles.suggested,
          isLit(edge) && styles.lit,
        ];
        return (
          <g key={`${edge.from} ${edge.to} ${edge.kind} ${edge.unitName ?? ''}`}>
            <path d={path} className={shape.filter(Boolean).join(' ')} />
            {isLit(edge) && edge.kind !== 'contains' && (
              <text x={middle.x} y={middle.y - 5} className={styles.edgeWord}>
                {EDGE_WORDS[edge.kind]}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const LINES: [string, string][] = [
  ['', 'liên kết chắc chắn hoặc đã xác nhận'],
  ['suggested', 'liên kết chờ xác nhận'],
  ['cites', 'được nhắc đến trong văn bản'],
];

function Legend() {
  return (
    <p className={styles.legend}>
      {LINES.map(([kind, words]) => (
        <span key={kind}>
          <svg width="34" height="4" aria-hidden="true">
            <path d="M0 2 H34" className={`${styles.edge} ${kind ? styles[kind] : ''}`} />
          </svg>
          {words}
        </span>
      ))}
    </p>
  );
}
