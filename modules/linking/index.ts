import { E_OFFICE_ENTITIES } from './e-office/e-office.entities';

export * from './e-office/e-office.entities';
export { IssuedDocuments } from './e-office/outbound/issued-documents.service';
export type { OutgoingDocument } from './e-office/outbound/issued-documents.service';
export * from './linking.module';

export const LINKING_ENTITIES = [...E_OFFICE_ENTITIES];
