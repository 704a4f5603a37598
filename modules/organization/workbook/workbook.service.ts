import { Injectable } from '@nestjs/common';
import { ChangedBySomeoneElse, Clock, Ids, vietnamToday } from '../../foundation';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Identity } from '../access/identity';
import { readCatalogueState } from './catalogue-state';
import type { ImportView } from './dto/import.view';
import { groupCells } from './group-rows';
import { ImportApply } from './import-apply.service';
import { planImport } from './import-plan';
import type { ImportPlan } from './import-plan';
import { personCells } from './person-rows';
import { GROUP_SHEET, PERSON_SHEET, UNIT_SHEET } from './sheets';
import { unitCells } from './unit-rows';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';
import type { RowError, WorkbookContent } from './workbook.types';

/** The whole catalogue as an Excel workbook, out and in. */
@Injectable()
export class CatalogueWorkbook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly importer: ImportApply,
  ) {}

  /** Imported again unchanged, the workbook changes nothing. */
  async export(): Promise<{ name: string; bytes: Buffer }> {
    const { units, groups, people } = await this.unitOfWork.read(readCatalogueState);
    const codes = new Map(units.map(({ facts }) => [facts.id, facts.code]));
    const codeOf = (id: string): string => codes.get(id) ?? '';
    const bytes = await writeWorkbook({
      units: units.map(({ facts }) => unitCells(facts, codeOf)),
      groups: groups.map(({ facts }) => groupCells(facts, codeOf)),
      people: people.map(({ facts }) => personCells(facts, codeOf)),
    });
    return { name: `danh-muc-don-vi-${vietnamToday(this.clock)}.xlsx`, bytes };
  }

  /** All rows or none: with a single error, or in a dry run, nothing is stored. */
  async import(bytes: Buffer, dryRun: boolean, me: Identity): Promise<ImportView> {
    const { content, errors } = await readWorkbook(bytes);
    try {
      return await this.judge(content, errors, dryRun, me);
    } catch (error) {
      // Another request stored one of the new keys between the judging and the writing.
      throw isUniqueViolation(error) ? new ChangedBySomeoneElse('Danh mục') : error;
    }
  }

  private judge(
    content: WorkbookContent,
    errors: readonly RowError[],
    dryRun: boolean,
    me: Identity,
  ): Promise<ImportView> {
    return this.unitOfWork.run(async (transaction) => {
      const state = await readCatalogueState(transaction.manager);
      const plan = planImport(content, state, vietnamToday(this.clock), () => this.ids.next());
      const all = [...errors, ...plan.errors];
      if (!all.length && !dryRun) await this.importer.apply(transaction, plan, me);
      return viewOf(plan, all, dryRun);
    });
  }
}

function viewOf(plan: ImportPlan, errors: RowError[], dryRun: boolean): ImportView {
  const sheets = [
    { sheet: UNIT_SHEET.name, change: plan.units },
    { sheet: GROUP_SHEET.name, change: plan.groups },
    { sheet: PERSON_SHEET.name, change: plan.people },
  ].map(({ sheet, change }) => ({
    sheet,
    created: change.created.length,
    changed: change.changed.length,
    unchanged: change.unchanged,
  }));
  const total = (key: 'created' | 'changed' | 'unchanged'): number =>
    sheets.reduce((sum, sheet) => sum + sheet[key], 0);
  return {
    ok: errors.length === 0,
    dryRun,
    created: total('created'),
    changed: total('changed'),
    unchanged: total('unchanged'),
    sheets,
    errors,
  };
}
