import { Inject, Injectable } from '@nestjs/common';
import { EOffice, EOfficeError } from '../../../../integration/e-office/e-office.port';
import type { EOfficeDocument } from '../../../../integration/e-office/e-office.port';
import { AppError, pageOf } from '../../../foundation';
import type { Page, PageQuery } from '../../../foundation';
import { Person } from '../../../organization';
import type { Identity } from '../../../organization';
import { UnitOfWork } from '../../../persistence';
import { EmbeddedEOffice } from '../embedded/embedded-e-office.service';

const STATUS: Partial<Record<EOfficeError['code'], number>> = {
  'e-office-timeout': 504,
  'e-office-unknown': 404,
};

/** What a person may see in the platform, asked there while the person waits. */
@Injectable()
export class UserDocuments {
  constructor(
    @Inject(EOffice) private readonly platform: EOffice | null,
    private readonly embedded: EmbeddedEOffice,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Without a platform those of the own registers. @throws AppError 502 or 504 when the platform does not answer */
  async list({ page, size, q }: PageQuery, me: Identity): Promise<Page<EOfficeDocument>> {
    const eOffice = this.platform ?? this.embedded;
    const { subject } = await this.unitOfWork.read((manager) =>
      manager.findOneByOrFail(Person, { id: me.personId }),
    );
    try {
      const { items, total } = await eOffice.userDocuments(subject, { text: q, page, size });
      return pageOf(items, total, { page, size });
    } catch (cause) {
      if (!(cause instanceof EOfficeError)) throw cause;
      const message = `${cause.message} Hãy thử lại sau, hoặc nhập số, ký hiệu văn bản bằng tay.`;
      throw new AppError(STATUS[cause.code] ?? 502, cause.code, message, { cause });
    }
  }
}
