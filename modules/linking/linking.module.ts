import { Module } from '@nestjs/common';
import { EOfficeInbound } from '../../integration/e-office/e-office.port';
import { AuditModule } from '../audit';
import { CalendarModule } from '../calendar';
import { DocumentsModule } from '../documents';
import { OrganizationModule } from '../organization';
import { PlansModule } from '../plans';
import { TasksModule } from '../tasks';
import { ChainCounts } from './chains/chain-counts.service';
import { ChainLinks } from './chains/chain-links.service';
import { ChainService } from './chains/chain.service';
import { ChainsController } from './chains/chains.controller';
import { CONDITION_PROVIDERS } from './conditions/condition.providers';
import { ConditionProposalsController } from './conditions/condition-proposals.controller';
import { EmbeddedEOffice } from './e-office/embedded/embedded-e-office.service';
import { Deliveries } from './e-office/inbound/deliveries.service';
import { EOfficeInboundController } from './e-office/inbound/e-office-inbound.controller';
import { EOfficeIntake } from './e-office/inbound/e-office-intake.service';
import { UsedNonces } from './e-office/inbound/used-nonces.service';
import { CompletedTasks } from './e-office/outbound/completed-tasks.service';
import { EOfficeDelivery } from './e-office/outbound/e-office-delivery.service';
import { EOfficeMessages } from './e-office/outbound/e-office-messages.service';
import { IssuedDocuments } from './e-office/outbound/issued-documents.service';
import { IssuedPush } from './e-office/outbound/issued-push.service';
import { PushedEntries } from './e-office/inbound/pushed-entries.service';
import { UserDocumentsController } from './e-office/outbound/user-documents.controller';
import { UserDocuments } from './e-office/outbound/user-documents.service';
import { PageLinks } from './e-office/page-links.service';
import { EFFECT_PROVIDERS } from './effects/effect.providers';
import { EffectsController } from './effects/effects.controller';
import { LinkDecisions } from './links/decisions/link-decisions.service';
import { GivenLinks } from './links/given-links.service';
import { LINK_PROVIDERS } from './links/link.providers';
import { LinksController } from './links/links.controller';
import {
  DocumentLinksController,
  PlanLinksController,
  TaskLinksController,
} from './links/topic-links.controllers';
import { OutboxCleaning } from './outbox/outbox-cleaning.service';
import { OutboxKeeping } from './outbox/outbox-keeping.service';
import { OutboxController } from './outbox/outbox.controller';
import { LinkingWaiting } from './waiting/linking-waiting.service';

/** Ties documents to plans, tasks and assignments; and tells the host platform of it. */
@Module({
  imports: [AuditModule, CalendarModule, DocumentsModule, OrganizationModule, PlansModule, TasksModule],
  controllers: [
    EOfficeInboundController,
    UserDocumentsController,
    OutboxController,
    LinksController,
    DocumentLinksController,
    PlanLinksController,
    TaskLinksController,
    ChainsController,
    ConditionProposalsController,
    EffectsController,
  ],
  providers: [
    ...LINK_PROVIDERS,
    ChainCounts,
    ChainLinks,
    ChainService,
    ...CONDITION_PROVIDERS,
    ...EFFECT_PROVIDERS,
    CompletedTasks,
    Deliveries,
    EOfficeDelivery,
    EmbeddedEOffice,
    { provide: EOfficeInbound, useClass: EOfficeIntake },
    EOfficeMessages,
    IssuedDocuments,
    LinkingWaiting,
    OutboxCleaning,
    IssuedPush,
    PushedEntries,
    OutboxKeeping,
    PageLinks,
    UsedNonces,
    UserDocuments,
  ],
  exports: [GivenLinks, EOfficeInbound, IssuedDocuments, LinkDecisions, UsedNonces],
})
export class LinkingModule {}
