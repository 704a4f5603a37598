import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { PlanTasksOptions } from '../../../config/options';
import { InvalidInput, PLAN_TASKS_OPTIONS } from '../../foundation';
import { Catalogue, NATIONAL_CODES, Person, Unit, UnitCode } from '../../organization';
import type { Document } from '../entities/document.entity';
import { BodyNamesService } from '../registry/body-names.service';
import type { DeliveryChannel } from './delivery.words';

/** Somebody a document is to be sent to: a unit of the catalogue, a body on the exchange, or just a name. */
export interface Recipient {
  unitId?: string | null;
  organId?: string | null;
  name: string;
}

/** A recipient and the way there. */
export interface Route {
  unitId: string | null;
  organId: string | null;
  name: string;
  channel: DeliveryChannel;
}

/** Finds the way to a recipient: its register here, the exchange, the host platform, or none. */
@Injectable()
export class RecipientRoutes {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly names: BodyNamesService,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * In the order given, each body once; the sender itself is left out.
   *
   * @throws InvalidInput `recipient-unknown` for a unit that is not in the catalogue or has no successor
   */
  async find(
    manager: EntityManager,
    document: Pick<Document, 'bodyId' | 'directsWork'>,
    recipients: readonly Recipient[],
  ): Promise<Route[]> {
    const known = await this.known(manager, recipients);
    const routes = new Map<string, Route>();
    for (const recipient of recipients) {
      const unit = this.unitOf(known, recipient);
      const organId = (unit && known.codes.get(unit.id)) ?? (recipient.organId?.trim() || null);
      const name = unit?.name ?? recipient.name;
      const key = unit?.id ?? organId ?? name;
      if (unit?.id === document.bodyId || routes.has(key)) continue;
      const local = unit ? this.worksHere(unit, organId, known.working) : false;
      const channel = local ? 'internal' : this.outside(organId, document.directsWork);
      routes.set(key, { unitId: unit?.id ?? null, organId, name, channel });
    }
    return [...routes.values()];
  }

  private async known(manager: EntityManager, recipients: readonly Recipient[]): Promise<Known> {
    const nameOf = await this.names.load();
    const codes = await manager.findBy(UnitCode, { system: NATIONAL_CODES });
    const byCode = new Map(codes.map(({ code, unitId }) => [code, unitId]));
    const wanted = recipients.map((recipient) => {
      const { unitId, organId, name } = recipient;
      const byOrgan = organId ? byCode.get(organId.trim()) : undefined;
      return unitId ?? byOrgan ?? (organId ? null : nameOf(name).unitId);
    });
    const ids = wanted.flatMap((id) => id ?? []);
    const living = await this.catalogue.livingUnits(ids);
    const alive = [...living.values()].flatMap((id) => id ?? []);
    const units = alive.length ? await manager.findBy(Unit, { id: In([...new Set(alive)]) }) : [];
    const people = units.length
      ? await manager.find(Person, {
          where: { unitId: In(units.map(({ id }) => id)), active: true },
          select: { id: true, unitId: true },
        })
      : [];
    return {
      unitIds: new Map(recipients.map((recipient, index) => [recipient, wanted[index]])),
      living,
      units: new Map(units.map((unit) => [unit.id, unit])),
      codes: new Map(codes.map(({ unitId, code }) => [unitId, code])),
      working: new Set(people.flatMap(({ unitId }) => unitId ?? [])),
    };
  }

  private unitOf({ unitIds, living, units }: Known, recipient: Recipient): Unit | null {
    const wanted = unitIds.get(recipient);
    if (!wanted) return null;
    const unit = units.get(living.get(wanted) ?? '');
    if (unit) return unit;
    // A unit that was only guessed from a name or code is no fault of the caller.
    if (!recipient.unitId) return null;
    throw new InvalidInput(
      'recipient-unknown',
      `Nơi nhận "${recipient.name}" không có trong danh mục hoặc đã giải thể.`,
      { field: 'recipients' },
    );
  }

  /** It has people here, or its code is one this system receives for, or nothing else could reach it. */
  private worksHere(
    { id, kind, level }: Unit,
    organId: string | null,
    working: ReadonlySet<string>,
  ): boolean {
    if (kind === 'external' || level === 'ministry') return false;
    const { exchange } = this.options;
    if (!exchange || !organId) return true;
    return working.has(id) || exchange.organIds.includes(organId);
  }

  private outside(organId: string | null, directsWork: boolean): DeliveryChannel {
    if (organId && this.options.exchange) return 'exchange';
    return this.options.eOffice && directsWork ? 'e-office' : 'none';
  }
}

interface Known {
  /** The unit each recipient names, if it names one. */
  unitIds: Map<Recipient, string | null | undefined>;
  living: Map<string, string | null>;
  units: Map<string, Unit>;
  /** Identification codes by unit. */
  codes: Map<string, string>;
  /** Units with people in this system. */
  working: Set<string>;
}
