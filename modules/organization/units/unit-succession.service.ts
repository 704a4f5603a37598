import { Injectable } from '@nestjs/common';
import { nameKey } from '../../../config/catalogues/catalogue';
import { AuditLog } from '../../audit';
import {
  addDays,
  ChangedBySomeoneElse,
  Clock,
  Ids,
  InvalidInput,
  vietnameseDate,
  vietnamToday,
} from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Identity } from '../access/identity';
import { movePeople } from '../people/move-people';
import type { MergeBody, RenameBody } from './dto/unit.input';
import type { UnitView } from './dto/unit.view';
import type { AliasFacts, UnitFacts } from './unit-facts';
import { checkChange, readUnitState, unitOf } from './unit-state';
import type { UnitState } from './unit-state';
import { storeUnits } from './unit-writer';
import { UnitQueries } from './unit.queries';
import type { UnitsMerged } from './units-merged.event';
import { validOn } from './validity';

/** What happens to units in a reorganisation. Acts of the past and of today only: what is still to come is not yet so. */
@Injectable()
export class UnitSuccession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly queries: UnitQueries,
  ) {}

  /** The new name counts from the day given; the old one stays as a former name until the day before. */
  async rename(id: string, body: RenameBody, me: Identity): Promise<UnitView> {
    this.refuseFuture(body.from);
    await this.unitOfWork.run(async (transaction) => {
      const state = await readUnitState(transaction.manager);
      const before = unitOf(state, id);
      const version = state.versions.get(id) as number;
      if (body.version !== undefined && body.version !== version)
        throw new ChangedBySomeoneElse(`Đơn vị "${before.name}"`);
      const after = renamed(before, body);
      checkChange(state, [after]);
      await storeUnits(transaction.manager, this.ids, { changed: [{ unit: after, version }] });
      this.audit.record(transaction, {
        actor: me,
        action: 'unit.rename',
        topic: { type: 'unit', id },
        summary: `Đổi tên "${before.name}" thành "${after.name}" từ ngày ${vietnameseDate(body.from)}`,
        before,
        after,
      });
    });
    return this.queries.get(id);
  }

  /**
   * The units end the day before; their successor answers to their names afterwards, and their people and
   * subordinate units go to it.
   */
  async merge(body: MergeBody, me: Identity): Promise<UnitView> {
    this.refuseFuture(body.from);
    const unitIds = [...new Set(body.unitIds)];
    await this.unitOfWork.run(async (transaction) => {
      const state = await readUnitState(transaction.manager);
      const into = unitOf(state, body.intoId, 'intoId');
      if (unitIds.includes(into.id))
        throw new InvalidInput(
          'unit-circle',
          'Đơn vị tiếp nhận không thể nằm trong các đơn vị được sáp nhập.',
          {
            field: 'intoId',
          },
        );
      if (!validOn(into, body.from))
        throw new InvalidInput('unit-ended', `"${into.name}" không hoạt động vào ngày sáp nhập.`, {
          field: 'intoId',
        });
      const sources = unitIds.map((id) => unitOf(state, id, 'unitIds'));
      const ended = sources.map((unit) => endedBy(unit, into, body.from));
      const moved = orphans(state, new Set(unitIds), into);
      checkChange(state, [...ended, ...moved]);
      const changed = [...ended, ...moved].map((unit) => ({
        unit,
        version: state.versions.get(unit.id) as number,
      }));
      await storeUnits(transaction.manager, this.ids, { changed });
      await movePeople(transaction, this.audit, me, unitIds, into);
      for (const [index, unit] of ended.entries())
        this.audit.record(transaction, {
          actor: me,
          action: 'unit.merge',
          topic: { type: 'unit', id: unit.id },
          summary: `Sáp nhập "${unit.name}" vào "${into.name}" từ ngày ${vietnameseDate(body.from)}`,
          before: sources[index],
          after: unit,
        });
      transaction.emit({
        name: 'organization.units-merged',
        unitIds,
        intoId: into.id,
        from: body.from,
      } as UnitsMerged);
    });
    return this.queries.get(body.intoId);
  }

  private refuseFuture(date: string): void {
    if (date > vietnamToday(this.clock))
      throw new InvalidInput(
        'date-in-future',
        'Chỉ ghi nhận thay đổi đã có hiệu lực, không sau ngày hôm nay.',
        {
          field: 'from',
        },
      );
  }
}

function renamed(unit: UnitFacts, { name, shortName, from }: RenameBody): UnitFacts {
  const fail = (code: string, message: string, field: string): never => {
    throw new InvalidInput(code, message, { field });
  };
  if (nameKey(name) === nameKey(unit.name)) fail('name-same', 'Tên mới trùng với tên hiện tại.', 'name');
  const began = lastRenaming(unit) ?? unit.validFrom;
  if (began && from <= began)
    fail('dates-reversed', `Tên hiện tại dùng từ ngày ${vietnameseDate(began)}.`, 'from');
  if (unit.validTo && from > unit.validTo)
    fail('unit-ended', `Đơn vị đã kết thúc ngày ${vietnameseDate(unit.validTo)}.`, 'from');
  const former = (text: string): AliasFacts => ({
    text,
    kind: 'former',
    validFrom: began,
    validTo: addDays(from, -1),
  });
  const newShort = shortName === undefined ? unit.shortName : shortName || null;
  const given = new Set([nameKey(name), ...(newShort ? [nameKey(newShort)] : [])]);
  return {
    ...unit,
    name,
    shortName: newShort,
    aliases: [
      ...unit.aliases.filter((alias) => alias.validTo !== null || !given.has(nameKey(alias.text))),
      former(unit.name),
      ...(unit.shortName && newShort !== unit.shortName ? [former(unit.shortName)] : []),
    ],
  };
}

/** First day of the present name, if it is not the unit's first. */
function lastRenaming(unit: UnitFacts): string | null {
  const ends = unit.aliases.flatMap((alias) =>
    alias.kind === 'former' && alias.validTo ? alias.validTo : [],
  );
  return ends.length ? addDays(ends.sort()[ends.length - 1], 1) : null;
}

function endedBy(unit: UnitFacts, into: UnitFacts, from: string): UnitFacts {
  if (!validOn(unit, addDays(from, -1)) || unit.successorId)
    throw new InvalidInput('unit-ended', `"${unit.name}" không hoạt động ngay trước ngày sáp nhập.`, {
      field: 'unitIds',
    });
  return { ...unit, validTo: addDays(from, -1), successorId: into.id };
}

/** Subordinate units of ended ones, under their new parent. */
function orphans(state: UnitState, ended: ReadonlySet<string>, into: UnitFacts): UnitFacts[] {
  return [...state.units.values()]
    .filter((unit) => unit.parentId !== null && ended.has(unit.parentId) && !ended.has(unit.id))
    .map((unit) => {
      const parent = state.units.get(unit.parentId as string);
      return { ...unit, parentId: unit.id === into.id ? (parent?.parentId ?? null) : into.id };
    });
}
