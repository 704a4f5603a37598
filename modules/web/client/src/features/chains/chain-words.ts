import type { ChainEdge, ChainNode, ChainStage } from '../../api/types/links';
import type { Tone } from '../../shared/components/tags';
import { showDate } from '../../shared/format/dates';
import { LINK_KIND_LABELS } from '../../shared/link-labels';

/** Stations of the way a piece of work takes through the documents. */
export const STAGE_LABELS: Record<ChainStage, string> = {
  guidance: 'Căn cứ, chỉ đạo',
  plan: 'Kế hoạch',
  dispatch: 'Văn bản triển khai',
  task: 'Nhiệm vụ',
  reply: 'Văn bản trả lời',
  report: 'Báo cáo',
  other: 'Văn bản liên quan',
};

export const STAGE_TONES: Record<ChainStage, Tone> = {
  guidance: 'violet',
  plan: 'blue',
  dispatch: 'cyan',
  task: 'grey',
  reply: 'green',
  report: 'amber',
  other: 'grey',
};

/** Page of a node. */
export const nodePath = ({ type, id }: Pick<ChainNode, 'type' | 'id'>) => `/${type}s/${id}`;

/** What a node is called in one short line: "77/KH-UBND", "Nhiệm vụ 3". */
export function nodeName({ type, symbol, kind }: Pick<ChainNode, 'type' | 'symbol' | 'kind'>): string {
  if (type === 'task') return `Nhiệm vụ ${symbol ?? ''}`.trim();
  return symbol && !symbol.startsWith('/') ? symbol : `${kind ?? 'Văn bản'} chưa có số`;
}

/** The day a node stands at: of a document its own day, of a task its deadline. */
export function nodeDay({ type, date }: Pick<ChainNode, 'type' | 'date'>): string {
  if (!date) return type === 'task' ? 'không có hạn cụ thể' : 'chưa có ngày';
  return type === 'task' ? `hạn ${showDate(date)}` : showDate(date);
}

/** What an edge says in one or two words, for the drawing. */
export const EDGE_WORDS: Record<ChainEdge['kind'], string> = {
  assigns: 'giao việc',
  guides: 'chỉ đạo',
  'replies-to': 'trả lời',
  'reports-on': 'báo cáo',
  amends: 'sửa đổi',
  cites: 'nhắc đến',
  contains: '',
};

/** What an edge says, as a verb between two names: "trả lời", "viện dẫn", "có nhiệm vụ". */
export function edgeWords({ kind, state, unitName }: Pick<ChainEdge, 'kind' | 'state' | 'unitName'>): string {
  const verb = kind === 'contains' ? 'có nhiệm vụ' : LINK_KIND_LABELS[kind].toLowerCase();
  return [verb, unitName && `(${unitName})`, state === 'suggested' && '– chờ xác nhận']
    .filter(Boolean)
    .join(' ');
}
