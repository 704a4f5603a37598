import { createHmac } from 'node:crypto';
import { ExchangeError } from '../exchange.port';

const PREFIX = 'XroadVnpt-';
const VERSION = '3.0.201608';
const USER_AGENT = 'JAVASDKAgent/1.0.0 XRoad/VPCP';

/** Vietnam is at UTC+7 all year; the exchange knows local time only. */
const VIETNAM_OFFSET_MS = 7 * 3600 * 1000;

/** What one call says about itself. */
export interface SignedCall {
  call: string;
  systemId: string;
  secret: string;
  now: Date;
  contentType: string;
  /** Parameters of the call; each becomes a header of its own name, in this order. */
  parameters: Readonly<Record<string, string>>;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `ddMMyyyy'T'HHmmss+SSSS` in local time; what looks like a zone is the millisecond. */
export function exchangeTimestamp(now: Date): string {
  const local = new Date(now.getTime() + VIETNAM_OFFSET_MS);
  const day = `${pad(local.getUTCDate(), 2)}${pad(local.getUTCMonth() + 1, 2)}${pad(local.getUTCFullYear(), 4)}`;
  const time = `${pad(local.getUTCHours(), 2)}${pad(local.getUTCMinutes(), 2)}${pad(local.getUTCSeconds(), 2)}`;
  return `${day}T${time}+${pad(local.getUTCMilliseconds(), 4)}`;
}

/**
 * The headers of one call. Each call gets a map of its own: nothing of an earlier call is left in it. The body is
 * not signed; that is the contract's.
 *
 * @throws ExchangeError for a parameter a header cannot carry.
 */
export function signedHeaders({
  call,
  systemId,
  secret,
  now,
  contentType,
  parameters,
}: SignedCall): Record<string, string> {
  const pairs: Record<string, string> = {
    systemid: systemId,
    timestamp: exchangeTimestamp(now),
    'Content-Type': contentType,
    version: VERSION,
    ...parameters,
  };
  const signed: Record<string, string> = {};
  for (const [name, value] of Object.entries(pairs)) {
    if (!/^[\x20-\x7e]*$/.test(value)) {
      throw new ExchangeError(
        'exchange-input',
        `Tham số "${name}" có ký tự không gửi được lên trục liên thông`,
        {
          call,
          retryable: false,
        },
      );
    }
    signed[`${PREFIX}${name}`] = value;
  }
  const signHeader = JSON.stringify(signed);
  return {
    'User-Agent': USER_AGENT,
    'Content-Type': contentType,
    ...signed,
    [`${PREFIX}sign-header-key`]: Object.keys(pairs).join(';'),
    [`${PREFIX}sign-header`]: signHeader,
    [`${PREFIX}hash-header`]: createHmac('sha256', secret).update(signHeader).digest('hex'),
  };
}
