import { Delivery } from '../dispatch/delivery.entity';
import { ExchangeEntry } from '../exchange/exchange-entry.entity';
import { ExchangePackage } from '../exchange/exchange-package.entity';
import { Attachment } from './attachment.entity';
import { DocumentCitation } from './document-citation.entity';
import { Document, DocumentText } from './document.entity';
import { RegisterCounter } from './register-counter.entity';

export * from './attachment.entity';
export * from './document-citation.entity';
export * from './document.entity';
export * from './register-counter.entity';

export const DOCUMENTS_ENTITIES = [
  Document,
  DocumentText,
  RegisterCounter,
  Attachment,
  DocumentCitation,
  Delivery,
  ExchangeEntry,
  ExchangePackage,
];
