import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Controller, Get, Global, Injectable, Module } from '@nestjs/common';
import type { CanActivate, ExecutionContext, INestApplication } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import {
  hostIdentity,
  LocalFileStore,
  PlanTasksModule,
  planTasksEntities,
  planTasksMigrations,
  prepareOrganization,
  serveApiDescription,
} from '../../src';

/* A miniature e-office: its own table, users, guard and global prefix, and this package beside them. */

@Entity({ name: 'eoffice_user' })
class HostUser {
  @PrimaryColumn({ type: 'nvarchar', length: 50 })
  userName: string;

  @Column({ type: 'nvarchar', length: 100 })
  fullName: string;
}

@Injectable()
class HostGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; user?: unknown }>();
    request.user = request.headers['x-host-user'] ? { userName: request.headers['x-host-user'] } : undefined;
    return true;
  }
}

@Controller('documents')
class HostController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  async list(): Promise<unknown> {
    return this.dataSource.getRepository(HostUser).find();
  }

  @Get('broken')
  broken(): never {
    throw new Error('the host’s own trouble');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-host-'));

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      useFactory: async () => {
        const dataSource = await new DataSource({
          type: 'better-sqlite3',
          database: join(folder, 'host.sqlite'),
          entities: [HostUser, ...planTasksEntities()],
        }).initialize();
        await dataSource.query(
          'CREATE TABLE eoffice_user (userName nvarchar(50) PRIMARY KEY, fullName nvarchar(100))',
        );
        await dataSource.query('CREATE TABLE migrations (id integer PRIMARY KEY, name text)');
        await dataSource.getRepository(HostUser).insert({ userName: 'vanthu', fullName: 'Lò Văn Thư' });
        return dataSource;
      },
    },
  ],
  exports: [DataSource],
})
class HostDatabaseModule {}

@Module({
  imports: [
    HostDatabaseModule,
    PlanTasksModule.forRootAsync({
      basePath: 'nhiem-vu',
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => ({
        dataSource,
        files: new LocalFileStore(join(folder, 'files')),
        identity: hostIdentity((request) => {
          const user = request.user as { userName: string } | undefined;
          return user ? { subject: user.userName } : null;
        }),
      }),
    }),
  ],
  controllers: [HostController],
  providers: [{ provide: APP_GUARD, useClass: HostGuard }],
})
class HostModule {}

let app: INestApplication;
let origin: string;

before(async () => {
  app = await NestFactory.create(HostModule, { logger: false, abortOnError: false });
  app.setGlobalPrefix('eoffice');
  serveApiDescription(app, 'nhiem-vu');
  await app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/eoffice`;
  await prepareOrganization(app, { administrator: 'vanthu' });
});
after(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, user?: string): Promise<Response> =>
  fetch(origin + path, { headers: user ? { 'x-host-user': user } : {} });

describe('in a host application', () => {
  test('the host’s users sign in through its own guard', async () => {
    const session = (await (await get('/nhiem-vu/api/v1/session', 'vanthu')).json()) as {
      person: { name: string };
      signIn: string;
    };
    assert.equal(session.person.name, 'vanthu');
    assert.equal(session.signIn, 'host');
  });

  test('nobody and strangers are refused, in the form this package’s errors have', async () => {
    assert.equal((await get('/nhiem-vu/api/v1/units/options')).status, 401);
    const stranger = await get('/nhiem-vu/api/v1/units/options', 'nguoi-la');
    assert.equal(stranger.status, 403);
    assert.equal(((await stranger.json()) as { code: string }).code, 'person-unknown');
  });

  test('the first administrator finds the catalogue of units, and a second start changes nothing', async () => {
    const count = async (): Promise<number> =>
      ((await (await get('/nhiem-vu/api/v1/units/options', 'vanthu')).json()) as unknown[]).length;
    const units = await count();
    assert.ok(units > 60);
    await prepareOrganization(app, { administrator: 'ke-khac' });
    assert.equal(await count(), units);
    assert.equal((await get('/nhiem-vu/api/v1/units/options', 'ke-khac')).status, 403);
  });

  test('pages and the description of the API answer below the host’s prefix', async () => {
    const page = await get('/nhiem-vu/plans');
    assert.match(page.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    const description = (await (await get('/nhiem-vu/api/openapi.json')).json()) as { paths: object };
    const paths = Object.keys(description.paths);
    assert.ok(paths.includes('/eoffice/nhiem-vu/api/v1/plans'));
    assert.deepEqual(
      paths.filter((path) => !path.startsWith('/eoffice/nhiem-vu/api/v1/')),
      [],
    );
    assert.equal((await get('/nhiem-vu/api/docs')).status, 200);
  });

  test('there is no demo entrance', async () => {
    assert.equal((await get('/nhiem-vu/api/v1/session/demo-accounts')).status, 404);
  });

  test('the host’s own routes keep their own errors and data', async () => {
    assert.deepEqual(await (await get('/documents')).json(), [
      { userName: 'vanthu', fullName: 'Lò Văn Thư' },
    ]);
    const broken = await get('/documents/broken');
    assert.equal(broken.status, 500);
    assert.equal(((await broken.json()) as { message: string }).message, 'Internal server error');
  });

  test('every table of this package carries its prefix, and the host’s migrations table was left alone', async () => {
    const dataSource = app.get(DataSource);
    const tables: { name: string }[] = await dataSource.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    const names = tables
      .map((table) => table.name)
      .filter((name) => !['eoffice_user', 'migrations'].includes(name));
    assert.ok(names.length > 5);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('pt_') && name !== 'typeorm_metadata'),
      [],
    );
    assert.deepEqual(await dataSource.query('SELECT * FROM migrations'), []);
    const [{ ran }] = await dataSource.query('SELECT COUNT(*) AS ran FROM pt_migrations');
    assert.equal(ran, planTasksMigrations().length);
  });

  test('a wrong option stops the start and says which one', async () => {
    const wrong = PlanTasksModule.forRoot({
      dataSource: app.get(DataSource),
      identity: hostIdentity(() => null),
      files: new LocalFileStore(folder),
      deadlines: { dueSoonDays: -1 },
    });
    await assert.rejects(
      NestFactory.createApplicationContext(wrong, { logger: false, abortOnError: false }),
      /deadlines\.dueSoonDays/,
    );
    assert.throws(() => PlanTasksModule.forRoot({ basePath: '../x' } as never), /basePath/);
  });

  test('a data source without this package’s entities stops the start and says what to add', async () => {
    const dataSource = await new DataSource({ type: 'better-sqlite3', database: ':memory:' }).initialize();
    const files = new LocalFileStore(folder);
    const wrong = PlanTasksModule.forRoot({ dataSource, identity: hostIdentity(() => null), files });
    await assert.rejects(async () => {
      const context = await NestFactory.createApplicationContext(wrong, {
        logger: false,
        abortOnError: false,
      });
      await context.init();
    }, /add \.\.\.planTasksEntities\(\)/);
    await dataSource.destroy();
  });

  test('a host may run the migrations itself', async () => {
    const dataSource = await new DataSource({
      type: 'better-sqlite3',
      database: ':memory:',
      entities: planTasksEntities(),
      migrations: planTasksMigrations(),
    }).initialize();
    await dataSource.runMigrations();
    const own = PlanTasksModule.forRoot({
      dataSource,
      identity: hostIdentity(() => null),
      files: new LocalFileStore(folder),
      migrate: false,
    });
    const context = await NestFactory.createApplicationContext(own, { logger: false, abortOnError: false });
    await prepareOrganization(context);
    const ours = await dataSource.query("SELECT name FROM sqlite_master WHERE name = 'pt_migrations'");
    assert.deepEqual(ours, []);
    await context.close();
    await dataSource.destroy();
  });
});
