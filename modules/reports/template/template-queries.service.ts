import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { pageOf } from '../../foundation';
import type { Page, PageQuery } from '../../foundation';
import { andSearch, UnitOfWork } from '../../persistence';
import type { TemplateSummaryView, TemplateView } from '../dto/template.view';
import { ReportPeriod, ReportTemplate, ReportTemplateVersion } from '../entities';
import { templateFaults } from './template-faults';
import { templateNotFound } from './template.service';

/** Templates as people see them. */
@Injectable()
export class TemplateQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those in use first, by name. */
  async list(query: PageQuery): Promise<Page<TemplateSummaryView>> {
    return this.unitOfWork.read(async (manager) => {
      const [templates, total] = await andSearch(
        manager.createQueryBuilder(ReportTemplate, 't'),
        ['t.searchText'],
        query.q,
      )
        .orderBy('t.retired', 'ASC')
        .addOrderBy('t.name', 'ASC')
        .addOrderBy('t.id', 'ASC')
        .skip((query.page - 1) * query.size)
        .take(query.size)
        .getManyAndCount();
      return pageOf(await summaries(manager, templates), total, query);
    });
  }

  /** @param number of the version to show; the draft, else the one in force, when left out */
  async one(id: string, number?: number): Promise<TemplateView> {
    return this.unitOfWork.read(async (manager) => {
      const template = await manager.findOneBy(ReportTemplate, { id });
      if (!template) throw templateNotFound();
      const versions = await manager.find(ReportTemplateVersion, {
        where: { templateId: id },
        order: { number: 'DESC' },
      });
      const shown = number === undefined ? versions[0] : versions.find((one) => one.number === number);
      if (!shown) throw templateNotFound();
      return {
        id,
        code: template.code,
        name: template.name,
        retired: template.retired,
        publishedNumber: template.publishedNumber,
        number: shown.number,
        draft: shown.publishedAt === null,
        content: shown.content,
        faults: shown.publishedAt ? [] : templateFaults(shown.content),
        versions: versions.map(({ id: versionId, number: of, publishedAt }) => ({
          id: versionId,
          number: of,
          publishedAt,
        })),
        version: template.version,
      };
    });
  }
}

async function summaries(
  manager: EntityManager,
  templates: ReportTemplate[],
): Promise<TemplateSummaryView[]> {
  if (!templates.length) return [];
  const ids = templates.map(({ id }) => id);
  const versions = await manager.find(ReportTemplateVersion, { where: { templateId: In(ids) } });
  const open = await manager
    .createQueryBuilder(ReportPeriod, 'p')
    .select('p.templateId', 'templateId')
    .addSelect('COUNT(*)', 'periods')
    .where('p.templateId IN (:...ids) AND p.status = :status', { ids, status: 'open' })
    .groupBy('p.templateId')
    .getRawMany<{ templateId: string; periods: number | string }>();
  return templates.map((template) => {
    const own = versions
      .filter(({ templateId }) => templateId === template.id)
      .sort((a, b) => b.number - a.number);
    const content = own[0]?.content;
    return {
      id: template.id,
      code: template.code,
      name: template.name,
      publishedNumber: template.publishedNumber,
      hasDraft: own[0]?.publishedAt === null,
      retired: template.retired,
      sections: content?.sections.length ?? 0,
      indicators: content?.indicators.length ?? 0,
      openPeriods: Number(open.find(({ templateId }) => templateId === template.id)?.periods ?? 0),
      version: template.version,
    };
  });
}
