import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Fault, InboxHabits } from './faults';
import type { StandInAgency } from './mailbox';
import type { Orders, StandInState } from './server';

/** Access of one system, made up for the life of the stand-in. */
export interface StandInSystem {
  endpoint: string;
  systemId: string;
  secret: string;
}

/** A running stand-in exchange, seen from a test. */
export class StandInExchange {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<StandInExchange> {
    const child = spawn(process.execPath, ['--require', '@swc-node/register', join(__dirname, 'main.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return new StandInExchange(child, url);
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.stdin?.end();
    await gone;
  }

  /** Lets a body take part. */
  async addSystem(organId: string): Promise<StandInSystem> {
    const system = { systemId: randomUUID(), secret: randomBytes(24).toString('hex'), organId };
    await this.order({ system });
    return { endpoint: this.url, systemId: system.systemId, secret: system.secret };
  }

  /** Replaces the faults that wait for their calls. */
  async setFaults(...faults: Fault[]): Promise<void> {
    await this.order({ faults });
  }

  async setHabits(habits: InboxHabits): Promise<void> {
    await this.order({ habits });
  }

  async setAgencies(agencies: StandInAgency[]): Promise<void> {
    await this.order({ agencies });
  }

  /** Puts any bytes before receivers, as if another body had sent them; gives their names. */
  async deliver(
    bytes: Uint8Array,
    { from, to, messageType = 'edoc' }: { from: string; to: string[]; messageType?: 'edoc' | 'status' },
  ): Promise<string[]> {
    const content = Buffer.from(bytes).toString('base64');
    return (await this.order({ deliver: { messageType, from, to, content } })).docIds;
  }

  async state(): Promise<StandInState> {
    return (await (await fetch(`${this.url}/_state`)).json()) as StandInState;
  }

  private async order(orders: Orders): Promise<{ docIds: string[] }> {
    const response = await fetch(`${this.url}/_orders`, { method: 'POST', body: JSON.stringify(orders) });
    return (await response.json()) as { docIds: string[] };
  }
}
