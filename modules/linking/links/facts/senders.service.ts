import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../../config/options';
import { bodyKey } from '../../../documents';
import type { Document } from '../../../documents';
import { PLAN_TASKS_OPTIONS } from '../../../foundation';
import { Catalogue, Unit, UnitAlias } from '../../../organization';
import type { Sender } from './linking-facts';

/** How much of the text's head is looked through for the body the issuer is part of. */
const HEAD = 250;
/** Successions followed from a unit that has ended. */
const STEPS = 5;

/** Finds the unit whose work a document can answer. */
@Injectable()
export class Senders {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /** @param day of the document: names are those of that day */
  async of(manager: EntityManager, document: Document, day: string): Promise<Sender[]> {
    const { issuerUnitId, issuer } = document;
    if (!issuerUnitId) return [];
    const unit = await manager.findOneBy(Unit, { id: issuerUnitId });
    if (!unit) return [];
    const aliases = await manager.findBy(UnitAlias, { unitId: unit.id });
    const home = this.options.province.name;
    const written = bodyKey(issuer, home);
    const current = aliases.filter(
      ({ kind, validFrom, validTo }) =>
        (kind !== 'former' || validTo !== null) &&
        (!validFrom || validFrom <= day) &&
        (!validTo || day <= validTo),
    );
    const names = [unit.name, ...current.map(({ text }) => text)].map((name) => bodyKey(name, home));
    const ended = unit.validTo !== null && unit.validTo < day;
    const how = !ended && names.includes(written) ? 'named' : 'former';
    const merged = unit.successorId ? await this.successor(manager, unit) : null;
    return [
      { unitId: unit.id, name: unit.name, how },
      ...(merged ? [{ unitId: merged.id, name: merged.name, how: 'merged' as const }] : []),
    ];
  }

  /** For an issuer the catalogue does not know: the unit whose name stands within its name or at the text's head. */
  async partly(manager: EntityManager, document: Document, opening: string): Promise<Sender[]> {
    const home = this.options.province.name;
    const { units } = await this.catalogue.unitCatalogue();
    const written = ` ${bodyKey(document.issuer, home) ?? ''} | ${bodyKey(opening.slice(0, HEAD), home) ?? ''} `;
    const found = units
      .flatMap(({ id, name, aliases }) =>
        [name, ...aliases.map(({ text }) => text)].flatMap((text) => {
          const key = placeKey(bodyKey(text, home));
          return key && names(written, key) ? [{ id, name, key }] : [];
        }),
      )
      .sort((a, b) => b.key.length - a.key.length);
    const [best] = found;
    if (!best) return [];
    // A unit that has ended and the one it went into share a name.
    const same = found.filter(({ key }) => key === best.key);
    const named = await manager.findBy(Unit, { id: In(same.map(({ id }) => id)) });
    const heirs = await Promise.all(named.map((unit) => this.successor(manager, unit)));
    const all = [...named, ...heirs.flatMap((heir) => heir ?? [])];
    const how = same.length > 1 ? 'merged' : 'part';
    return [...new Map(all.map(({ id, name }) => [id, { unitId: id, name, how } as const])).values()];
  }

  private async successor(manager: EntityManager, unit: Unit): Promise<Unit | null> {
    let heir: Unit | null = unit;
    for (let step = 0; step < STEPS && heir?.successorId; step += 1) {
      const [next]: Unit[] = await manager.findBy(Unit, { id: In([heir.successorId]) });
      heir = next ?? null;
    }
    return heir && heir.id !== unit.id ? heir : null;
  }
}

/** "Phòng Văn hóa xã Than Uyên" is the commune's, whose committee the unit is. */
function placeKey(key: string | null): string | null {
  const place = key?.replace(/^uy ban nhan dan (?=xa |phuong )/, '') ?? null;
  return place && place.length >= 5 && place !== 'uy ban nhan dan tinh' ? place : null;
}

/** The name of another province's department begins like ours. */
function names(written: string, key: string): boolean {
  const at = written.indexOf(` ${key} `);
  return at >= 0 && !/^ (?:tinh|thanh pho) /.test(written.slice(at + key.length + 1));
}
