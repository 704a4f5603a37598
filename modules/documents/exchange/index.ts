export { DocumentStations } from './document-stations.service';
export type { Station } from './exchange-reports.service';
export * from './exchange-entry.entity';
export * from './exchange-package.entity';
export { OwnDocuments } from './own-documents.service';
export type { OwnReference } from './own-documents.service';
