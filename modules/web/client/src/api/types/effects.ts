/** Changes of documents that carry tasks, as the server's own view types say. */
import type {
  EffectSummaryView,
  EffectView,
  PlanConsequencesView,
} from '../../../../../linking/effects/dto/effect.view';
import type { IsoInstant } from './common';

/** Instants arrive as text. */
type Told<T> = Omit<T, 'createdAt' | 'decidedAt'> & { createdAt: IsoInstant; decidedAt: IsoInstant | null };

export type EffectSummary = Told<EffectSummaryView>;
export type Effect = Told<EffectView>;
export type EffectStatus = EffectSummaryView['status'];
export type DocumentChange = EffectSummaryView['change'];
export type PlanConsequences = PlanConsequencesView;
