import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit';
import {
  ChangedBySomeoneElse,
  Clock,
  foldVietnamese,
  Ids,
  NotFound,
  pageOf,
  vietnamToday,
} from '../../foundation';
import type { Page, PageQuery } from '../../foundation';
import { UnitOfWork } from '../../persistence';
import type { Identity } from '../access/identity';
import { refuse } from '../fault';
import { codeFor } from '../units/unit-code-key';
import { allUnits, namedUnit } from '../units/unit-reader';
import { Unit } from '../units/unit.entity';
import { given } from '../patch';
import type { GroupBody, GroupPatch } from './dto/group.input';
import type { GroupOption, GroupView } from './dto/group.view';
import type { GroupFacts } from './group-facts';
import { membersOf } from './group-members';
import { groupFaults } from './group-rules';
import { deleteGroup, insertGroup, readGroups, updateGroup } from './group-store';

/** Groups of units: listing and upkeep. A province has a dozen or two, so lists are filtered here. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async list(query: PageQuery): Promise<Page<GroupView>> {
    const words = foldVietnamese(query.q ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const matching = (await this.views()).filter((group) => {
      const text = foldVietnamese([group.name, group.code, ...group.aliases].join(' '));
      return words.every((word) => text.includes(word));
    });
    const { page, size } = query;
    return pageOf(matching.slice((page - 1) * size, page * size), matching.length, query);
  }

  async options(): Promise<GroupOption[]> {
    return (await this.views()).map(({ id, name, memberUnitIds }) => ({
      id,
      name,
      memberCount: memberUnitIds.length,
    }));
  }

  async get(id: string): Promise<GroupView> {
    const group = (await this.views()).find((view) => view.id === id);
    if (!group) throw notFound();
    return group;
  }

  async create(body: GroupBody, me: Identity): Promise<GroupView> {
    const id = this.ids.next();
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const groups = (await readGroups(manager)).map(({ facts }) => facts);
      const group: GroupFacts = {
        id,
        code: body.code ?? codeFor(body.name, new Set(groups.map(({ code }) => code))),
        name: body.name,
        aliases: clean(body.aliases),
        rule: body.rule ?? null,
        memberUnitIds: [...new Set(body.memberUnitIds)],
      };
      await this.check(manager, [...groups, group], id);
      await insertGroup(manager, this.ids, group);
      this.audit.record(transaction, {
        actor: me,
        action: 'group.create',
        topic: { type: 'group', id },
        summary: `Thêm nhóm "${group.name}"`,
        after: group,
      });
    });
    return this.get(id);
  }

  async update(id: string, patch: GroupPatch, me: Identity): Promise<GroupView> {
    await this.unitOfWork.run(async (transaction) => {
      const { manager } = transaction;
      const groups = await readGroups(manager);
      const before = expect(groups, id, patch.version);
      const after = patched(before, patch);
      const others = groups.map(({ facts }) => facts).filter((facts) => facts.id !== id);
      await this.check(manager, [...others, after], id);
      await updateGroup(manager, this.ids, after, patch.version);
      this.audit.record(transaction, {
        actor: me,
        action: 'group.update',
        topic: { type: 'group', id },
        summary: `Sửa nhóm "${after.name}"`,
        before,
        after,
      });
    });
    return this.get(id);
  }

  /** What was assigned through the group stays assigned to its units. */
  async remove(id: string, version: number, me: Identity): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      const before = expect(await readGroups(transaction.manager), id, version);
      await deleteGroup(transaction.manager, before, version);
      this.audit.record(transaction, {
        actor: me,
        action: 'group.delete',
        topic: { type: 'group', id },
        summary: `Xóa nhóm "${before.name}"`,
        before,
      });
    });
  }

  private async views(): Promise<GroupView[]> {
    const today = vietnamToday(this.clock);
    return this.unitOfWork.read(async (manager) => {
      const units = await manager.getRepository(Unit).find();
      const groups = await readGroups(manager);
      return groups
        .map(({ facts, version }) => viewOf(facts, version, units, today))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    });
  }

  private async check(manager: EntityManager, groups: readonly GroupFacts[], id: string): Promise<void> {
    const units = (await allUnits(manager)).map(namedUnit);
    refuse(groupFaults(groups, units).filter((fault) => fault.id === id));
  }
}

function notFound(): NotFound {
  return new NotFound('group-not-found', 'Không tìm thấy nhóm đơn vị này.');
}

function expect(groups: { facts: GroupFacts; version: number }[], id: string, version: number): GroupFacts {
  const group = groups.find(({ facts }) => facts.id === id);
  if (!group) throw notFound();
  if (group.version !== version) throw new ChangedBySomeoneElse(`Nhóm "${group.facts.name}"`);
  return group.facts;
}

function patched(group: GroupFacts, patch: GroupPatch): GroupFacts {
  const { name = group.name, aliases, rule, memberUnitIds } = given(patch, ['rule']);
  const named = memberUnitIds ? [...new Set(memberUnitIds)] : undefined;
  return {
    ...group,
    name,
    aliases: aliases ? clean(aliases) : group.aliases,
    rule: rule ?? (rule === null || named?.length ? null : group.rule),
    memberUnitIds: named ?? (rule ? [] : group.memberUnitIds),
  };
}

function clean(names: readonly string[] = []): string[] {
  return [...new Set(names.map((name) => name.normalize('NFC').trim()))];
}

function viewOf(facts: GroupFacts, version: number, units: readonly Unit[], today: string): GroupView {
  const { id, code, name, aliases, rule, memberUnitIds } = facts;
  const named = memberUnitIds.map((unitId) => ({ groupId: id, unitId }));
  return {
    id,
    code,
    name,
    aliases,
    memberUnitIds: membersOf(facts, named, units, today),
    ...(rule && { rule }),
    version,
  };
}
