import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A call as the exchange understands it. */
export interface ExchangeCall {
  name: string;
  systemId: string;
  /** Headers `XroadVnpt-*` without the prefix, as sent. */
  parameters: Record<string, string>;
  /** What does not keep the contract. */
  faults: string[];
}

const PREFIX = 'xroadvnpt-';
const SIGNATURE_PARTS = ['sign-header-key', 'sign-header', 'hash-header'];
/** Headers every call has. */
const COMMON = ['systemid', 'timestamp', 'Content-Type', 'version'];

/** Headers of the caller, call by call; anything else has leaked from another call. */
const OWN: Record<string, { method: string; required: string[]; optional?: string[] }> = {
  sendEdoc: {
    method: 'POST',
    required: ['from', 'servicetype', 'messagetype', 'hash-file'],
    optional: ['to'],
  },
  getReceivedEdocList: { method: 'POST', required: ['servicetype', 'messagetype'] },
  downloadEdoc: { method: 'GET', required: ['docId', 'filePath'] },
  updateStatus: { method: 'POST', required: ['docId', 'status'] },
  getAgenciesList: { method: 'POST', required: [] },
  getAgenciesListQD20: { method: 'POST', required: ['level'] },
};

export const isCall = (name: string): boolean => Object.hasOwn(OWN, name);

function prefixedHeaders(request: IncomingMessage): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at];
    if (name.toLowerCase().startsWith(PREFIX)) found[name.slice(PREFIX.length)] = request.rawHeaders[at + 1];
  }
  return found;
}

function checkSignature(
  sent: Record<string, string>,
  signed: string[],
  secret: string | undefined,
): string[] {
  const faults: string[] = [];
  if (sent['sign-header-key'] !== signed.join(';')) faults.push('sign-header-key');
  const pairs = Object.fromEntries(signed.map((name) => [`XroadVnpt-${name}`, sent[name]]));
  if (sent['sign-header'] !== JSON.stringify(pairs)) faults.push('sign-header');
  const expected =
    secret &&
    createHmac('sha256', secret)
      .update(sent['sign-header'] ?? '')
      .digest('hex');
  if (!expected || sent['hash-header'] !== expected) faults.push('hash-header');
  return faults;
}

/** Reads a call from its headers and holds it against the contract. */
export function readCall(
  request: IncomingMessage,
  secretOf: (systemId: string) => string | undefined,
): ExchangeCall {
  const name = (request.url ?? '').replace(/^.*\//, '').replace(/\?.*$/, '');
  const sent = prefixedHeaders(request);
  const { method, required, optional = [] } = OWN[name] ?? { method: '', required: [] };
  const signed = Object.keys(sent).filter((key) => !SIGNATURE_PARTS.includes(key));
  const faults = checkSignature(sent, signed, secretOf(sent.systemid ?? ''));
  if (request.method !== method) faults.push('method');
  if (!/^\d{8}T\d{6}\+0\d{3}$/.test(sent.timestamp ?? '')) faults.push('timestamp');
  if (sent.version !== '3.0.201608') faults.push('version');
  if (request.headers['user-agent'] !== 'JAVASDKAgent/1.0.0 XRoad/VPCP') faults.push('user-agent');
  if (sent['Content-Type'] !== request.headers['content-type']) faults.push('content-type');
  for (const key of [...COMMON, ...required]) if (!(key in sent)) faults.push(`missing ${key}`);
  for (const key of signed) {
    if (![...COMMON, ...required, ...optional].includes(key)) faults.push(`leaked ${key}`);
  }
  return { name, systemId: sent.systemid ?? '', parameters: sent, faults };
}

/** `hash-file` as the official SDK makes it: bytes in hex without their leading zeros. */
export function sdkHashFile(file: Uint8Array): string {
  return [...createHash('sha256').update(file).digest()].map((byte) => byte.toString(16)).join('');
}
