import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Chain, ChainEdge, ChainNode, ChainStage } from '../../api/types/links';
import { FEW, layoutOf } from './chain-layout';
import { worthShowing } from './chain-selection';

function node(key: string, stage: ChainStage): ChainNode {
  const type = stage === 'task' ? 'task' : stage === 'plan' ? 'plan' : 'document';
  return {
    ...{ key, type, id: key, stage, date: null, symbol: key, title: key, issuer: null, kind: null },
    ...{ direction: null, status: null, counts: null },
  };
}

function edge(from: string, to: string, kind: ChainEdge['kind'] = 'cites'): ChainEdge {
  return { from, to, kind, state: null, unitName: null, reason: null };
}

const chain: Chain = {
  focus: 'plan',
  nodes: [
    node('reply', 'reply'),
    node('plan', 'plan'),
    node('guide', 'guidance'),
    node('t1', 'task'),
    node('t2', 'task'),
  ],
  edges: [
    edge('plan', 'guide'),
    edge('plan', 't1', 'contains'),
    edge('plan', 't2', 'contains'),
    edge('reply', 't1', 'replies-to'),
  ],
  more: 0,
};

const columnsOf = (of: Chain) => {
  const { nodes } = layoutOf(of);
  const xs = [...new Set(nodes.map(({ x }) => x))].sort((one, other) => one - other);
  return xs.map((x) => nodes.filter((placed) => placed.x === x).map((placed) => placed.node.key));
};

describe('a chain as a graph', () => {
  test('stands from guidance to reply, left to right, with the tasks documents are tied to', () => {
    assert.deepEqual(columnsOf(chain), [['guide'], ['plan'], ['t1'], ['reply']]);
    assert.equal(worthShowing(chain).quietTasks, 1);
    assert.deepEqual(
      layoutOf(chain).columns.map(({ stage }) => stage),
      ['guidance', 'plan', 'task', 'reply'],
    );
  });

  test('a document without station stands between what it names and what names it', () => {
    const alone: Chain = {
      focus: 'me',
      nodes: [node('me', 'other'), node('older', 'other'), node('newer', 'other'), node('far', 'other')],
      edges: [edge('me', 'older'), edge('newer', 'me'), edge('far', 'newer')],
      more: 0,
    };
    assert.deepEqual(columnsOf(alone), [['older'], ['me'], ['newer'], ['far']]);
  });

  test('a long column keeps what the page is about and says how many wait', () => {
    const replies = Array.from({ length: 20 }, (_, at) => node(`r${at}`, 'reply'));
    const many: Chain = {
      focus: 'r19',
      nodes: [node('plan', 'plan'), ...replies],
      edges: replies.map(({ key }) => edge(key, 'plan', 'replies-to')),
      more: 0,
    };
    const { columns, nodes } = layoutOf(many);
    assert.equal(columns[1].hidden, 20 - FEW);
    assert.ok(nodes.some((placed) => placed.node.key === 'r19'));
    assert.equal(layoutOf(many, new Set([1])).columns[1].hidden, 0);
  });

  test('no two nodes cover each other, and circles end', () => {
    const circle: Chain = { ...chain, nodes: [node('a', 'other'), node('b', 'other')], focus: 'x' };
    assert.equal(layoutOf({ ...circle, edges: [edge('a', 'b'), edge('b', 'a')] }).nodes.length, 2);
    const places = layoutOf(chain).nodes.map(({ x, y }) => `${x} ${y}`);
    assert.equal(new Set(places).size, places.length);
  });
});
