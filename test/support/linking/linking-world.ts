import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { DocumentPreparation, DocumentRegistry } from '../../../modules/documents';
import type { Document, DocumentFacts, PreparedDocument, ReplyReference } from '../../../modules/documents';
import { In } from 'typeorm';
import { Link, LinkPlan } from '../../../modules/linking';
import { Unit } from '../../../modules/organization';
import { UnitOfWork } from '../../../modules/persistence';
import type { ImportOutcomeView, PlanView } from '../../../modules/plans/dto/plan.view';
import { ReplyAnswer } from '../../../modules/tasks/replies/reply-answer.entity';
import { Assignment, Task } from '../../../modules/tasks';
import { startApplication } from '../application';
import type { TestApplication } from '../application';
import { signInAs } from '../client';
import type { ApiClient } from '../client';

/** A task of a plan made for a test: its content and the names of its units. */
export interface PlannedTask {
  content: string;
  lead: string[];
  cooperating?: string[];
}

export interface PlannedPlan {
  symbol: string;
  /** ISO date. */
  date: string;
  subject: string;
  tasks: PlannedTask[];
  /** Further paragraphs in front of the tasks, for what the plan cites. */
  bases?: string[];
}

/** A document for the register, as it would come over the exchange. */
export interface Letter {
  direction?: 'incoming' | 'outgoing';
  /** Code of the unit whose register it goes into; the provincial committee's when left out. */
  register?: string;
  facts: DocumentFacts & { notation?: string };
  receivedOn?: string;
  text?: string;
  replyTo?: ReplyReference | null;
}

/** A plan that is in force, with its tasks by content. */
export interface LivePlan {
  id: string;
  tasks: Map<string, string>;
}

/** The service with plans at work, and shortcuts to register documents and look at their links. */
export class LinkingWorld {
  private readonly folder = mkdtempSync(join(tmpdir(), 'plan-tasks-letters-'));
  private letters = 0;

  private constructor(
    readonly application: TestApplication,
    readonly coordinator: ApiClient,
    /** Keeps the register of the provincial committee and its office. */
    readonly province: ApiClient,
    private units: Map<string, Unit>,
  ) {}

  static async open(now = '2026-11-20T02:00:00Z'): Promise<LinkingWorld> {
    const application = await startApplication({ now });
    const world = new LinkingWorld(
      application,
      await signInAs(application.api, 'coordinator'),
      await signInAs(application.api, 'clerk', 'Văn phòng UBND tỉnh'),
      new Map(),
    );
    await world.readUnits();
    return world;
  }

  async close(): Promise<void> {
    await this.application.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async readUnits(): Promise<void> {
    const units = await this.application.dataSource.getRepository(Unit).find();
    this.units = new Map(units.map((unit) => [unit.code, unit]));
  }

  as(role: string, unitName?: string): Promise<ApiClient> {
    return signInAs(this.application.api, role, unitName);
  }

  get<T>(service: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.application.app.get(service as Type, { strict: false }) as T;
  }

  unit(code: string): Unit {
    const unit = this.units.get(code);
    assert.ok(unit, `no unit ${code}`);
    return unit;
  }

  everyUnit(): Unit[] {
    return [...this.units.values()];
  }

  unitCalled(name: string): Unit {
    const unit = [...this.units.values()].find((one) => one.name === name);
    assert.ok(unit, `no unit called ${name}`);
    return unit;
  }

  /** Pastes a plan, approves it, and gives what came of it. */
  async plan(plan: PlannedPlan): Promise<LivePlan> {
    const pasted = await this.coordinator.post<ImportOutcomeView>('/plans/imports', { text: planText(plan) });
    assert.equal(pasted.status, 201, JSON.stringify(pasted.body));
    const id = pasted.body.planId;
    const { body } = await this.coordinator.get<PlanView>(`/plans/${id}`);
    assert.deepEqual([body.header.symbol, body.header.date], [plan.symbol, plan.date]);
    const approved = await this.coordinator.post(`/plans/${id}/approve`, { version: body.version });
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
    const tasks = await this.application.dataSource.getRepository(Task).findBy({ planId: id });
    return { id, tasks: new Map(tasks.map((task) => [task.content.replace(/\.$/, ''), task.id])) };
  }

  /** Reads a letter and makes it ready for the register. */
  prepare(letter: Letter): Promise<PreparedDocument> {
    const { facts, text, replyTo, receivedOn, direction = 'incoming' } = letter;
    const files = text === undefined ? [] : [this.file(text)];
    const bodyId = this.unit(letter.register ?? 'ubnd-tinh').id;
    const input = { ...facts, direction, bodyId, receivedOn, replyTo, files, force: true };
    return this.get(DocumentPreparation).prepare(input, null);
  }

  /** Registers as the exchange does: no person acts. */
  async register(letter: Letter): Promise<Document> {
    const prepared = await this.prepare(letter);
    return this.get(UnitOfWork).run((tx) => this.get(DocumentRegistry).register(tx, prepared, null));
  }

  async planIds(): Promise<string[]> {
    return (await this.application.dataSource.getRepository(LinkPlan).find()).map(({ id }) => id);
  }

  links(documentId: string): Promise<Link[]> {
    return this.application.dataSource
      .getRepository(Link)
      .find({ where: { documentId }, order: { score: 'DESC', id: 'ASC' } });
  }

  assignment(taskId: string, unitId: string): Promise<Assignment> {
    return this.application.dataSource.getRepository(Assignment).findOneByOrFail({ taskId, unitId });
  }

  /** Takes back that work was handed in, so that the next reply finds its unit as the plan left it. */
  async reopen(...planIds: string[]): Promise<void> {
    const rows = this.application.dataSource.getRepository(Assignment);
    const handedIn = In(['submitted', 'completed', 'accepted', 'in-progress']);
    await rows.update({ planId: In(planIds), status: handedIn }, { status: 'assigned', submittedOn: null });
    const work = await rows.findBy({ planId: In(planIds) });
    await this.application.dataSource
      .getRepository(ReplyAnswer)
      .update({ assignmentId: In(work.map(({ id }) => id)), status: 'waiting' }, { status: 'void' });
  }

  private file(text: string): { path: string; name: string } {
    this.letters += 1;
    const path = join(this.folder, `${this.letters}.txt`);
    writeFileSync(path, text);
    return { path, name: 'van-ban.txt' };
  }
}

function planText({ symbol, date, subject, tasks, bases = [] }: PlannedPlan): string {
  const [year, month, day] = date.split('-');
  return [
    'ỦY BAN NHÂN DÂN',
    'TỈNH LAI CHÂU',
    `Số: ${symbol}`,
    `Lai Châu, ngày ${day} tháng ${month} năm ${year}`,
    'KẾ HOẠCH',
    subject,
    ...bases,
    'II. NHIỆM VỤ',
    ...tasks.flatMap(({ content, lead, cooperating = [] }, index) => [
      `${index + 1}. ${content}`,
      `- Cơ quan chủ trì: ${lead.join('; ')}.`,
      ...(cooperating.length ? [`- Cơ quan phối hợp: ${cooperating.join('; ')}.`] : []),
      '- Thời gian thực hiện: Trước ngày 01/12/2026.',
    ]),
    '',
  ].join('\n');
}
