import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Attachment } from '../../documents';
import type { MainReplaced } from '../../documents';
import { Conflict } from '../../foundation';
import { DomainEvents } from '../../persistence';
import { CarriedPlans } from './carried-plans.service';

/** The file tasks were made of stays what it is: another text comes as an amendment of the plan. */
@Injectable()
export class MainLock implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly plans: CarriedPlans,
  ) {}

  onModuleInit(): void {
    this.events.within<MainReplaced>('documents.main-replaced', async (events, tx) => {
      for (const { documentId } of events) {
        const files = await tx.manager.findBy(Attachment, { documentId });
        const plans = await this.plans.madeOf(tx.manager, documentId, files);
        if (!plans.length) continue;
        throw new Conflict(
          'main-locked',
          'Đã có nhiệm vụ được lập từ tệp chính của văn bản này nên không thay được. Hãy nhập bản mới thành bản sửa đổi của kế hoạch.',
          { field: 'main' },
        );
      }
    });
  }
}
