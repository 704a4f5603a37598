import { Inject, Injectable } from '@nestjs/common';
import type {
  DynamicModule,
  FactoryProvider,
  OnApplicationBootstrap,
  OnModuleInit,
  Type,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkOptions } from '../config/options';
import type { PlanTasksOptions, PlanTasksOptionsInput } from '../config/options';
import { EOffice } from '../integration/e-office/e-office.port';
import { EdxmlGateway, ExchangeGateway } from '../integration/exchange';
import { SignedRequests } from '../integration/e-office/signed-requests.port';
import { FileStore } from '../integration/files/files.port';
import { FileScanner } from '../integration/files/scanner.port';
import { IDENTITY_PORT } from '../integration/identity/identity.port';
import { Mailer } from '../integration/notifications/mailer.port';
import { PdfLibTexts } from '../integration/signing/pdf/pdf-lib-texts';
import { PdfTexts } from '../integration/signing/pdf-texts.port';
import { PkiVerifier } from '../integration/signing/pki-verifier';
import { SigningByParty } from '../integration/signing/signing-by-party';
import { SigningPort } from '../integration/signing/signing.port';
import { SignatureVerifier } from '../integration/signing/verifier.port';
import { timesFace } from '../modules/foundation/print/times-face';
import { BASE_PATH, PLAN_TASKS_OPTIONS } from '../modules/foundation';
// From their own files: what a host compiles against must not reach the types of web servers.
import { Clock, SystemClock } from '../modules/foundation/clock';
import { Ids, TimeOrderedIds } from '../modules/foundation/ids';
import {
  DomainEvents,
  InboxKeys,
  migrate,
  Outbox,
  OutboxHandlers,
  OutboxWorker,
  UnitOfWork,
} from '../modules/persistence';
import { checkEntities } from './check-entities';

/** Token of our own for the host's data source, so that a host's DataSource of another kind is never caught by it. */
export const PLAN_TASKS_DATA_SOURCE = Symbol('PLAN_TASKS_DATA_SOURCE');

/** Checks what the data source knows and migrates before any room starts its work. */
@Injectable()
class Migrator implements OnModuleInit {
  constructor(
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
    @Inject(PLAN_TASKS_DATA_SOURCE) private readonly dataSource: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    checkEntities(this.dataSource, this.options.schema);
    if (this.options.migrate) await migrate(this.dataSource, { schema: this.options.schema });
  }
}

/** Messages left by an earlier run leave with this one. */
@Injectable()
class OutboxStarter implements OnApplicationBootstrap {
  constructor(private readonly worker: OutboxWorker) {}

  onApplicationBootstrap(): void {
    this.worker.start(OUTBOX_EVERY_MS);
    this.worker.wake();
  }
}

/** Replaceable in tests: time and identifiers. */
export interface CoreOverrides {
  basePath?: string;
  clock?: Clock;
  ids?: Ids;
}

const OUTBOX = [OutboxHandlers, OutboxWorker, Outbox, InboxKeys];
/** How often messages whose time has come are looked for. */
const OUTBOX_EVERY_MS = 5_000;

class CoreModule {}

/** What every room stands on: the checked options, time, ids, the unit of work and the ports. */
export function coreModule(
  input: Omit<FactoryProvider<PlanTasksOptionsInput>, 'provide'>,
  imports: DynamicModule['imports'],
  overrides: CoreOverrides,
): DynamicModule {
  const from = <T>(
    token: symbol | (abstract new (...args: never[]) => unknown),
    pick: (options: PlanTasksOptions) => T,
  ) => ({
    provide: token as symbol,
    useFactory: pick,
    inject: [PLAN_TASKS_OPTIONS],
  });
  return {
    module: CoreModule as Type,
    global: true,
    imports,
    providers: [
      {
        provide: PLAN_TASKS_OPTIONS,
        useFactory: async (...args: unknown[]) => checkOptions(await input.useFactory(...args)),
        inject: input.inject ?? [],
      },
      { provide: BASE_PATH, useValue: overrides.basePath },
      { provide: Clock, useValue: overrides.clock ?? new SystemClock() },
      { provide: Ids, useValue: overrides.ids ?? new TimeOrderedIds() },
      DomainEvents,
      from(PLAN_TASKS_DATA_SOURCE, (options) => options.dataSource),
      from(IDENTITY_PORT, (options) => options.identity),
      from(FileStore, (options) => options.files),
      from(FileScanner, (options) => options.scanner ?? null),
      from(EOffice, (options) => options.eOffice ?? null),
      from(Mailer, (options) => options.mailer ?? null),
      from(SigningPort, (options) => options.signing ?? new SigningByParty([])),
      from(
        SignatureVerifier,
        (options) => options.signatures ?? new PkiVerifier({ authorities: { anchors: [] } }),
      ),
      { provide: PdfTexts, useFactory: () => new PdfLibTexts(timesFace()) },
      from(SignedRequests, (options) => options.eOfficeRequests ?? null),
      from(ExchangeGateway, ({ exchange }) =>
        exchange ? new EdxmlGateway(exchange.client, { folder: exchange.folder }) : null,
      ),
      {
        provide: UnitOfWork,
        useFactory: (dataSource: DataSource, events: DomainEvents) => new UnitOfWork(dataSource, events),
        inject: [PLAN_TASKS_DATA_SOURCE, DomainEvents],
      },
      ...OUTBOX,
      Migrator,
      OutboxStarter,
    ],
    exports: [
      BASE_PATH,
      PLAN_TASKS_OPTIONS,
      PLAN_TASKS_DATA_SOURCE,
      Clock,
      Ids,
      DomainEvents,
      IDENTITY_PORT,
      FileStore,
      FileScanner,
      EOffice,
      Mailer,
      SignedRequests,
      SigningPort,
      SignatureVerifier,
      PdfTexts,
      ExchangeGateway,
      UnitOfWork,
      ...OUTBOX,
    ],
  };
}
