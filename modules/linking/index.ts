import { ConditionProposal } from './conditions/condition-proposal.entity';
import { DocumentEffect } from './effects/document-effect.entity';
import { E_OFFICE_ENTITIES } from './e-office/e-office.entities';
import { LINK_ENTITIES } from './links/entities';

export * from './conditions/condition-proposal.entity';
export * from './effects/document-effect.entity';
export * from './e-office/e-office.entities';
export { SIGNED, SignatureGuard } from './e-office/inbound/signature.guard';
export type { RequestWithSignature } from './e-office/inbound/signature.guard';
export { SignedForm } from './e-office/inbound/signed-form.interceptor';
export { IssuedDocuments } from './e-office/outbound/issued-documents.service';
export type { OutgoingDocument } from './e-office/outbound/issued-documents.service';
export * from './linking.module';
export { GivenLinks } from './links/given-links.service';
export { LinkDecisions } from './links/decisions/link-decisions.service';
export * from './links/entities';
export * from './links/link.events';
export * from './links/link.words';

export const LINKING_ENTITIES = [...E_OFFICE_ENTITIES, ...LINK_ENTITIES, ConditionProposal, DocumentEffect];
