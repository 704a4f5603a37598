import type { Type } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { Person, Unit } from '../../modules/organization';
import type { Identity, Role } from '../../modules/organization';
import { UnitOfWork } from '../../modules/persistence';
import type { Transaction } from '../../modules/persistence';
import type { Deadline } from '../../modules/reading/types';
import { TaskFactory } from '../../modules/tasks';
import type { CreatedTasks, NewTask, NewTaskUnit, PlanReference } from '../../modules/tasks';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';

/** The sample's units and people, and shortcuts to put tasks among them. */
export interface TasksWorld {
  application: TestApplication;
  /** Unit id by its code in the catalogue. */
  unit(code: string): string;
  /** Somebody of that role, in that unit if one is named. */
  person(role: Role, unitCode?: string): Identity;
  get<T>(service: Type<T> | (abstract new (...args: never[]) => T)): T;
  rows<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T>;
  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** A plan with these tasks, in force unless said otherwise. */
  plan(drafts: NewTask[], plan?: Partial<PlanReference>): Promise<CreatedTasks & { plan: PlanReference }>;
  close(): Promise<void>;
}

let plans = 0;

export async function openTasksWorld(now?: string): Promise<TasksWorld> {
  const application = await startApplication({ now });
  const { app, dataSource } = application;
  const units = await dataSource.getRepository(Unit).find();
  const people = await dataSource.getRepository(Person).find({ order: { subject: 'ASC' } });
  const get: TasksWorld['get'] = (service) => app.get(service as Type, { strict: false });
  const unit = (code: string): string => {
    const found = units.find((candidate) => candidate.code === code);
    if (!found) throw new Error(`no unit ${code} in the sample`);
    return found.id;
  };
  const person: TasksWorld['person'] = (role, unitCode) => {
    const found = people.find(
      (candidate) => candidate.roles.includes(role) && (!unitCode || candidate.unitId === unit(unitCode)),
    );
    if (!found) throw new Error(`no ${role} in ${unitCode ?? 'the sample'}`);
    const { id: personId, name, title, unitId, roles } = found;
    return { personId, name, title, unitId, roles };
  };
  const run: TasksWorld['run'] = (work) => get(UnitOfWork).run(work);
  return {
    application,
    unit,
    person,
    get,
    rows: (entity) => dataSource.getRepository(entity),
    run,
    plan: async (drafts, fields = {}) => {
      const plan = planReference(fields);
      const made = await run((tx) => get(TaskFactory).createAll(tx, plan, drafts, person('coordinator')));
      return { ...made, plan };
    },
    close: () => application.close(),
  };
}

export function planReference(fields: Partial<PlanReference> = {}): PlanReference {
  plans += 1;
  return {
    id: `plan-${plans}`,
    symbol: `${plans}/KH-UBND`,
    subject: 'Thực hiện Chiến lược quốc gia về bình đẳng giới năm 2026',
    date: '2026-04-20',
    status: 'active',
    ...fields,
  };
}

export function deadline(fields: Partial<Deadline> = {}): Deadline {
  return {
    text: 'Trước ngày 01/12/2026',
    kind: 'date',
    from: null,
    to: '2026-11-30',
    rule: null,
    condition: null,
    ...fields,
  };
}

export function units(role: NewTaskUnit['role'], ...unitIds: string[]): NewTaskUnit {
  return { role, text: 'đơn vị được nêu', unitId: unitIds[0] ?? null, groupId: null, unitIds };
}

export function newTask(order: number, fields: Partial<NewTask> & Pick<NewTask, 'units'>): NewTask {
  return {
    order,
    source: 'body',
    label: String(order),
    groups: ['II. NHIỆM VỤ'],
    content: `Tổ chức lớp tập huấn số ${order} về lồng ghép giới`,
    product: 'Báo cáo kết quả',
    deadline: deadline(),
    conditions: [],
    at: { start: order * 100, end: order * 100 + 50 },
    fields: {},
    ...fields,
  };
}

export function condition(text: string): NewTask['conditions'][number] {
  return { text, documentKind: 'Hướng dẫn', issuer: 'Bộ Nội vụ', about: null };
}
