import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Document, DocumentAccess } from '../../../documents';
import { NotFound, pageOf } from '../../../foundation';
import type { Page, PageQuery } from '../../../foundation';
import { hasRole } from '../../../organization';
import type { Identity } from '../../../organization';
import { andSearch, UnitOfWork } from '../../../persistence';
import { visiblePlan } from '../../../plans';
import { Assignment, onlyVisible, visibleTask } from '../../../tasks';
import type { SuggestionQuery } from '../dto/link.input';
import type { LinkView } from '../dto/link.view';
import { Link } from '../entities';
import { STANDING_STATES } from '../link.words';
import { LinkAccess } from './link-access.service';
import { linkViews } from './link-views';

/** Links of one document that are shown; none has more in earnest. */
const OF_A_DOCUMENT = 200;

/** Lists of links, each person's own slice of them. */
@Injectable()
export class LinkQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentAccess,
    private readonly access: LinkAccess,
  ) {}

  /** What waits for a decision, best first: of the person's own registers, for coordinators of all. */
  async suggestions(query: SuggestionQuery, me: Identity): Promise<Page<LinkView>> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      const links = manager.createQueryBuilder(Link, 'l').where('l.state = :state', { state: 'suggested' });
      if (!hasRole(me, 'coordinator', 'administrator')) {
        const own = registers.keeps && registers.own.length ? registers.own : [''];
        links.andWhere('l.registerId IN (:...own)', { own });
      }
      if (query.body) links.andWhere('l.registerId = :body', { body: query.body });
      if (query.plan) links.andWhere('l.planId = :plan', { plan: query.plan });
      if (query.kind) links.andWhere('l.kind = :kind', { kind: query.kind });
      if (query.minScore !== undefined) links.andWhere('l.score >= :score', { score: query.minScore });
      if (query.q) {
        links.innerJoin(Document, 'd', 'd.id = l.documentId');
        andSearch(links, ['d.searchText'], query.q);
      }
      const total = await links.getCount();
      const found = await links
        .orderBy('l.score', 'DESC')
        .addOrderBy('l.id', 'DESC')
        .offset((query.page - 1) * query.size)
        .limit(query.size)
        .getMany();
      return pageOf(await this.views(manager, found, me), total, query);
    });
  }

  /** @throws NotFound for a document of a register the person may not open */
  async ofDocument(id: string, me: Identity): Promise<LinkView[]> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      this.documents.visible(registers, await manager.findOneBy(Document, { id }));
      const links = await manager.find(Link, {
        where: { documentId: id },
        order: { score: 'DESC', id: 'ASC' },
        take: OF_A_DOCUMENT,
      });
      return this.views(manager, links, me);
    });
  }

  /** Links that count, newest first. @throws NotFound for a plan the person may not see */
  async ofPlan(id: string, query: PageQuery, me: Identity): Promise<Page<LinkView>> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      await visiblePlan(manager, id, me);
      return this.standing(manager, { planId: id }, query, registers, me);
    });
  }

  /** Links that count of the task, its assignments the person sees among them. @throws NotFound */
  async ofTask(id: string, query: PageQuery, me: Identity): Promise<Page<LinkView>> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      await visibleTask(manager, id, me);
      return this.standing(manager, { taskId: id }, query, registers, me);
    });
  }

  /** One link, if document and target are there for this person. @throws NotFound `link-not-found` */
  async one(manager: EntityManager, id: string, me: Identity): Promise<Link> {
    const link = await manager.findOneBy(Link, { id });
    const registers = await this.documents.registersOf(me);
    const open = link && (registers.all || registers.own.includes(link.registerId));
    if (!open || !(await this.access.sight(manager, me, [link.planId])).sees(link)) {
      throw new NotFound('link-not-found', 'Không tìm thấy liên kết này.');
    }
    return link;
  }

  async view(manager: EntityManager, link: Link, me: Identity): Promise<LinkView> {
    const sight = await this.access.sight(manager, me, [link.planId]);
    const [view] = await linkViews(manager, [link], sight);
    return view;
  }

  private async standing(
    manager: EntityManager,
    of: { planId: string } | { taskId: string },
    query: PageQuery,
    registers: Awaited<ReturnType<DocumentAccess['registersOf']>>,
    me: Identity,
  ): Promise<Page<LinkView>> {
    const links = manager
      .createQueryBuilder(Link, 'l')
      .where(of)
      .andWhere('l.state IN (:...standing)', { standing: STANDING_STATES });
    if (!registers.all) {
      const own = registers.own.length ? registers.own : [''];
      const mine = links.subQuery().select('1').from(Assignment, 'a').where('a.id = l.targetId');
      onlyVisible(mine, me, 'a');
      links
        .andWhere('l.registerId IN (:...own)', { own })
        .andWhere(`(l.targetType <> 'assignment' OR EXISTS ${mine.getQuery()})`)
        .setParameters(mine.getParameters());
    }
    if (query.q) {
      links.innerJoin(Document, 'd', 'd.id = l.documentId');
      andSearch(links, ['d.searchText'], query.q);
    }
    const total = await links.getCount();
    const found = await links
      .orderBy('l.createdAt', 'DESC')
      .addOrderBy('l.id', 'DESC')
      .offset((query.page - 1) * query.size)
      .limit(query.size)
      .getMany();
    return pageOf(await this.views(manager, found, me), total, query);
  }

  private async views(manager: EntityManager, links: Link[], me: Identity): Promise<LinkView[]> {
    const sight = await this.access.sight(
      manager,
      me,
      links.map(({ planId }) => planId),
    );
    return linkViews(
      manager,
      links.filter((link) => sight.sees(link)),
      sight,
    );
  }
}
