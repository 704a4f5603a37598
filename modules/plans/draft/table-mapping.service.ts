import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit';
import { ReadingThread } from '../../documents';
import { Ids, InvalidInput } from '../../foundation';
import { Catalogue } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { ColumnMapping, ReadTask } from '../../reading';
import { PlanItem } from '../entities/plan-item.entity';
import { PlanSource } from '../entities/plan-source.entity';
import { asDocument } from '../source/source-marks';
import { draftItem } from './draft-item';
import type { MappingBody } from './draft.dto';
import { insertItems, newItems, STEP } from './new-items';
import { changePlan, findPlan } from './plan-lock';

/** SQL Server takes 2100 parameters in one statement. */
const IDS_AT_ONCE = 1000;

/** Reads one table of a draft again, with the meaning of its columns given by hand. */
@Injectable()
export class TableMappingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly catalogue: Catalogue,
    private readonly thread: ReadingThread,
    private readonly ids: Ids,
  ) {}

  /** Items read from this table before are replaced; all others stay as they were corrected. */
  async map(planId: string, body: MappingBody, me: Identity): Promise<void> {
    const source = await this.unitOfWork.read(async (manager) => {
      const plan = await findPlan({ manager }, planId);
      return manager.findOneByOrFail(PlanSource, { id: plan.sourceId });
    });
    const table = source.blocks.find((block) => block.type === 'table' && block.start === body.tableStart);
    if (!table)
      throw new InvalidInput('table-not-found', 'Không tìm thấy bảng này trong văn bản.', {
        field: 'tableStart',
      });
    const columns = Object.fromEntries(body.columns.map(({ column, meaning }) => [column, meaning]));
    if (!Object.values(columns).includes('content')) {
      throw new InvalidInput('mapping-without-content', 'Hãy chỉ ra cột nào là nội dung nhiệm vụ.', {
        field: 'columns',
      });
    }
    const mapping: ColumnMapping = { tableStart: body.tableStart, headingRows: body.headingRows, columns };
    const { reading } = await this.thread.read({
      input: { source: asDocument(source) },
      catalogue: await this.catalogue.unitCatalogue(),
      mappings: [mapping],
    });
    const inTable = (task: ReadTask): boolean => task.at.start >= table.start && task.at.end <= table.end;
    const drafts = reading.tasks.filter(inTable).map(draftItem);
    if (!drafts.length) {
      throw new InvalidInput('mapping-without-tasks', 'Với các cột đã chọn, bảng không cho nhiệm vụ nào.', {
        field: 'columns',
      });
    }
    await this.unitOfWork.run(async (tx) => {
      await changePlan(tx, planId, body.version, ['draft'], {});
      const items = await tx.manager.find(PlanItem, { where: { planId }, order: { position: 'ASC' } });
      const old = items.filter(
        (item) => item.spanStart >= table.start && item.spanEnd <= table.end && item.spanEnd > 0,
      );
      for (let start = 0; start < old.length; start += IDS_AT_ONCE) {
        const some = old.slice(start, start + IDS_AT_ONCE);
        await tx.manager.delete(PlanItem, { id: In(some.map(({ id }) => id)) });
      }
      const from = (items.at(-1)?.position ?? 0) + STEP;
      await insertItems(tx, newItems(drafts, { planId, sourceId: source.id }, this.ids, from));
      this.audit.record(tx, {
        actor: me,
        action: 'plan.map-table',
        topic: { type: 'plan', id: planId },
        summary: `Chỉ rõ các cột của bảng: ${drafts.length} nhiệm vụ`,
        after: mapping,
      });
    });
  }
}
