import { http } from './http';
import type { Page, Query } from './types/common';
import type {
  Chain,
  ChainType,
  DocumentLink,
  LinkDecision,
  LinkDecisions,
  LinkTargetInfo,
  NewLink,
} from './types/links';

export const linksApi = {
  /** What waits for a decision, best first. */
  suggestions: (query: Query) => http.get<Page<DocumentLink>>('/links/suggestions', query),
  /** Each link by itself: what cannot be decided comes back with its reason. */
  decide: (links: Pick<DocumentLink, 'id' | 'version'>[], decision: LinkDecision) =>
    http.post<LinkDecisions>('/links/decide', {
      ids: links.map(({ id }) => id),
      decision,
      versions: Object.fromEntries(links.map(({ id, version }) => [id, version])),
    }),
  undo: (id: string, version: number, reason: string) =>
    http.post<DocumentLink>(`/links/${id}/undo`, { version, reason }),
  ofDocument: (id: string) => http.get<DocumentLink[]>(`/documents/${id}/links`),
  choices: (id: string, query: Query) =>
    http.get<Page<LinkTargetInfo>>(`/documents/${id}/link-choices`, query),
  add: (id: string, link: NewLink) => http.post<DocumentLink>(`/documents/${id}/links`, link),
  chain: (type: ChainType, id: string) => http.get<Chain>(`/chains/${type}/${id}`),
};
