import { http } from './http';
import type { Page, Query } from './types/common';
import type { ConditionProposal } from './types/conditions';

export const conditionsApi = {
  /** Those to be decided, newest first; of one task, plan or document when one is named. */
  proposals: (query: Query) => http.get<Page<ConditionProposal>>('/condition-proposals', query),
  /** All or none. */
  decide: (
    proposals: Pick<ConditionProposal, 'id' | 'version'>[],
    decision: 'confirmed' | 'rejected',
    reason?: string,
  ) =>
    http.post<void>('/condition-proposals/decide', {
      proposals: proposals.map(({ id, version }) => ({ id, version })),
      decision,
      ...(reason && { reason }),
    }),
};
