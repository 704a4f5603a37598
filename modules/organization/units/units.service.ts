import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit';
import { ChangedBySomeoneElse, Conflict, Ids } from '../../foundation';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import type { Identity } from '../access/identity';
import { given } from '../patch';
import type { UnitAliasBody, UnitBody, UnitPatch } from './dto/unit.input';
import type { UnitView } from './dto/unit.view';
import { codeFor } from './unit-code-key';
import type { AliasFacts, UnitFacts } from './unit-facts';
import { checkChange, readUnitState, unitOf } from './unit-state';
import { storeUnits } from './unit-writer';
import { UnitQueries } from './unit.queries';

/** Makes and corrects units. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly queries: UnitQueries,
  ) {}

  async create(body: UnitBody, me: Identity): Promise<UnitView> {
    const id = this.ids.next();
    try {
      await this.unitOfWork.run(async (transaction) => {
        const { manager } = transaction;
        const state = await readUnitState(manager);
        const codes = new Set([...state.units.values()].map((unit) => unit.code));
        const unit: UnitFacts = {
          id,
          code: body.code ?? codeFor(body.name, codes),
          name: body.name,
          shortName: body.shortName || null,
          kind: body.kind,
          level: body.level,
          parentId: body.parentId ?? null,
          validFrom: body.validFrom ?? null,
          validTo: body.validTo ?? null,
          successorId: null,
          codes: (body.codes ?? []).map(({ system, code }) => ({ system, code })),
          aliases: (body.aliases ?? []).map(aliasFacts),
        };
        checkChange(state, [unit]);
        await storeUnits(manager, this.ids, { created: [unit] });
        this.audit.record(transaction, {
          actor: me,
          action: 'unit.create',
          topic: { type: 'unit', id },
          summary: `Thêm đơn vị "${unit.name}"`,
          after: unit,
        });
      });
    } catch (error) {
      // Another request stored the same key between the check and the insert.
      if (isUniqueViolation(error))
        throw new Conflict('code-taken', 'Mã đơn vị vừa được dùng cho đơn vị khác.', { field: 'code' });
      throw error;
    }
    return this.queries.get(id);
  }

  async update(id: string, patch: UnitPatch, me: Identity): Promise<UnitView> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const state = await readUnitState(manager);
      const before = unitOf(state, id);
      if (state.versions.get(id) !== patch.version) throw new ChangedBySomeoneElse(`Đơn vị "${before.name}"`);
      const after = patched(before, patch);
      checkChange(state, [after]);
      await storeUnits(manager, this.ids, { changed: [{ unit: after, version: patch.version }] });
      this.audit.record(transaction, {
        actor: me,
        action: 'unit.update',
        topic: { type: 'unit', id },
        summary: `Sửa đơn vị "${after.name}"`,
        before,
        after,
      });
    });
    return this.queries.get(id);
  }
}

function patched(unit: UnitFacts, patch: UnitPatch): UnitFacts {
  const changes = given(patch, ['shortName', 'parentId', 'validFrom', 'validTo']);
  const { version: _version, codes, aliases, shortName, ...plain } = changes;
  const after: UnitFacts = { ...unit, ...plain };
  if (shortName !== undefined) after.shortName = shortName || null;
  if (codes) after.codes = codes.map(({ system, code }) => ({ system, code }));
  if (aliases) after.aliases = aliases.map(aliasFacts);
  // A unit brought back holds its own work again.
  if (!after.validTo) after.successorId = null;
  return after;
}

function aliasFacts({ text, kind, validFrom, validTo }: UnitAliasBody): AliasFacts {
  return { text, kind, validFrom: validFrom ?? null, validTo: validTo ?? null };
}
