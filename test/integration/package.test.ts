import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import ts from 'typescript';

/* What a host gets from the package: the files, what they require, and the types it compiles against. */

const built = existsSync('dist/src/index.js') && existsSync('dist/web/index.html');
const skip = built ? false : 'the package is not built (npm run build)';
const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** Names of what `npm pack` would pack. */
function packed(): string[] {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const answer = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  type Pack = { files: { path: string }[] };
  const [pack] = Object.values(JSON.parse(answer) as Pack[] | Record<string, Pack>);
  return pack.files.map((file) => file.path);
}

/** Packages the compiled server requires: `@scope/name` or `name`. */
function required(): Set<string> {
  const names = new Set<string>();
  for (const entry of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.js') || entry.startsWith('web')) continue;
    const { importedFiles } = ts.preProcessFile(readFileSync(join('dist', entry), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.') || isBuiltin(fileName)) continue;
      names.add(fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return names;
}

const HOST = `
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { hostIdentity, LocalFileStore, PlanTasksModule, planTasksEntities, planTasksMigrations } from 'plan-tasks';

export class User {}

export const database: DataSourceOptions = {
  type: 'mssql',
  entities: [User, ...planTasksEntities({ schema: 'plan_tasks' })],
  migrations: [...planTasksMigrations({ schema: 'plan_tasks' })],
};

@Module({
  imports: [
    PlanTasksModule.forRootAsync({
      basePath: 'plan-tasks',
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => ({
        dataSource,
        schema: 'plan_tasks',
        files: new LocalFileStore('files'),
        identity: hostIdentity((request) =>
          request.user ? { subject: (request.user as { userName: string }).userName } : null,
        ),
      }),
    }),
  ],
})
export class AppModule {}
`;

describe('the package', { skip }, () => {
  test('holds the built server, the pages, the catalogue and the documents, and no tests', () => {
    const files = packed();
    for (const name of [
      'dist/src/index.js',
      'dist/src/index.d.ts',
      'dist/web/index.html',
      'dist/config/catalogues/lai-chau.json',
      'dist/modules/documents/reading-thread/reading.worker.js',
      'docs/huong-dan.md',
      'README.md',
    ])
      assert.ok(files.includes(name), name);
    assert.deepEqual(
      files.filter((name) => /(^|\/)test\/|\.test\.|\.bench\.|\.map$|-stamp$|node_modules/.test(name)),
      [],
    );
  });

  test('names everything it requires as a dependency or a peer, and nothing of the pages', () => {
    const names = required();
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
    assert.ok(names.has('@nestjs/common'));
    assert.deepEqual(
      [...names].filter((name) => !(name in declared)),
      [],
    );
    assert.deepEqual(
      Object.keys(declared).filter((name) => /^(vite|react|antd|@ant-design\/|@tanstack\/)/.test(name)),
      [],
    );
  });

  test('can be compiled against, strictly and with its own types checked', () => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'host.ts'), HOST);
    const program = ts.createProgram([join(folder, 'host.ts')], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      noEmit: true,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      esModuleInterop: true,
      types: ['node'],
      typeRoots: [resolve('node_modules/@types')],
      paths: { 'plan-tasks': [resolve('dist/src/index.d.ts')] },
    });
    const faults = ts.getPreEmitDiagnostics(program).map((fault) => {
      const where = fault.file ? fault.file.fileName.replace(resolve('.'), '') : '';
      return `${where}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`;
    });
    assert.deepEqual(faults, []);
  });
});
