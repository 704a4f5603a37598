import type { Agent } from 'node:http';

/** What a deployment sets to reach the exchange. */
export interface VxpOptions {
  /** Base address; paths of calls are appended. */
  endpoint: string;
  systemId: string;
  /** Shared secret; never logged, never in an error. */
  secret: string;
  /** Calls in all for one that fails (1 to 5; the contract asks for 3 to 5). */
  attempts?: number;
  /** Wait before the second call, doubled before each further one; milliseconds. */
  backoffMs?: number;
  /** Longest silence on the connection; milliseconds. */
  idleTimeoutMs?: number;
  /** Longest time of one call without a file, and of one with; milliseconds. */
  callTimeoutMs?: number;
  transferTimeoutMs?: number;
  /** Largest package brought over; bytes. */
  maxPackageBytes?: number;
  /** Connections at a time (1 to 10). */
  connections?: number;
  /** `hash-file` as the official SDK computes it, which drops leading zeros of bytes. */
  sdkHashFile?: boolean;
  /** Which directory to ask: the old codes, or those of Decision 20/2020/QĐ-TTg. */
  directory?: 'agencies' | 'qd20';
  /** Own connection handling (certificates, proxies) in place of the default. */
  agent?: Agent;
}

export type VxpSettings = Required<Omit<VxpOptions, 'agent'>> & Pick<VxpOptions, 'agent'>;

/** Time, chance and waiting, which tests hold still. */
export interface VxpSurroundings {
  now(): Date;
  /** From 0 to below 1. */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
}

const MINUTE = 60_000;

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.trunc(value), least), most);

/** Settings with defaults in place and numbers inside what the contract allows. */
export function settingsOf(options: VxpOptions): VxpSettings {
  return {
    backoffMs: 500,
    idleTimeoutMs: MINUTE,
    callTimeoutMs: 2 * MINUTE,
    transferTimeoutMs: 30 * MINUTE,
    maxPackageBytes: 150 * 1024 * 1024,
    sdkHashFile: true,
    directory: 'agencies',
    ...options,
    attempts: within(options.attempts ?? 3, 1, 5),
    connections: within(options.connections ?? 4, 1, 10),
  };
}
