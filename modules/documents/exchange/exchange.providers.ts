import { ChangeRequests } from '../changes/change-requests.service';
import { DocumentRevision } from '../changes/document-revision.service';
import { BusinessIntake } from './business-intake.service';
import { ChangeIntake } from './change-intake.service';
import { DocumentStations } from './document-stations.service';
import { ExchangeDelivery } from './exchange-delivery.service';
import { ExchangeInbox } from './exchange-inbox.service';
import { ExchangeIntake } from './exchange-intake.service';
import { ExchangeKeeping } from './exchange-keeping.service';
import { ExchangeReports } from './exchange-reports.service';
import { OrganCodes } from './organ-codes.service';
import { OwnDocuments } from './own-documents.service';
import { PackageLog } from './package-log.service';
import { RecalledDeliveries } from './recalled-deliveries.service';
import { StatusIntake } from './status-intake.service';

/** What other rooms use of the exchange and of changes asked by senders. */
export const EXCHANGE_EXPORTS = [ChangeRequests, DocumentStations, OwnDocuments];

export const EXCHANGE_PROVIDERS = [
  ...EXCHANGE_EXPORTS,
  BusinessIntake,
  ChangeIntake,
  DocumentRevision,
  ExchangeDelivery,
  ExchangeInbox,
  ExchangeIntake,
  ExchangeKeeping,
  ExchangeReports,
  OrganCodes,
  PackageLog,
  RecalledDeliveries,
  StatusIntake,
];
