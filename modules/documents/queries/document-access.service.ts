import { Injectable } from '@nestjs/common';
import { Forbidden, NotFound } from '../../foundation';
import { hasRole, seesEverything, Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import type { Document } from '../entities/document.entity';

/** The registers a person may open. */
export interface OpenRegisters {
  /** Every body's. */
  all: boolean;
  /** Bodies whose registers are the person's own; the one opened first comes first. */
  own: string[];
  /** Whether the person enters documents into them. */
  keeps: boolean;
}

/**
 * Whose registers are whose: a unit's people read their unit's, its clerks keep it; the office of the provincial
 * committee keeps the committee's, too; wide roles read all.
 */
@Injectable()
export class DocumentAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async registersOf(me: Identity): Promise<OpenRegisters> {
    return this.unitOfWork.read(async (manager) => {
      const units = manager.getRepository(Unit);
      const unit = me.unitId ? await units.findOneBy({ id: me.unitId }) : null;
      const above = unit?.kind === 'office' && unit.parentId ? unit.parentId : null;
      const committee = above && (await units.findOneBy({ id: above, kind: 'province-committee' }));
      return {
        all: seesEverything(me),
        own: [committee, unit].flatMap((one) => (one ? [one.id] : [])),
        keeps: hasRole(me, 'clerk'),
      };
    });
  }

  /** The body whose register opens when none is named: the own one, for wide roles the province's. */
  async firstRegister(registers: OpenRegisters): Promise<string | null> {
    if (!registers.all) return registers.own[0] ?? null;
    const committee = await this.unitOfWork.read((manager) =>
      manager.getRepository(Unit).findOne({
        where: { kind: 'province-committee', level: 'province' },
        order: { id: 'ASC' },
      }),
    );
    return committee?.id ?? registers.own[0] ?? null;
  }

  mayRead(registers: OpenRegisters, bodyId: string): boolean {
    return registers.all || registers.own.includes(bodyId);
  }

  /** @throws NotFound for a register that is not the person's to read: it is not there for them */
  checkReads(registers: OpenRegisters, bodyId: string): void {
    if (this.mayRead(registers, bodyId)) return;
    throw new NotFound('register-not-found', 'Không tìm thấy sổ văn bản.', { field: 'body' });
  }

  /** @throws Forbidden for a register the person does not keep */
  checkKeeps(registers: OpenRegisters, bodyId: string): void {
    if (registers.keeps && registers.own.includes(bodyId)) return;
    throw new Forbidden('register-not-yours', 'Bạn không phải là văn thư của sổ này.', { field: 'body' });
  }

  /** The document, if it is there for this person. @throws NotFound */
  visible(registers: OpenRegisters, document: Document | null): Document {
    if (document && (registers.all || registers.own.includes(document.bodyId))) return document;
    throw new NotFound('document-not-found', 'Không tìm thấy văn bản.');
  }
}
