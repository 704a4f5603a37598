import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { Conflict, foldVietnamese } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { UnitReportValue } from '../entities';
import { FillingService } from '../filling/filling.service';
import type { ReadChange } from '../filling/filling.service';
import { heldReport, lastFigures, refuseLocked, seenReport, valuesOf } from '../filling/report-access';
import { fieldName, fieldsOf } from '../template/report-field';
import type { TemplateContent } from '../template/template.types';
import { readForm } from './form-reader';
import type { FormChange } from './form-reader';
import { writeForm } from './form-writer';

/** A unit's report as an Excel form, out and in. */
@Injectable()
export class ReportForms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly filling: FillingService,
    private readonly audit: AuditLog,
  ) {}

  async export(id: string, me: Identity): Promise<{ name: string; bytes: Buffer }> {
    const data = await this.unitOfWork.read(async (manager) => {
      const open = await seenReport(manager, id, me);
      const values = await valuesOf(manager, id);
      const clean = [...values.values()].flatMap(({ field, value, fault }) =>
        value === null || fault ? [] : [[field, value] as const],
      );
      return { open, values: new Map(clean), last: await lastFigures(manager, open) };
    });
    const { report, period, unit, content } = data.open;
    const mark = { reportId: id, unitId: report.unitId, templateVersionId: period.templateVersionId };
    const bytes = await writeForm({ content, mark, values: data.values, last: data.last });
    return { name: `bieu-mau-${foldVietnamese(unit.name).replace(/[^a-z0-9]+/g, '-')}.xlsx`, bytes };
  }

  /**
   * Takes a filled form in: all of it or nothing. Fields that were changed on the page since the export are not
   * overwritten unless that is wished.
   *
   * @returns how many fields it changed
   * @throws InvalidInput as {@link readForm}; Conflict `form-behind` with the fields in question
   */
  async import(id: string, bytes: Buffer, overwrite: boolean, me: Identity): Promise<number> {
    // Reading is slow and needs no lock: what it depends on never changes.
    const seen = await this.unitOfWork.read((manager) => seenReport(manager, id, me));
    refuseLocked(seen);
    const { report, period, content } = seen;
    const mark = { reportId: id, unitId: report.unitId, templateVersionId: period.templateVersionId };
    const changes = await readForm(bytes, content, mark);
    return this.unitOfWork.run(async (tx) => {
      const open = await heldReport(tx, id, me);
      refuseLocked(open);
      const stored = await valuesOf(tx.manager, id);
      if (!overwrite) refuseBehind(changes, stored, content);
      const read = changes.map(({ field, value }): ReadChange => ({
        field,
        value,
        fault: null,
        base: stored.get(field)?.change ?? 0,
      }));
      await this.filling.store(tx, open, read, me);
      this.audit.record(tx, {
        actor: me,
        action: 'unit-report.import',
        topic: { type: 'unit-report', id },
        unitId: report.unitId,
        summary: `Nạp biểu mẫu Excel vào "${period.name}": ${changes.length} ô thay đổi`,
      });
      return changes.length;
    });
  }
}

function refuseBehind(
  changes: readonly FormChange[],
  stored: ReadonlyMap<string, UnitReportValue>,
  content: TemplateContent,
): void {
  const names = new Map(fieldsOf(content).map((field) => [field.key, fieldName(field)]));
  const behind = changes.filter(({ field, value, exported }) => {
    const now = stored.get(field)?.value ?? null;
    return now !== exported && now !== value;
  });
  if (!behind.length) return;
  throw new Conflict(
    'form-behind',
    `${behind.length} ô đã được sửa trên trang sau khi tải biểu mẫu. Hãy xem lại, rồi chọn ghi đè nếu số liệu trong tệp là đúng.`,
    {
      field: behind[0].field,
      details: behind.map(({ field }) => ({
        code: 'form-behind',
        field,
        message: `${names.get(field) ?? field}: ${stored.get(field)?.changedByName ?? ''} đã sửa trên trang.`,
      })),
    },
  );
}
