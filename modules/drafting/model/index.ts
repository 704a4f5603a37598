export * from './block';
export * from './document-faults';
export * from './document-limits';
export * from './official-document';
export { parseDocument } from './parse-document';
