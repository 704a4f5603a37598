import { Injectable } from '@nestjs/common';
import { Clock, NotFound, pageOf, vietnamToday } from '../../foundation';
import type { Page } from '../../foundation';
import { andSearch, UnitOfWork } from '../../persistence';
import type { UnitQuery } from './dto/unit.input';
import { unitView } from './dto/unit.view';
import type { UnitOption, UnitView } from './dto/unit.view';
import { completeUnits } from './unit-reader';
import { Unit } from './unit.entity';
import { validOn } from './validity';

/** Lists and single units. A catalogue has hundreds of units, so it is ordered here, by the Vietnamese alphabet. */
@Injectable()
export class UnitQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(query: UnitQuery): Promise<Page<UnitView>> {
    const { page, size, on, kind, level, q = '' } = query;
    return this.unitOfWork.read(async (manager) => {
      const select = manager.getRepository(Unit).createQueryBuilder('unit');
      if (kind) select.andWhere('unit.kind = :kind', { kind });
      if (level) select.andWhere('unit.level = :level', { level });
      andSearch(select, ['unit.searchText'], q);
      const units = byName(await select.getMany()).filter((unit) => !on || validOn(unit, on));
      const slice = units.slice((page - 1) * size, page * size);
      const today = vietnamToday(this.clock);
      const items = (await completeUnits(manager, slice)).map((record) => unitView(record, today));
      return pageOf(items, units.length, query);
    });
  }

  async get(id: string): Promise<UnitView> {
    return this.unitOfWork.read(async (manager) => {
      const unit = await manager.getRepository(Unit).findOneBy({ id });
      if (!unit) throw new NotFound('unit-not-found', 'Không tìm thấy đơn vị này.');
      const [record] = await completeUnits(manager, [unit]);
      return unitView(record, vietnamToday(this.clock));
    });
  }

  /** Units that exist today, to choose from. */
  async options(): Promise<UnitOption[]> {
    const today = vietnamToday(this.clock);
    const units = await this.unitOfWork.read((manager) => manager.getRepository(Unit).find());
    return byName(units.filter((unit) => validOn(unit, today))).map(({ id, name, shortName, kind }) => ({
      id,
      name,
      shortName,
      kind,
    }));
  }
}

const ALPHABET = new Intl.Collator('vi', { numeric: true });

function byName(units: Unit[]): Unit[] {
  return units.sort((a, b) => ALPHABET.compare(a.name, b.name));
}
