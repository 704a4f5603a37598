import { Injectable, Logger } from '@nestjs/common';
import { DeliveryHandler } from '../../../integration/exchange/receiving/delivery.port';
import type {
  Delivery as ExchangeDelivery,
  UnreadableDelivery,
} from '../../../integration/exchange/receiving/delivery.port';
import { UnitOfWork } from '../../persistence';
import { BusinessIntake } from './business-intake.service';
import type { ReceivedBusiness } from './business-intake.service';
import { PackageLog } from './package-log.service';
import { StatusIntake } from './status-intake.service';
import type { ReceivedStatus } from './status-intake.service';

/** Fetches of a message that cannot be read before it is given up; the connection may have cut it short. */
const FETCHES = 5;
/** What no further fetch will change. */
const FINAL = new Set([
  'edxml-doctype',
  'edxml-old-format',
  'edxml-too-large',
  'edxml-header-too-large',
  'edxml-too-deep',
  'edxml-too-many-elements',
  'edxml-too-many-attachments',
]);

/** The door for messages of the exchange: each has one effect, committed together with the note that it came. */
@Injectable()
export class ExchangeIntake extends DeliveryHandler {
  private readonly logger = new Logger('PlanTasks');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: PackageLog,
    private readonly business: BusinessIntake,
    private readonly statuses: StatusIntake,
  ) {
    super();
  }

  async handle(delivery: ExchangeDelivery): Promise<void> {
    if (delivery.package.kind === 'business') await this.business.take(delivery as ReceivedBusiness);
    else await this.statuses.take(delivery as ReceivedStatus);
  }

  async unreadable(delivery: UnreadableDelivery): Promise<'refused' | 'later'> {
    const { entry, error } = delivery;
    const most = FINAL.has(error.code) ? 1 : FETCHES;
    const attempts = await this.unitOfWork.run((tx) => this.log.unreadable(tx, delivery, most));
    if (attempts < most) return 'later';
    this.logger.warn(`exchange: message ${entry.docId} cannot be read: ${error.code}`);
    return 'refused';
  }
}
