import type { LoggerService, LogLevel } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { Environment } from '../config/environment';
import { HmacRequests, HttpEOffice } from '../integration/e-office';
import { VxpExchange } from '../integration/exchange';
import { DemoIdentity } from '../integration/identity/demo.identity';
import type { IdentityPort } from '../integration/identity/identity.port';
import { OidcIdentity } from '../integration/identity/oidc.identity';
import { SmtpMailer } from '../integration/notifications';
import { SystemClock } from '../modules/foundation';
import { ErrorFilter } from '../modules/foundation';
import { dataSourceOptions } from '../modules/persistence';
import type { CoreOverrides } from './core.module';
import { planTasksEntities } from './entities';
import { filesOf } from './files';
import { signingOf } from './signing';
import type { SigningParts } from './signing';
import { StandAloneModule } from './stand-alone.module';
import { serveApiDescription } from './openapi';
import { DEFAULT_BASE_PATH, PlanTasksModule } from './plan-tasks.module';

/** What a caller of {@link createApplication} may replace. */
export interface ApplicationOverrides extends CoreOverrides {
  identity?: IdentityPort;
  logger?: LoggerService | LogLevel[] | false;
  signing?: SigningParts;
}

/** The running parts of a stand-alone service. */
export interface Application {
  app: NestExpressApplication;
  dataSource: DataSource;
  /** Sample data and demo sign-in are on. */
  sampleMode: boolean;
  close(): Promise<void>;
}

/** Builds the stand-alone service; it is initialised but does not listen yet. */
export async function createApplication(
  environment: Environment,
  overrides: ApplicationOverrides = {},
): Promise<Application> {
  const { schema, basePath = DEFAULT_BASE_PATH } = environment;
  const identity = overrides.identity ?? identityOf(environment);
  const sampleMode = identity.kind === 'demo';
  const { clock = new SystemClock() } = overrides;
  const dataSource = await new DataSource(
    dataSourceOptions(environment.databaseUrl, planTasksEntities({ schema })),
  ).initialize();
  try {
    const planTasks = PlanTasksModule.forRoot({
      dataSource,
      identity,
      ...filesOf(environment),
      schema,
      publicUrl: environment.publicUrl,
      sampleMode,
      ...eOfficeOf(environment, overrides),
      ...(environment.smtp && { mailer: new SmtpMailer(environment.smtp) }),
      ...exchangeOf(environment),
      ...(overrides.signing ?? (await signingOf(environment, { sampleMode, clock }))),
      basePath,
      clock,
      ids: overrides.ids,
    });
    @Module({ imports: [planTasks, StandAloneModule] })
    class Root {}
    const app = await NestFactory.create<NestExpressApplication>(Root, {
      logger: overrides.logger ?? ['error', 'warn'],
      abortOnError: false,
      bodyParser: false,
    });
    // Refusals before any route is found; the routes carry the filter themselves.
    app.useGlobalFilters(new ErrorFilter());
    app.disable('x-powered-by');
    app.useBodyParser('json', { limit: '5mb' });
    serveApiDescription(app, basePath);
    await app.init();
    const close = async (): Promise<void> => {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    };
    return { app, dataSource, sampleMode, close };
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw error;
  }
}

/** Both directions are signed with the one key. */
function eOfficeOf({ eOffice }: Environment, { clock = new SystemClock() }: ApplicationOverrides) {
  if (!eOffice) return {};
  const now = (): Date => clock.now();
  return {
    eOffice: new HttpEOffice({ ...eOffice, now }),
    eOfficeRequests: new HmacRequests([eOffice.key], now),
  };
}

function exchangeOf({ exchange }: Environment) {
  if (!exchange) return {};
  const { organIds, pollSeconds, ...connection } = exchange;
  return { exchange: { client: new VxpExchange(connection), organIds, pollSeconds } };
}

function identityOf(environment: Environment): IdentityPort {
  if (environment.oidc) return new OidcIdentity(environment.oidc);
  if (environment.sample === 'off') {
    throw new Error(
      'Nobody could sign in: PLAN_TASKS_SAMPLE is off and OIDC_ISSUER is not set. Set OIDC_ISSUER and OIDC_AUDIENCE, or leave the sample on.',
    );
  }
  return new DemoIdentity(environment.production ? 'production' : undefined);
}
