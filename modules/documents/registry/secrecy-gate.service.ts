import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { Ids, InvalidInput } from '../../foundation';
import { UnitOfWork } from '../../persistence';

/** Where a document was refused. */
export interface Door {
  /** Of the record; `document.refuse-secret` when left out. */
  action?: string;
  /** Of the request; `files` when left out. */
  field?: string;
}

/** State secrets may not pass an ordinary networked system: the refusal is on record, nothing of the document is. */
@Injectable()
export class SecrecyGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
  ) {}

  /** Call it outside a transaction, which would take the record with it when it fails. @throws InvalidInput always */
  async refuse(
    actor: Actor | null,
    { action = 'document.refuse-secret', field = 'files' }: Door = {},
  ): Promise<never> {
    const id = this.ids.next();
    await this.unitOfWork.run(async (tx) => {
      this.audit.record(tx, {
        actor,
        action,
        topic: { type: 'refusal', id },
        summary: 'Từ chối một văn bản có dấu chỉ độ mật; không lưu nội dung',
      });
    });
    throw new InvalidInput(
      'state-secret',
      'Văn bản có dấu chỉ độ mật (Mật, Tối mật hoặc Tuyệt mật) nên không được đưa lên hệ thống này. Không có nội dung nào được lưu lại.',
      { field },
    );
  }
}
