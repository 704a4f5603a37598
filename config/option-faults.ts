import type { PlanTasksOptions } from './options';

/** Databases this package speaks with, as TypeORM names them. */
const DATABASES: readonly string[] = ['mssql', 'better-sqlite3'];

/** What decorators cannot say: that services can do their work, and that nothing of the sample reaches production. */
export function serviceFaults(options: PlanTasksOptions, environment: string | undefined): string[] {
  return [
    ...dataSourceFaults(options.dataSource),
    ...missingMethods('identity', options.identity, ['authenticate'], 'hostIdentity((request) => …)'),
    ...missingMethods('files', options.files, ['put', 'get', 'has'], 'new LocalFileStore("data/files")'),
    ...missingMethods('scanner', options.scanner, ['scan'], 'new ClamAvScanner({ address })'),
    ...missingMethods('mailer', options.mailer, ['send'], 'new SmtpMailer({ host, port, … })'),
    ...(options.mailer && !options.publicUrl
      ? ['publicUrl: it is missing; the links in e-mails need it, for example https://eoffice.example.gov.vn']
      : []),
    ...missingMethods('signing', options.signing, ['way', 'sign'], 'new LocalSigning({ … })'),
    ...missingMethods(
      'signatures',
      options.signatures,
      ['checkReturned', 'checkAll'],
      'new PkiVerifier({ authorities })',
    ),
    ...(options.signing && !options.signatures
      ? [
          'signatures: it is missing; what is signed must be checked, for example new PkiVerifier({ authorities })',
        ]
      : []),
    ...(environment === 'production' ? productionFaults(options) : []),
  ];
}

function dataSourceFaults(dataSource: unknown): string[] {
  if (!isObject(dataSource)) return [];
  const type = isObject(dataSource.options) ? dataSource.options.type : undefined;
  if (typeof type !== 'string' || typeof dataSource.createQueryRunner !== 'function')
    return [
      'dataSource: this is no TypeORM DataSource; pass the host’s own, for example by inject: [DataSource]',
    ];
  if (!DATABASES.includes(type))
    return [`dataSource: databases of type "${type}" are not supported; use one of ${DATABASES.join(', ')}`];
  if (dataSource.isInitialized !== true)
    return ['dataSource: it is not initialised; await dataSource.initialize() before passing it'];
  return [];
}

function missingMethods(name: string, service: unknown, methods: string[], example: string): string[] {
  if (!isObject(service)) return [];
  const missing = methods.filter((method) => typeof service[method] !== 'function');
  return missing.length
    ? [`${name}: it has no ${missing.join('() and no ')}(); pass for example ${example}`]
    : [];
}

function productionFaults({ sampleMode, identity }: PlanTasksOptions): string[] {
  const remedy = 'configure an OidcIdentity or give the host’s identity';
  return [
    ...(sampleMode === true
      ? [
          `sampleMode: sample data and demo sign-in are refused when NODE_ENV is production; leave it out and ${remedy}`,
        ]
      : []),
    ...(isObject(identity) && identity.kind === 'demo'
      ? [`identity: demo sign-in is refused when NODE_ENV is production; ${remedy}`]
      : []),
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
