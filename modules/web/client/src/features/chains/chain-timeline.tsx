import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Chain, ChainNode } from '../../api/types/links';
import { ToneTag } from '../../shared/components/tags';
import { worthShowing } from './chain-selection';
import { edgeWords, nodeDay, nodeName, nodePath, STAGE_LABELS, STAGE_TONES } from './chain-words';
import styles from './chains.module.css';

/** Entries before one asks for all. */
const FIRST = 12;

/** The chain by date, each entry with what it is tied to. */
export function ChainTimeline({ chain }: { chain: Chain }) {
  const [all, setAll] = useState(false);
  const { nodes } = worthShowing(chain);
  const shown = all ? nodes : aroundFocus(nodes, chain.focus);
  return (
    <>
      <ol className={styles.timeline}>
        {shown.map((node) => (
          <ChainEvent key={node.key} node={node} chain={chain} />
        ))}
      </ol>
      {nodes.length > FIRST && (
        <Button type="link" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Xem cả ${nodes.length} mục`}
        </Button>
      )}
    </>
  );
}

/** As many as fit, with what the page is about among them. */
function aroundFocus(nodes: ChainNode[], focus: string): ChainNode[] {
  const at = nodes.findIndex(({ key }) => key === focus);
  const start = Math.max(0, Math.min(at - FIRST / 2, nodes.length - FIRST));
  return nodes.slice(start, start + FIRST);
}

function ChainEvent({ node, chain }: { node: ChainNode; chain: Chain }) {
  const here = node.key === chain.focus;
  const ties = chain.edges.filter(({ from, kind }) => from === node.key && kind !== 'contains');
  const known = new Map(chain.nodes.map((one) => [one.key, one]));
  const name = `${node.kind && node.type !== 'task' ? `${node.kind} ` : ''}${nodeName(node)}`;
  return (
    <li className={`${styles.event} ${here ? styles.current : ''}`}>
      <div className={styles.eventHead}>
        <span className={styles.eventDay}>{nodeDay(node)}</span>
        <ToneTag tone={STAGE_TONES[node.stage]} plain>
          {STAGE_LABELS[node.stage]}
        </ToneTag>
        {node.status === 'cancelled' && <ToneTag tone="grey">Đã hủy</ToneTag>}
      </div>
      {here ? <strong aria-current="true">{name}</strong> : <Link to={nodePath(node)}>{name}</Link>}
      {node.issuer && <span className={styles.quiet}> · {node.issuer}</span>}
      <div className={styles.eventTitle}>{node.title}</div>
      {node.counts && (
        <div className={styles.quiet}>
          {node.counts.completed}/{node.counts.assignments} phần việc hoàn thành
          {node.counts.submitted > 0 && `, ${node.counts.submitted} chờ duyệt`}
        </div>
      )}
      {ties.length > 0 && (
        <ul className={styles.ties}>
          {ties.map((tie) => {
            const to = known.get(tie.to);
            return (
              to && (
                <li key={`${tie.to} ${tie.kind} ${tie.unitName ?? ''}`}>
                  {edgeWords(tie)} <strong>{nodeName(to)}</strong>
                </li>
              )
            );
          })}
        </ul>
      )}
    </li>
  );
}
