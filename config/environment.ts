import { resolve } from 'node:path';
import { smtpOf } from './smtp-environment';
import type { SmtpEnvironment } from './smtp-environment';

/** What the stand-alone service is told by its environment. */
export interface Environment {
  /** TCP port; 0 lets the system choose. */
  port: number;
  /** Address to listen on; every interface when undefined. */
  host: string | undefined;
  /** Folder of the embedded database and of files. */
  dataFolder: string;
  databaseUrl: string;
  schema: string | undefined;
  basePath: string | undefined;
  publicUrl: string | undefined;
  /** `auto`: sample data when the database is empty and no identity provider is named. */
  sample: 'auto' | 'on' | 'off';
  oidc: {
    issuer: string;
    audience: string;
    clientId?: string;
    jwksUri?: string;
    subjectClaim?: string;
  } | null;
  /** The host platform over HTTP; null when this service stands alone. */
  eOffice: { url: string; key: { id: string; secret: string } } | null;
  /** The mail server notices go out by; null when none is sent. */
  smtp: SmtpEnvironment | null;
  /** The national exchange; null without a connection. */
  exchange: {
    endpoint: string;
    systemId: string;
    secret: string;
    /** Identification codes this system receives for; the province's own first. */
    organIds: string[];
    pollSeconds: number;
  } | null;
  /** Where files are kept; null for the data folder. */
  s3: { bucket: string; endpoint?: string; region?: string; prefix?: string } | null;
  /** Address of ClamAV's daemon, `host:port` or a socket's path; files are not scanned without one. */
  clamAv: string | undefined;
  /** Path of the signing file: certificates, trusted authorities; see config/signing-file.ts. */
  signing: string | undefined;
  production: boolean;
  /**
   * Subject (as the identity provider names the person) of the first administrator, who is made while there are no
   * people yet. Everybody else is entered by that administrator, in the page or by workbook.
   */
  adminSubject: string | undefined;
}

/** @throws Error that names the variable and the remedy */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const dataFolder = resolve(env.PLAN_TASKS_DATA ?? 'data');
  return {
    port: portOf(env.PORT),
    host: env.HOST,
    dataFolder,
    databaseUrl: env.DATABASE_URL ?? `sqlite:${resolve(dataFolder, 'plan-tasks.sqlite')}`,
    schema: env.PLAN_TASKS_SCHEMA,
    basePath: env.PLAN_TASKS_BASE_PATH,
    publicUrl: env.PUBLIC_URL,
    sample: sampleOf(env.PLAN_TASKS_SAMPLE),
    oidc: oidcOf(env),
    eOffice: eOfficeOf(env),
    smtp: smtpOf(env),
    exchange: exchangeOf(env),
    s3: s3Of(env),
    clamAv: env.PLAN_TASKS_CLAMAV || undefined,
    signing: env.PLAN_TASKS_SIGNING ? resolve(env.PLAN_TASKS_SIGNING) : undefined,
    production: env.NODE_ENV === 'production',
    adminSubject: env.PLAN_TASKS_ADMIN_SUBJECT?.trim() || undefined,
  };
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, got "${text}".`);
  }
  return port;
}

function sampleOf(text: string | undefined): Environment['sample'] {
  if (text === undefined || text === 'auto') return 'auto';
  if (['1', 'true', 'on'].includes(text)) return 'on';
  if (['0', 'false', 'off'].includes(text)) return 'off';
  throw new Error(`PLAN_TASKS_SAMPLE must be auto, on or off, got "${text}".`);
}

function s3Of(env: NodeJS.ProcessEnv): Environment['s3'] {
  const bucket = env.PLAN_TASKS_S3_BUCKET;
  if (!bucket) {
    if (env.PLAN_TASKS_S3_ENDPOINT)
      throw new Error('PLAN_TASKS_S3_BUCKET is missing: name the bucket of PLAN_TASKS_S3_ENDPOINT.');
    return null;
  }
  return {
    bucket,
    endpoint: env.PLAN_TASKS_S3_ENDPOINT,
    region: env.PLAN_TASKS_S3_REGION,
    prefix: env.PLAN_TASKS_S3_PREFIX,
  };
}

function oidcOf(env: NodeJS.ProcessEnv): Environment['oidc'] {
  if (!env.OIDC_ISSUER) return null;
  if (!env.OIDC_AUDIENCE)
    throw new Error('OIDC_AUDIENCE is missing: name the audience this service’s tokens carry.');
  return {
    issuer: env.OIDC_ISSUER,
    audience: env.OIDC_AUDIENCE,
    clientId: env.OIDC_CLIENT_ID,
    jwksUri: env.OIDC_JWKS_URI,
    subjectClaim: env.OIDC_SUBJECT_CLAIM,
  };
}

function eOfficeOf(env: NodeJS.ProcessEnv): Environment['eOffice'] {
  const { EOFFICE_URL: url, EOFFICE_KEY_ID: id, EOFFICE_SECRET: secret } = env;
  if (!url && !id && !secret) return null;
  if (!url || !id || !secret) {
    throw new Error('EOFFICE_URL, EOFFICE_KEY_ID and EOFFICE_SECRET go together: set all three or none.');
  }
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error(
      `EOFFICE_URL must be a full address such as https://eoffice.example.gov.vn/api, got "${url}".`,
    );
  }
  if (secret.length < 32) throw new Error('EOFFICE_SECRET must have at least 32 characters.');
  if (!env.PUBLIC_URL) {
    throw new Error('PUBLIC_URL is missing: the e-office shows links to the pages of this service.');
  }
  return { url, key: { id, secret } };
}

function exchangeOf(env: NodeJS.ProcessEnv): Environment['exchange'] {
  const { EXCHANGE_URL: endpoint, EXCHANGE_SYSTEM_ID: systemId, EXCHANGE_SECRET: secret } = env;
  if (!endpoint && !systemId && !secret) return null;
  if (!endpoint || !systemId || !secret) {
    throw new Error(
      'EXCHANGE_URL, EXCHANGE_SYSTEM_ID and EXCHANGE_SECRET go together: set all three or none.',
    );
  }
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) {
    throw new Error(
      `EXCHANGE_URL must be a full address such as https://truc.example.gov.vn/api, got "${endpoint}".`,
    );
  }
  const organIds = (env.EXCHANGE_ORGAN_IDS ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);
  if (!organIds.length) {
    throw new Error(
      'EXCHANGE_ORGAN_IDS is missing: name the identification codes of this system, for example "H35".',
    );
  }
  const pollSeconds = Number(env.EXCHANGE_POLL_SECONDS ?? 60);
  if (!Number.isInteger(pollSeconds) || pollSeconds < 5 || pollSeconds > 86_400) {
    throw new Error(
      `EXCHANGE_POLL_SECONDS must be a number from 5 to 86400, got "${env.EXCHANGE_POLL_SECONDS}".`,
    );
  }
  return { endpoint, systemId, secret, organIds, pollSeconds };
}
