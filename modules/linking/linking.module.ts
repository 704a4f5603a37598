import { Module } from '@nestjs/common';
import { EOfficeInbound } from '../../integration/e-office/e-office.port';
import { AuditModule } from '../audit';
import { PlansModule } from '../plans';
import { Deliveries } from './e-office/inbound/deliveries.service';
import { EOfficeInboundController } from './e-office/inbound/e-office-inbound.controller';
import { EOfficeIntake } from './e-office/inbound/e-office-intake.service';
import { UsedNonces } from './e-office/inbound/used-nonces.service';
import { CompletedTasks } from './e-office/outbound/completed-tasks.service';
import { EOfficeDelivery } from './e-office/outbound/e-office-delivery.service';
import { EOfficeMessages } from './e-office/outbound/e-office-messages.service';
import { IssuedDocuments } from './e-office/outbound/issued-documents.service';
import { UserDocumentsController } from './e-office/outbound/user-documents.controller';
import { UserDocuments } from './e-office/outbound/user-documents.service';
import { PageLinks } from './e-office/page-links.service';
import { OutboxKeeping } from './outbox/outbox-keeping.service';
import { OutboxController } from './outbox/outbox.controller';

/** Ties documents to plans, tasks and assignments; so far those of the host platform. */
@Module({
  imports: [AuditModule, PlansModule],
  controllers: [EOfficeInboundController, UserDocumentsController, OutboxController],
  providers: [
    CompletedTasks,
    Deliveries,
    EOfficeDelivery,
    { provide: EOfficeInbound, useClass: EOfficeIntake },
    EOfficeMessages,
    IssuedDocuments,
    OutboxKeeping,
    PageLinks,
    UsedNonces,
    UserDocuments,
  ],
  exports: [EOfficeInbound, IssuedDocuments],
})
export class LinkingModule {}
