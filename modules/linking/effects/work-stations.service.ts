import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { DocumentStations } from '../../documents';
import type { Station } from '../../documents';
import { DomainEvents } from '../../persistence';
import type { Transaction } from '../../persistence';
import { Plan } from '../../plans';
import type { PlanChanged } from '../../plans';
import { Assignment, OPEN_STATUSES } from '../../tasks';
import type { AssignmentChanged } from '../../tasks';
import type { LinkEvent } from '../links/link.events';
import { CarriedPlans } from './carried-plans.service';

/** Transitions by which a unit takes work up. */
const TAKEN_UP = new Set(['accept', 'start', 'submit']);
/** After them the plan may hold no open work any more. */
const ENDING = new Set(['complete', 'cancel']);

/** Tells the sender of a document how far the work it gave has come: assigned, under way, done. */
@Injectable()
export class WorkStations implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly plans: CarriedPlans,
    private readonly stations: DocumentStations,
  ) {}

  onModuleInit(): void {
    this.events.within<PlanChanged>('plans.changed', async (changes, tx) => {
      for (const { planId, act } of changes) {
        if (act === 'approve' || act === 'issue') await this.reach(tx, planId, 'assigned');
        if (act === 'close') await this.reach(tx, planId, 'finished');
      }
    });
    this.events.within<LinkEvent>('linking.linked', async (links, tx) => {
      for (const link of links) await this.linked(tx, link);
    });
    this.events.within<AssignmentChanged>('tasks.assignment-changed', async (changes, tx) => {
      const plansOf = (names: ReadonlySet<string>): Set<string> =>
        new Set(changes.filter(({ transition }) => names.has(transition)).map(({ planId }) => planId));
      for (const planId of plansOf(TAKEN_UP)) await this.reach(tx, planId, 'inProcess');
      for (const planId of plansOf(ENDING)) await this.ended(tx, planId);
    });
  }

  private async linked(tx: Transaction, { documentId, planId, kind, targetType }: LinkEvent): Promise<void> {
    if (kind !== 'assigns' || targetType !== 'plan') return;
    const plan = await tx.manager.findOneBy(Plan, { id: planId, status: In(['prepared', 'active']) });
    if (plan) await this.stations.reach(tx, documentId, 'assigned');
  }

  private async ended(tx: Transaction, planId: string): Promise<void> {
    const open = await tx.manager.findOne(Assignment, {
      where: { planId, status: In([...OPEN_STATUSES]) },
      select: { id: true },
    });
    if (open) return;
    const plan = await tx.manager.findOneBy(Plan, { id: planId });
    // A withdrawn plan was not carried out.
    if (plan?.status === 'active') await this.reach(tx, planId, 'finished');
  }

  private async reach(tx: Transaction, planId: string, station: Station): Promise<void> {
    for (const { id, direction } of await this.plans.documentsOf(tx.manager, planId)) {
      if (direction === 'incoming') await this.stations.reach(tx, id, station);
    }
  }
}
