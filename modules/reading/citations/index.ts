export { findCitations } from './citations.finder';
export { mergeCitations } from './citations.merge';
export { symbolKey } from './citation.symbol';
export type { FoundCitation, MergeOptions } from './citation.types';
