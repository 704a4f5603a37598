import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Catalogue } from '../../organization';
import { UnitOfWork } from '../../persistence';
import {
  Assignment,
  DeadlineHorizon,
  TaskPlan,
  TIMELINESS,
  timelinessCondition,
  timelinessParameters,
  Urge,
} from '../../tasks';
import type { Horizon, Timeliness } from '../../tasks';
import type { BoardDimension, BoardFilter, BoardSort, TimelinessQuery } from '../dto/board.query';
import type { TimelinessBoardView, TimelinessRowView } from '../dto/board.view';
import { counted } from './counted';
import { GROUPED_BY, keyOf, periodName } from './dimension-keys';
import { fieldsOfTasks } from './fields-of-tasks';
import { addFigures, inTimeRate, noFigures } from './figures';
import type { Figures } from './figures';

const NAMELESS: Record<BoardDimension, string> = {
  unit: 'Không rõ đơn vị',
  plan: 'Không rõ kế hoạch',
  field: 'Không thuộc mục nào',
  month: 'Không có thời hạn',
  quarter: 'Không có thời hạn',
  year: 'Không có thời hạn',
};
/** Below SQL Server's 2100 parameters. */
const AT_ONCE = 1000;

type CountRow = { grouped: string | null; total: number | string } & Record<string, number | string | null>;

/** Who is on time: by unit, plan, field or period, with the number of urgings. Judged by the original deadline. */
@Injectable()
export class TimelinessBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly horizon: DeadlineHorizon,
    private readonly catalogue: Catalogue,
  ) {}

  async open(query: TimelinessQuery): Promise<TimelinessBoardView> {
    const { by, sort, ...filter } = query;
    const horizon = await this.horizon.now();
    const figures = await this.unitOfWork.read((manager) => figuresBy(manager, by, filter, horizon));
    const names = await this.names(by, [...figures.keys()]);
    const total = noFigures();
    const rows = [...figures].map(([key, part]) => {
      addFigures(total, part);
      return rowOf(key, key === null ? NAMELESS[by] : (names.get(key) ?? key), part);
    });
    return { rows: inOrder(rows, by, sort), total: rowOf(null, 'Tổng cộng', total), today: horizon.today };
  }

  private async names(by: BoardDimension, keys: (string | null)[]): Promise<Map<string, string>> {
    const known = keys.filter((key) => key !== null);
    if (by === 'field') return new Map();
    if (by === 'unit') {
      const units = await this.catalogue.units(known);
      return new Map([...units.values()].map(({ id, name }) => [id, name]));
    }
    if (by !== 'plan') return new Map(known.map((key) => [key, periodName(by, key)]));
    const plans = await this.unitOfWork.read(async (manager) => {
      const found: TaskPlan[] = [];
      for (let start = 0; start < known.length; start += AT_ONCE) {
        found.push(...(await manager.findBy(TaskPlan, { id: In(known.slice(start, start + AT_ONCE)) })));
      }
      return found;
    });
    return new Map(plans.map(({ id, symbol, subject }) => [id, symbol ? `${symbol}: ${subject}` : subject]));
  }
}

async function figuresBy(
  manager: EntityManager,
  by: BoardDimension,
  filter: BoardFilter,
  horizon: Horizon,
): Promise<Map<string | null, Figures>> {
  const fields = by === 'field' ? await fieldsOfTasks(manager, filter) : new Map<string, string | null>();
  const figures = new Map<string | null, Figures>();
  const at = (grouped: string | null): Figures => {
    const key = keyOf(by, grouped, fields);
    const known = figures.get(key) ?? noFigures();
    figures.set(key, known);
    return known;
  };
  for (const row of await countRows(manager, GROUPED_BY[by], filter, horizon)) {
    addFigures(at(row.grouped), figuresOf(row));
  }
  for (const { grouped, urgings } of await urgeRows(manager, GROUPED_BY[by], filter)) {
    at(grouped).urgings += Number(urgings);
  }
  return figures;
}

function countRows(
  manager: EntityManager,
  grouped: string,
  filter: BoardFilter,
  horizon: Horizon,
): Promise<CountRow[]> {
  const query = manager
    .createQueryBuilder(Assignment, 'a')
    .select(grouped, 'grouped')
    .addSelect('COUNT(*)', 'total')
    .setParameters(timelinessParameters(horizon))
    .groupBy(grouped);
  for (const word of TIMELINESS) {
    query.addSelect(`SUM(CASE WHEN ${timelinessCondition([word])} THEN 1 ELSE 0 END)`, column(word));
  }
  return counted(query, filter).getRawMany<CountRow>();
}

function urgeRows(
  manager: EntityManager,
  grouped: string,
  filter: BoardFilter,
): Promise<{ grouped: string | null; urgings: number | string }[]> {
  const query = manager
    .createQueryBuilder(Urge, 'n')
    .innerJoin(Assignment, 'a', 'a.id = n.assignmentId')
    .select(grouped, 'grouped')
    .addSelect('COUNT(*)', 'urgings')
    .groupBy(grouped);
  return counted(query, filter).getRawMany();
}

function column(word: Timeliness): string {
  return `n_${word.replace(/-/g, '_')}`;
}

function figuresOf(row: CountRow): Figures {
  const byTimeliness = Object.fromEntries(TIMELINESS.map((word) => [word, Number(row[column(word)] ?? 0)]));
  return { total: Number(row.total), byTimeliness: byTimeliness as Figures['byTimeliness'], urgings: 0 };
}

function rowOf(key: string | null, name: string, figures: Figures): TimelinessRowView {
  return { key, name, ...figures, inTimeRate: inTimeRate(figures) };
}

/** Ranking: those without a rate come last whichever way; equal rates by how much stands behind them. */
function inOrder(
  rows: TimelinessRowView[],
  by: BoardDimension,
  sort: BoardSort = 'name',
): TimelinessRowView[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const byName = (a: TimelinessRowView, b: TimelinessRowView): number => {
    if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
    const period = by === 'month' || by === 'quarter' || by === 'year';
    return period ? collator.compare(a.key ?? '', b.key ?? '') : collator.compare(a.name, b.name);
  };
  if (sort === 'name') return rows.sort(byName);
  const direction = sort === 'best' ? -1 : 1;
  return rows.sort((a, b) => {
    if (a.inTimeRate === null || b.inTimeRate === null) {
      return Number(a.inTimeRate === null) - Number(b.inTimeRate === null) || byName(a, b);
    }
    return direction * (a.inTimeRate - b.inTimeRate) || b.total - a.total || byName(a, b);
  });
}
