/** Links and chains as the server's own view types say. */
import type {
  ChainEdgeView,
  ChainNodeView,
  ChainStage,
  ChainType,
  ChainView,
} from '../../../../../linking/chains/chain.view';
import type { LinkDecisionsView, LinkTargetView, LinkView } from '../../../../../linking/links/dto/link.view';
import type { LinkKind, LinkState } from '../../../../../linking/links/link.words';

export type { ChainStage, ChainType, LinkKind, LinkState };
export type DocumentLink = LinkView;
export type LinkTargetInfo = LinkTargetView;
export type LinkDecisions = LinkDecisionsView;
export type LinkDecision = 'confirmed' | 'rejected';
export type Chain = ChainView;
export type ChainNode = ChainNodeView;
export type ChainEdge = ChainEdgeView;

export interface NewLink {
  targetType: LinkTargetView['type'];
  targetId: string;
  kind: LinkKind;
  reason?: string;
}
