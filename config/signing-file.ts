import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** One party's certificate as the signing file names it; paths are absolute. */
export interface ConfiguredKey {
  file: string;
  password: string;
  image?: string;
}

/** What the signing file says (PLAN_TASKS_SIGNING). */
export interface SigningConfiguration {
  people: Record<string, ConfiguredKey>;
  organisations: Record<string, ConfiguredKey>;
  /** Paths of certificates of trusted authorities, PEM or DER. */
  anchors: string[];
  /** Paths of lists of revoked certificates. */
  revocationLists: string[];
  /** Whose certificate is whose, by the person's subject or the unit's code. */
  signers: Record<string, { certificates?: string[]; uid?: string }>;
  /** People without a certificate here sign in the e-office. */
  inEOffice: boolean;
}

const KEYS = ['people', 'organisations', 'anchors', 'revocationLists', 'signers', 'inEOffice'];

/** @throws Error naming the file, the entry and the remedy */
export function readSigningFile(path: string): SigningConfiguration {
  const raw = parsed(path);
  const folder = dirname(resolve(path));
  const unknown = Object.keys(raw).find((key) => !KEYS.includes(key));
  if (unknown) throw new Error(`${path}: there is no entry "${unknown}"; use ${KEYS.join(', ')}.`);
  return {
    people: keysOf(raw.people, `${path}: people`, folder),
    organisations: keysOf(raw.organisations, `${path}: organisations`, folder),
    anchors: pathsOf(raw.anchors, `${path}: anchors`, folder),
    revocationLists: pathsOf(raw.revocationLists, `${path}: revocationLists`, folder),
    signers: signersOf(raw.signers, `${path}: signers`),
    inEOffice: raw.inEOffice === true,
  };
}

function parsed(path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`PLAN_TASKS_SIGNING: ${path} cannot be read as JSON.`, { cause });
  }
  if (!isObject(value)) throw new Error(`${path}: the file must hold one JSON object.`);
  return value;
}

function keysOf(value: unknown, where: string, folder: string): Record<string, ConfiguredKey> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new Error(`${where} must be an object of certificates.`);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, keyOf(entry, `${where}.${key}`, folder)]),
  );
}

function keyOf(value: unknown, where: string, folder: string): ConfiguredKey {
  if (!isObject(value) || typeof value.file !== 'string') {
    throw new Error(`${where} needs "file", the path of a PKCS#12 container.`);
  }
  const { file, passwordFile, image } = value;
  if (typeof passwordFile !== 'string') {
    throw new Error(`${where} needs "passwordFile", the path of a file with the container's password.`);
  }
  return {
    file: resolve(folder, file as string),
    password: readFileSync(resolve(folder, passwordFile), 'utf8').replace(/\r?\n$/, ''),
    ...(typeof image === 'string' && { image: resolve(folder, image) }),
  };
}

function pathsOf(value: unknown, where: string, folder: string): string[] {
  if (value === undefined) return [];
  if (!isTexts(value)) throw new Error(`${where} must be a list of paths.`);
  return value.map((path) => resolve(folder, path));
}

function signersOf(value: unknown, where: string): SigningConfiguration['signers'] {
  if (value === undefined) return {};
  if (!isObject(value)) throw new Error(`${where} must be an object.`);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const { certificates, uid } = isObject(entry) ? entry : {};
      const listed = certificates === undefined || isTexts(certificates);
      if (!listed || (uid !== undefined && typeof uid !== 'string')) {
        throw new Error(`${where}.${key} may have "certificates" (a list of SHA-256) and "uid".`);
      }
      return [key, { certificates: certificates as string[] | undefined, uid }];
    }),
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
