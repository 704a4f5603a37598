import { Injectable } from '@nestjs/common';
import { Clock, Ids, InvalidInput } from '../../foundation';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Transaction } from '../../persistence';
import { UnitReport, UnitReportValue } from '../entities';
import { fieldsOf } from '../template/report-field';
import { readField } from './field-value';
import type { FieldValue } from './field-value';
import { progressOf } from './findings';
import { heldReport, refuseLocked, valuesOf } from './report-access';
import type { OpenReport } from './report-access';

/** One field as a person leaves it. */
export interface FieldChange {
  field: string;
  /** As typed; null or blank empties it. */
  value: string | null;
  /** The field's count of change this person saw, 0 for one never filled in. */
  base: number;
}

/** A field that somebody else changed in between; what was typed is not stored. */
export interface FieldConflict {
  field: string;
  mine: string | null;
  theirs: string | null;
  change: number;
  changedByName: string;
  changedAt: Date;
}

/** A value already read, as an uploaded form brings it. */
export interface ReadChange extends FieldValue {
  field: string;
  base: number;
}

/**
 * Takes what units fill in, field by field. Two people at one report never overwrite each other unseen: a field is
 * stored only over the state its writer saw; other fields are stored beside.
 */
@Injectable()
export class FillingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws InvalidInput `field-unknown`, Conflict when the report is locked */
  async save(id: string, changes: readonly FieldChange[], me: Identity): Promise<FieldConflict[]> {
    return this.unitOfWork.run(async (tx) => {
      const open = await heldReport(tx, id, me);
      refuseLocked(open);
      const fields = new Map(fieldsOf(open.content).map((field) => [field.key, field]));
      const read = changes.map(({ field: key, value, base }): ReadChange => {
        const field = fields.get(key);
        if (!field)
          throw new InvalidInput('field-unknown', `Báo cáo của đơn vị không có ô "${key}".`, { field: key });
        return { ...readField(field, value), field: key, base };
      });
      return this.store(tx, open, read, me);
    });
  }

  /** Stores what was read, within a transaction that holds the report. */
  async store(
    tx: Transaction,
    open: OpenReport,
    changes: readonly ReadChange[],
    me: Identity,
  ): Promise<FieldConflict[]> {
    const stored = await valuesOf(tx.manager, open.report.id);
    const conflicts: FieldConflict[] = [];
    let count = open.report.changeCount;
    for (const change of changes) {
      const before = stored.get(change.field);
      if ((before?.value ?? null) === change.value) continue;
      if ((before?.change ?? 0) !== change.base) {
        conflicts.push(conflictOf(change, before));
        continue;
      }
      count += 1;
      stored.set(change.field, await this.write(tx, open.report.id, change, { before, count, me }));
    }
    if (count !== open.report.changeCount) {
      const { required, filled } = progressOf(open.content, stored);
      const changed = { changeCount: count, requiredCount: required, filledCount: filled };
      await tx.manager.update(UnitReport, { id: open.report.id }, changed);
      Object.assign(open.report, changed);
    }
    return conflicts;
  }

  private async write(
    tx: Transaction,
    reportId: string,
    { field, value, fault }: ReadChange,
    { before, count, me }: { before: UnitReportValue | undefined; count: number; me: Identity },
  ): Promise<UnitReportValue> {
    const state = {
      value,
      fault: fault?.code ?? null,
      faultText: fault?.message.slice(0, 400) ?? null,
      change: count,
      changedById: me.personId,
      changedByName: me.name,
      changedAt: this.clock.now(),
    };
    if (before) {
      await tx.manager.update(UnitReportValue, { id: before.id }, state);
      return { ...before, ...state };
    }
    const row: UnitReportValue = { ...state, id: this.ids.next(), reportId, field };
    await tx.manager.insert(UnitReportValue, row);
    return row;
  }
}

function conflictOf(change: ReadChange, before: UnitReportValue | undefined): FieldConflict {
  return {
    field: change.field,
    mine: change.value,
    theirs: before?.value ?? null,
    change: before?.change ?? 0,
    changedByName: before?.changedByName ?? '',
    changedAt: before?.changedAt ?? new Date(0),
  };
}
