import type { AssignmentView } from '../../modules/tasks';
import { backoff, OutboxWorker } from '../../modules/persistence';
import type { OutboxMessageView } from '../../modules/linking/outbox/outbox.views';
import type { Page } from '../../modules/foundation';
import type { ApiClient } from '../support/client';
import { KEY } from '../stand-ins/e-office/contract';
import type { Push } from '../stand-ins/e-office/push';
import type { Effect } from '../stand-ins/e-office/server';
import { StandInEOffice } from '../stand-ins/e-office/stand-in-e-office';
import { expect, PlansWorld } from './plans-world';

export const PUBLIC_URL = 'https://nhiem-vu.example.gov.vn/plan-tasks';
export const INTERIOR = 'Sở Nội vụ';

/** A small plan of its own number, with one task of Sở Nội vụ and one of two leads. */
export function planText(number: number, more = ''): Buffer {
  return Buffer.from(
    `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: ${number}/KH-UBND\nLai Châu, ngày 20 tháng 4 năm 2026\n` +
      `KẾ HOẠCH\nVề việc thử liên thông lần ${number}\nII. NHIỆM VỤ\n` +
      `1. Rà soát số liệu về trẻ em lần ${number}\n- Cơ quan chủ trì: Sở Nội vụ.\n` +
      `- Thời gian thực hiện: Trước ngày 01/12/2026.\n${more}`,
  );
}

/** The service and a stand-in platform that know each other. */
export class EOfficeWorld {
  private constructor(
    readonly plans: PlansWorld,
    readonly platform: StandInEOffice,
  ) {}

  static async open(): Promise<EOfficeWorld> {
    const platform = await StandInEOffice.start();
    try {
      const plans = await PlansWorld.open({
        env: { EOFFICE_URL: platform.url, EOFFICE_KEY_ID: KEY.id, EOFFICE_SECRET: KEY.secret, PUBLIC_URL },
      });
      const world = new EOfficeWorld(plans, platform);
      await world.later(0);
      return world;
    } catch (error) {
      // A process left behind would keep the test runner waiting.
      await platform.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.plans?.close();
    await this.platform?.stop();
  }

  /** Moves both clocks. */
  async later(ms: number): Promise<void> {
    const { clock } = this.plans.application;
    clock.set(new Date(clock.now().getTime() + ms).toISOString());
    await this.platform.order({ now: clock.now().toISOString() });
  }

  /** Makes documents known to the platform. */
  async documents(...ids: string[]): Promise<void> {
    const documents = ids.map((id) => ({
      id,
      symbol: `${id}/KH-UBND`,
      subject: `Kế hoạch ${id}`,
      kind: 'Kế hoạch',
      date: '2026-04-20',
    }));
    await this.platform.order({ documents });
  }

  async pushAll(id: string, bytes: Buffer, more: Partial<Push> & { facts?: object } = {}) {
    const { facts, ...push } = more;
    return this.platform.push({
      api: this.plans.application.api,
      document: { id, assignsTasks: true, ...facts },
      fileName: 'ke-hoach.txt',
      content: bytes.toString('base64'),
      ...push,
    });
  }

  async push(id: string, bytes: Buffer, more: Partial<Push> & { facts?: object } = {}) {
    const [answer] = await this.pushAll(id, bytes, more);
    return answer;
  }

  /** Everything that may leave now has left. */
  async drain(): Promise<void> {
    await this.plans.application.app.get(OutboxWorker, { strict: false }).drain();
  }

  /** The time of the next attempts comes, as often as said. */
  async retry(times = 1): Promise<void> {
    for (let attempt = 1; attempt <= times; attempt += 1) {
      await this.later(backoff(attempt) + 1);
      await this.drain();
    }
  }

  async effects(id: string): Promise<Effect[]> {
    await this.drain();
    return (await this.platform.state()).effects.filter(({ documentId }) => documentId === id);
  }

  async approve(planId: string): Promise<void> {
    await this.plans.giveUnassigned(planId, INTERIOR);
    const { plan } = await this.plans.look(planId);
    await this.plans.act(`/plans/${planId}/approve`, { version: plan.version });
  }

  /** A unit does its part and the coordinator accepts it. */
  async finish(work: AssignmentView, unit: ApiClient): Promise<void> {
    let { version } = work;
    const step = async (who: ApiClient, name: string, more: object = {}): Promise<void> => {
      const path = `/assignments/${work.id}/transitions`;
      version = expect(await who.post<AssignmentView>(path, { name, version, ...more }), 200).version;
    };
    await step(unit, 'accept');
    await step(unit, 'start');
    await step(unit, 'submit', { text: 'Đã thực hiện xong.' });
    await step(await this.plans.as('coordinator'), 'complete');
  }

  async outbox(keeper: ApiClient, status: string): Promise<OutboxMessageView[]> {
    return expect(await keeper.get<Page<OutboxMessageView>>(`/outbox?status=${status}`), 200).items;
  }
}
