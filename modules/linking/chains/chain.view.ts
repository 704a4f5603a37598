import { ApiProperty } from '@nestjs/swagger';
import { LINK_KINDS, LINK_STATES } from '../links/link.words';
import type { LinkKind, LinkState } from '../links/link.words';

const nullable = { type: String, nullable: true } as const;

export const CHAIN_TYPES = ['document', 'plan', 'task'] as const;
export type ChainType = (typeof CHAIN_TYPES)[number];

/** Where a node stands on the way guidance → plan → dispatch → replies → report. */
export const CHAIN_STAGES = ['guidance', 'plan', 'dispatch', 'task', 'reply', 'report', 'other'] as const;
export type ChainStage = (typeof CHAIN_STAGES)[number];

export class ChainCountsView {
  @ApiProperty({ description: 'Assignments the caller sees, cancelled ones left out' })
  assignments: number;
  @ApiProperty()
  submitted: number;
  @ApiProperty()
  completed: number;
}

/** A document, plan or task of the chain. */
export class ChainNodeView {
  @ApiProperty({ description: '`document:ID`, `plan:ID`, `task:ID`' })
  key: string;
  @ApiProperty({ enum: CHAIN_TYPES })
  type: ChainType;
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: CHAIN_STAGES })
  stage: ChainStage;
  @ApiProperty({ ...nullable, description: 'Day it stands at on the timeline, YYYY-MM-DD' })
  date: string | null;
  @ApiProperty({ ...nullable, description: 'Symbol, or the task’s number' })
  symbol: string | null;
  @ApiProperty({ description: 'Subject of a document or plan, content of a task' })
  title: string;
  @ApiProperty({ ...nullable, description: 'Who issued it' })
  issuer: string | null;
  @ApiProperty({ ...nullable, description: 'Kind of the document' })
  kind: string | null;
  @ApiProperty({ enum: ['incoming', 'outgoing'], nullable: true })
  direction: 'incoming' | 'outgoing' | null;
  @ApiProperty({ ...nullable, description: 'Status of the document or plan' })
  status: string | null;
  @ApiProperty({ type: ChainCountsView, nullable: true, description: 'For plans and tasks' })
  counts: ChainCountsView | null;
}

/** A link, or a citation in a text. `from` names or answers `to`. */
export class ChainEdgeView {
  @ApiProperty({ description: 'Key of a node' })
  from: string;
  @ApiProperty({ description: 'Key of a node' })
  to: string;
  @ApiProperty({ enum: [...LINK_KINDS, 'contains'], description: '`contains`: the plan has the task' })
  kind: LinkKind | 'contains';
  @ApiProperty({ enum: LINK_STATES, nullable: true, description: 'Null for what stands in a text' })
  state: LinkState | null;
  @ApiProperty({ ...nullable, description: 'Unit whose assignment is answered' })
  unitName: string | null;
  @ApiProperty({ ...nullable, description: 'Vietnamese' })
  reason: string | null;
}

export class ChainView {
  @ApiProperty({ description: 'Key of the node the chain was asked for' })
  focus: string;
  @ApiProperty({ type: [ChainNodeView], description: 'By date; those without one at the end' })
  nodes: ChainNodeView[];
  @ApiProperty({ type: [ChainEdgeView] })
  edges: ChainEdgeView[];
  @ApiProperty({ description: 'Documents of the chain that are not among the nodes' })
  more: number;
}
