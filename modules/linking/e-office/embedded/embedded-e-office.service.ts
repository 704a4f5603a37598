import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { EOffice, EOfficeError } from '../../../../integration/e-office/e-office.port';
import type { DocumentPage, DocumentQuery } from '../../../../integration/e-office/e-office.port';
import { Document, DocumentAccess } from '../../../documents';
import { Person } from '../../../organization';
import { andSearch, UnitOfWork } from '../../../persistence';

/**
 * The product alone: its own registers are the platform. A person's documents are those of the registers the person may
 * open. What a platform would have to be told is on its pages already: a document shows its tasks by its links, notices
 * have their own bell, and what was issued stands in the outgoing register.
 */
@Injectable()
export class EmbeddedEOffice extends EOffice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
  ) {
    super();
  }

  async userDocuments(userSubject: string, { text, page, size }: DocumentQuery): Promise<DocumentPage> {
    const person = await this.unitOfWork.read((manager) =>
      manager.findOneBy(Person, { subject: userSubject, active: true }),
    );
    if (!person) {
      throw new EOfficeError('e-office-unknown', 'Không có người dùng này.', false);
    }
    const { id: personId, name, title, unitId, roles } = person;
    const registers = await this.access.registersOf({ personId, name, title, unitId, roles });
    return this.unitOfWork.read(async (manager) => {
      const query = manager
        .createQueryBuilder(Document, 'd')
        .where('d.status = :status', { status: 'registered' });
      if (!registers.all) {
        query.andWhere({ bodyId: In(registers.own.length ? registers.own : ['']) });
      }
      // Ids grow with time: newest first without a sort.
      const [documents, total] = await andSearch(query, ['d.searchText'], text)
        .orderBy('d.id', 'DESC')
        .skip((page - 1) * size)
        .take(size)
        .getManyAndCount();
      return {
        items: documents.map(({ id, symbol, subject, kind, date }) => ({ id, symbol, subject, kind, date })),
        total,
      };
    });
  }

  async documentLinked(): Promise<void> {}

  async completionNotice(): Promise<void> {}

  async notify(): Promise<void> {}

  async pushIssued(): Promise<void> {}
}
