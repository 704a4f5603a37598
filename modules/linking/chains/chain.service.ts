import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Document, DocumentAccess } from '../../documents';
import type { OpenRegisters } from '../../documents';
import { Unit } from '../../organization';
import type { Identity } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { Plan, visiblePlan, visiblePlans } from '../../plans';
import { Task, visibleTask, visibleTasks } from '../../tasks';
import { LinkPlan } from '../links/entities';
import type { Link } from '../links/entities';
import { LinkAccess } from '../links/queries/link-access.service';
import { rowsById } from '../links/queries/link-views';
import { ChainCounts } from './chain-counts.service';
import { ChainLinks } from './chain-links.service';
import type { CitedPair } from './chain-links.service';
import { betweenNodes, byDate, documentNode, keyOf, planNode, stageOf, taskNode } from './chain-parts';
import type { ChainEdgeView, ChainNodeView, ChainType, ChainView } from './chain.view';

/** What a chain is made of before it is drawn. */
interface Material {
  links: Link[];
  planIds: string[];
  taskIds: string[];
  documentIds: string[];
  pairs: CitedPair[];
  /** Documents that belong to the chain, whether among the ids or not. */
  total: number;
}

/** Plans a single document brings into its chain. */
const PLANS = 5;

/** The way of a document, plan or task from guidance to report, as one person may see it. */
@Injectable()
export class ChainService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentAccess,
    private readonly access: LinkAccess,
    private readonly rows: ChainLinks,
    private readonly counts: ChainCounts,
  ) {}

  /** @throws NotFound for a document, plan or task that is not this person's to see */
  async of(type: ChainType, id: string, limit: number, me: Identity): Promise<ChainView> {
    const registers = await this.documents.registersOf(me);
    return this.unitOfWork.read(async (manager) => {
      const material = await this.material(manager, type, id, limit, registers, me);
      return this.draw(manager, keyOf(type, id), material, limit, registers, me);
    });
  }

  private async material(
    manager: EntityManager,
    type: ChainType,
    id: string,
    limit: number,
    registers: OpenRegisters,
    me: Identity,
  ): Promise<Material> {
    if (type === 'document') return this.ofDocument(manager, id, limit, registers, me);
    const task = type === 'task' ? await visibleTask(manager, id, me) : null;
    const planId = task?.planId ?? id;
    if (!task) await visiblePlan(manager, id, me);
    const where = task ? { taskId: id } : { planId };
    const { links, total } = await this.rows.of(manager, where, registers, limit);
    const directing = task ? await this.rows.directing(manager, [planId], limit) : [];
    const all = distinct([...directing, ...links]);
    const guidance = await this.guidance(manager, all, registers, limit);
    return {
      links: all,
      planIds: [planId],
      taskIds: task ? [id] : all.flatMap(({ taskId }) => taskId ?? []),
      documentIds: [...all.map(({ documentId }) => documentId), ...guidance.map(({ targetId }) => targetId)],
      pairs: guidance,
      total: total + directing.length,
    };
  }

  private async ofDocument(
    manager: EntityManager,
    id: string,
    limit: number,
    registers: OpenRegisters,
    me: Identity,
  ): Promise<Material> {
    this.documents.visible(registers, await manager.findOneBy(Document, { id }));
    const own = await this.rows.ofDocument(manager, id);
    const sight = await this.access.sight(
      manager,
      me,
      own.map(({ planId }) => planId),
    );
    const seen = own.filter((link) => sight.sees(link));
    const planIds = [...new Set(seen.map(({ planId }) => planId))].slice(0, PLANS);
    const directing = planIds.length ? await this.rows.directing(manager, planIds, limit) : [];
    const { pairs, total } = await this.rows.around(manager, id, registers, limit);
    return {
      links: distinct([...seen.filter(({ planId }) => planIds.includes(planId)), ...directing]),
      planIds,
      taskIds: seen.flatMap(({ taskId }) => taskId ?? []),
      documentIds: [
        id,
        ...directing.map(({ documentId }) => documentId),
        ...pairs.flatMap(({ documentId, targetId }) => [targetId, documentId]),
      ],
      pairs,
      total,
    };
  }

  /** What the plan's own document names: the guidance the plan rests on. */
  private async guidance(
    manager: EntityManager,
    links: readonly Link[],
    registers: OpenRegisters,
    limit: number,
  ): Promise<CitedPair[]> {
    const plan = links.find(({ kind }) => kind === 'assigns');
    if (!plan) return [];
    const { pairs } = await this.rows.around(manager, plan.documentId, registers, limit);
    return pairs.filter(({ documentId }) => documentId === plan.documentId);
  }

  private async draw(
    manager: EntityManager,
    focus: string,
    material: Material,
    limit: number,
    registers: OpenRegisters,
    me: Identity,
  ): Promise<ChainView> {
    const sight = await this.access.sight(
      manager,
      me,
      material.links.map(({ planId }) => planId),
    );
    const links = material.links.filter((link) => sight.sees(link));
    const open = await this.rows.open(manager, material.documentIds, registers);
    const documents = [...open.values()].slice(0, limit);
    const plans = await this.plans(manager, material.planIds, sight.sees, me);
    const tasks = await this.tasks(manager, material.taskIds, links, limit, me);
    const planDate = plans.length === 1 ? plans[0].date : null;
    const counts = await this.counts.of(manager, plans, tasks, me);
    const nodes: ChainNodeView[] = [
      ...plans.map((plan) => planNode(plan, counts.get(plan.id) ?? null)),
      ...tasks.map((task) => taskNode(task, counts.get(task.id) ?? null)),
      ...documents.map((document) => {
        const kinds = links.filter(({ documentId }) => documentId === document.id).map(({ kind }) => kind);
        const named = material.pairs.some(({ targetId }) => targetId === document.id);
        const stage = stageOf(document, kinds, planDate);
        return documentNode(document, stage === 'other' && named && !kinds.length ? 'guidance' : stage);
      }),
    ];
    const among = await this.rows.among(
      manager,
      documents.map(({ id }) => id),
    );
    const units = await rowsById(
      manager,
      Unit,
      links.map(({ unitId }) => unitId),
    );
    const edges: ChainEdgeView[] = [
      ...links.map((link) => linkEdge(link, tasks, (link.unitId && units.get(link.unitId)?.name) || null)),
      ...tasks.map(({ id, planId }) => textEdge(keyOf('plan', planId), keyOf('task', id), 'contains')),
      ...[...material.pairs, ...among].map(({ documentId, targetId }) =>
        textEdge(keyOf('document', documentId), keyOf('document', targetId), 'cites'),
      ),
    ];
    const hidden = Math.max(0, material.total - documents.length) + (open.size - documents.length);
    return { focus, nodes: byDate(nodes), edges: betweenNodes(edges, nodes), more: hidden };
  }

  /** Plans the person may open, or whose replies arrive in the person's register. */
  private async plans(
    manager: EntityManager,
    ids: readonly string[],
    sees: (link: Pick<Link, 'registerId' | 'planId' | 'targetType' | 'targetId' | 'unitId'>) => boolean,
    me: Identity,
  ): Promise<LinkPlan[]> {
    if (!ids.length) return [];
    const plans = await manager.findBy(LinkPlan, { id: In([...ids]) });
    const query = visiblePlans(manager.createQueryBuilder(Plan, 'plan').where({ id: In([...ids]) }), me);
    const visible = new Set(
      (await query.select('plan.id', 'id').getRawMany<{ id: string }>()).map(({ id }) => id),
    );
    const asLink = (id: string) => ({
      registerId: '',
      planId: id,
      targetType: 'plan' as const,
      targetId: id,
      unitId: null,
    });
    return plans.filter(({ id }) => visible.has(id) || sees(asLink(id)));
  }

  private async tasks(
    manager: EntityManager,
    ids: readonly string[],
    links: readonly Link[],
    limit: number,
    me: Identity,
  ): Promise<Task[]> {
    const wanted = [...new Set(ids)].slice(0, limit);
    if (!wanted.length) return [];
    const visible = await visibleTasks(manager, me).andWhere('t.id IN (:...wanted)', { wanted }).getMany();
    const known = new Set(visible.map(({ id }) => id));
    const through = links.flatMap(({ taskId }) => (taskId && !known.has(taskId) ? [taskId] : []));
    const others = through.length
      ? await manager.findBy(Task, { id: In([...new Set(through)].slice(0, limit)) })
      : [];
    return [...visible, ...others];
  }
}

function distinct(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.id, link])).values()];
}

/** A link to an assignment ends at its task: units' parts are told apart by the edge. */
function linkEdge(link: Link, tasks: readonly Task[], unitName: string | null): ChainEdgeView {
  const { documentId, planId, taskId, kind, state, reason } = link;
  const shown = taskId && tasks.some(({ id }) => id === taskId);
  const to = shown ? keyOf('task', taskId) : keyOf('plan', planId);
  return { from: keyOf('document', documentId), to, kind, state, unitName, reason };
}

function textEdge(from: string, to: string, kind: 'cites' | 'contains'): ChainEdgeView {
  return { from, to, kind, state: null, unitName: null, reason: null };
}
