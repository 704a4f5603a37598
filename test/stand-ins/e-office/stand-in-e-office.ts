import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Push, PushAnswer } from './push';
import type { Fault, Orders, StandInState } from './server';

/** A running stand-in platform, seen from a test. */
export class StandInEOffice {
  private constructor(
    private readonly process: ChildProcess,
    private readonly origin: string,
  ) {}

  static async start(): Promise<StandInEOffice> {
    const child = spawn(process.execPath, ['--require', '@swc-node/register', join(__dirname, 'main.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return new StandInEOffice(child, origin);
  }

  /** Base address of its side of the contract. */
  get url(): string {
    return `${this.origin}/api`;
  }

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.stdin?.end();
    await gone;
  }

  async setFaults(...faults: Fault[]): Promise<void> {
    await this.order({ faults });
  }

  async push(push: Push): Promise<PushAnswer['answers']> {
    return ((await this.order({ push })) as PushAnswer).answers;
  }

  async state(): Promise<StandInState> {
    return (await (await fetch(`${this.origin}/_state`)).json()) as StandInState;
  }

  async order(orders: Orders): Promise<unknown> {
    const response = await fetch(`${this.origin}/_orders`, { method: 'POST', body: JSON.stringify(orders) });
    return response.json();
  }
}
