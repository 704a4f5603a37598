import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock, NotFound, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import { Catalogue } from '../../organization';
import type { Identity } from '../../organization';
import { andSearch, UnitOfWork } from '../../persistence';
import { DIRECTIONS, Document, RegisterCounter } from '../entities';
import type { DocumentQuery, RegisterQuery } from '../dto/document.input';
import type { DocumentSummaryView, RegisterView } from '../dto/document.view';
import type { RegisterKey } from '../registry/register-numbers';
import { DocumentAccess } from './document-access.service';
import { documentSummary } from './document-views';

/** The registers and their pages. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly access: DocumentAccess,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws NotFound for a register the person may not open */
  async page(query: DocumentQuery, me: Identity): Promise<Page<DocumentSummaryView>> {
    const key = await this.register(query, me);
    return this.unitOfWork.read(async (manager) => {
      const [documents, total] =
        query.q || query.status
          ? await this.search(manager, key, query)
          : await this.slice(manager, key, query);
      return pageOf(documents.map(documentSummary), total, query);
    });
  }

  /** The register a query names, if the person may open it. */
  async register(query: RegisterQuery, me: Identity): Promise<RegisterKey> {
    const registers = await this.access.registersOf(me);
    const bodyId = query.body ?? (await this.access.firstRegister(registers));
    if (!bodyId)
      throw new NotFound('register-not-found', 'Bạn chưa thuộc đơn vị nào nên chưa có sổ văn bản.');
    this.access.checkReads(registers, bodyId);
    const year = query.year ?? Number(vietnamToday(this.clock).slice(0, 4));
    return { bodyId, direction: query.direction, year };
  }

  /**
   * Every register the person may open, that which opens first in front; this year's of one's own and that one also
   * while they are empty.
   */
  async registers(me: Identity): Promise<RegisterView[]> {
    const open = await this.access.registersOf(me);
    const thisYear = Number(vietnamToday(this.clock).slice(0, 4));
    const counters = await this.unitOfWork.read((manager) =>
      manager.find(RegisterCounter, {
        where: open.all ? {} : { bodyId: In(open.own.length ? open.own : ['']) },
        order: { year: 'DESC', bodyId: 'ASC', direction: 'ASC' },
      }),
    );
    const first = await this.access.firstRegister(open);
    const listed = [...new Set([...(first ? [first] : []), ...open.own])];
    const empty = listed.flatMap((bodyId) =>
      DIRECTIONS.filter(
        (direction) =>
          !counters.some(
            (one) => one.bodyId === bodyId && one.direction === direction && one.year === thisYear,
          ),
      ).map((direction) => ({ bodyId, direction, year: thisYear, last: 0 })),
    );
    const all = [...empty, ...counters].sort(
      (one, other) => Number(other.bodyId === first) - Number(one.bodyId === first) || other.year - one.year,
    );
    const units = await this.catalogue.units(all.map(({ bodyId }) => bodyId));
    return all.map(({ bodyId, direction, year, last }) => ({
      ...{ bodyId, direction, year, last },
      bodyName: units.get(bodyId)?.name ?? '',
      writable: open.keeps && open.own.includes(bodyId),
    }));
  }

  /** Documents of a register by number, in order; for what goes through a whole register. */
  async range(key: RegisterKey, from: number, to: number): Promise<Document[]> {
    return this.unitOfWork.read((manager) =>
      manager.find(Document, { where: { ...key, number: Between(from, to) }, order: { number: 'ASC' } }),
    );
  }

  // Numbers have no gaps, so a page is a range of them: the hundred-thousandth opens like the first.
  private async slice(
    manager: EntityManager,
    key: RegisterKey,
    { page, size }: DocumentQuery,
  ): Promise<[Document[], number]> {
    const last = (await manager.findOneBy(RegisterCounter, key))?.last ?? 0;
    const upper = last - (page - 1) * size;
    if (upper < 1) return [[], last];
    const documents = await manager.find(Document, {
      where: { ...key, number: Between(upper - size + 1, upper) },
      order: { number: 'DESC' },
    });
    return [documents, last];
  }

  private async search(
    manager: EntityManager,
    key: RegisterKey,
    { q, status, page, size }: DocumentQuery,
  ): Promise<[Document[], number]> {
    const query = manager
      .createQueryBuilder(Document, 'd')
      .where('d.bodyId = :bodyId AND d.direction = :direction AND d.year = :year', { ...key });
    if (status) query.andWhere('d.status = :status', { status });
    if (q && /^\d{1,9}$/.test(q.trim())) {
      // Of "402" one does not know whether it is the register's number or that of the document: 402/SGDĐT.
      const digits = q.trim();
      const named = ['slash', 'dash'].flatMap((sign) => [
        `d.searchText LIKE :${sign}`,
        `d.searchText LIKE :${sign}Within`,
      ]);
      query.andWhere(`(d.number = :number OR ${named.join(' OR ')})`, {
        number: Number(digits),
        ...{ slash: `${digits}/%`, slashWithin: `% ${digits}/%` },
        ...{ dash: `${digits}-%`, dashWithin: `% ${digits}-%` },
      });
    } else andSearch(query, ['d.searchText'], q);
    return query
      .orderBy('d.number', 'DESC')
      .skip((page - 1) * size)
      .take(size)
      .getManyAndCount();
  }
}
