export type { MainReplaced } from './attachments/enclosures.service';
export { FileIntake } from './attachments/file-intake.service';
export * from './changes';
export * from './dispatch';
export * from './documents.module';
export * from './entities';
export { DocumentSummaryView } from './dto/document.view';
export * from './exchange';
export { DocumentAccess } from './queries/document-access.service';
export type { OpenRegisters } from './queries/document-access.service';
export { documentSummary } from './queries/document-views';
export { DocumentQueries } from './queries/document-queries.service';
export { RegisterQueries } from './queries/register-queries.service';
export * from './reading-thread/reading-thread';
export type { ReadDocument, ReadingRequest } from './reading-thread/reading-protocol';
export { bodyKey } from './registry/body-key';
export { BodyNamesService } from './registry/body-names.service';
export type { BodyNames, NamedBody } from './registry/body-names.service';
export { DocumentChanges } from './registry/document-changes.service';
export type { DocumentEvent } from './registry/document-events';
export { DocumentPreparation } from './registry/document-preparation.service';
export { DocumentRegistry } from './registry/document-registry.service';
export { documentTitle } from './registry/document-title';
export type {
  DocumentFacts,
  DocumentWarning,
  KeptFile,
  NewDocument,
  NewFile,
  PreparedDocument,
} from './registry/new-document';
export { statesSecrecy } from './registry/secrecy';
export { SecrecyGate } from './registry/secrecy-gate.service';
export type { Door } from './registry/secrecy-gate.service';
