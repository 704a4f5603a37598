export * from './types';
export * from './reading-error';
export { loadSource, type LoadOptions } from './source/load-source';
export { sourceFromText } from './source/plain/plain-source';
export { parseDeadline } from './deadlines';
export { findCitations, symbolKey } from './citations';
export { readDocument } from './read';
