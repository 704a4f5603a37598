import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Document, RegisterCounter } from '../../documents';
import { Conflict, vietnameseDate } from '../../foundation';
import { Unit } from '../../organization';

/** The outgoing register of one body in one year. */
interface OutgoingRegister {
  bodyId: string;
  year: number;
}

/** The numbers of outgoing registers, before one is given. */
@Injectable()
export class OutgoingNumbers {
  /** The number the register gives next. Somebody may take it before it is used. */
  async next(manager: EntityManager, { bodyId, year }: OutgoingRegister): Promise<number> {
    const counter = await manager.findOneBy(RegisterCounter, { bodyId, year, direction: 'outgoing' });
    return (counter?.last ?? 0) + 1;
  }

  /** @throws Conflict `number-taken`, `number-skips` unless it is the next */
  async check(manager: EntityManager, register: OutgoingRegister, number: number): Promise<void> {
    const next = await this.next(manager, register);
    if (number === next) return;
    throw number < next
      ? await this.taken(manager, register, number, next)
      : new Conflict(
          'number-skips',
          `Số tiếp theo của sổ văn bản đi là ${next}. Không bỏ trống số: hãy cấp số ${next}.`,
          { field: 'number' },
        );
  }

  /** What the clerk is told whose number was given to another document. */
  async taken(
    manager: EntityManager,
    { bodyId, year }: OutgoingRegister,
    number: number,
    next: number,
  ): Promise<Conflict> {
    const holder = await manager.findOneBy(Document, { bodyId, year, number, direction: 'outgoing' });
    const whose = holder?.date
      ? ` cho văn bản ${holder.symbol ?? holder.number} ngày ${vietnameseDate(holder.date)}`
      : '';
    return new Conflict(
      'number-taken',
      `Số ${number} đã được cấp${whose}. Số tiếp theo là ${next}; chưa có gì được phát hành.`,
      { field: 'number' },
    );
  }

  /** Name and code of the issuing body. */
  async body(manager: EntityManager, bodyId: string): Promise<Pick<Unit, 'name' | 'code'>> {
    return manager.findOneByOrFail(Unit, { id: bodyId });
  }
}
