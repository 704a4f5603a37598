import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CalendarModule } from '../calendar';
import { OrganizationModule } from '../organization';
import { DocumentEnclosures } from './attachments/enclosures.service';
import { FileIntake } from './attachments/file-intake.service';
import { CitationLinks } from './citations/citation-links.service';
import { DocumentEntry } from './document-entry.service';
import { DocumentLook } from './document-look.service';
import { DocumentsController } from './documents.controller';
import { RegisterExport } from './export/register-export.service';
import { RegisterPdf } from './export/register-pdf.service';
import { DeliveriesController, RecipientsController } from './dispatch/deliveries.controller';
import { DISPATCH_EXPORTS, DISPATCH_PROVIDERS } from './dispatch/dispatch.providers';
import { ExchangeController } from './exchange/exchange.controller';
import { EXCHANGE_EXPORTS, EXCHANGE_PROVIDERS } from './exchange/exchange.providers';
import { CitationWriter } from './citations/citation-writer.service';
import { DocumentAccess } from './queries/document-access.service';
import { DocumentQueries } from './queries/document-queries.service';
import { RegisterQueries } from './queries/register-queries.service';
import { ReadingThread } from './reading-thread/reading-thread';
import { RegistersController } from './registers.controller';
import { BodyNamesService } from './registry/body-names.service';
import { DocumentChanges } from './registry/document-changes.service';
import { DocumentPreparation } from './registry/document-preparation.service';
import { DocumentRegistry } from './registry/document-registry.service';
import { RegisterNumbers } from './registry/register-numbers';
import { SecrecyGate } from './registry/secrecy-gate.service';

/** Registers of incoming and outgoing documents, their attachments and citations, and the thread that reads them. */
@Module({
  imports: [AuditModule, CalendarModule, OrganizationModule],
  controllers: [
    DocumentsController,
    DeliveriesController,
    RecipientsController,
    RegistersController,
    ExchangeController,
  ],
  providers: [
    BodyNamesService,
    CitationLinks,
    CitationWriter,
    DocumentAccess,
    DocumentChanges,
    DocumentEnclosures,
    DocumentEntry,
    DocumentLook,
    DocumentPreparation,
    DocumentQueries,
    DocumentRegistry,
    FileIntake,
    ReadingThread,
    RegisterExport,
    RegisterNumbers,
    RegisterPdf,
    RegisterQueries,
    SecrecyGate,
    ...DISPATCH_PROVIDERS,
    ...EXCHANGE_PROVIDERS,
  ],
  exports: [
    BodyNamesService,
    DocumentAccess,
    DocumentChanges,
    DocumentPreparation,
    DocumentQueries,
    DocumentRegistry,
    FileIntake,
    ReadingThread,
    RegisterQueries,
    SecrecyGate,
    ...DISPATCH_EXPORTS,
    ...EXCHANGE_EXPORTS,
  ],
})
export class DocumentsModule {}
