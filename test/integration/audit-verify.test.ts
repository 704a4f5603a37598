import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DataSource } from 'typeorm';
import { AUDIT_ENTITIES, AuditLog } from '../../modules/audit';
import { SystemClock, TimeOrderedIds } from '../../modules/foundation';
import { dataSourceOptions, DomainEvents, migrate, UnitOfWork } from '../../modules/persistence';

const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-audit-'));
const url = `sqlite:${join(folder, 'plan-tasks.sqlite')}`;
let dataSource: DataSource;

before(async () => {
  dataSource = await new DataSource(dataSourceOptions(url, AUDIT_ENTITIES)).initialize();
  await migrate(dataSource);
  const unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
  const log = new AuditLog(unitOfWork, new SystemClock(), new TimeOrderedIds());
  await unitOfWork.run(async (tx) => {
    for (const id of ['a', 'b', 'c']) {
      log.record(tx, { actor: null, action: 'task.change', topic: { type: 'task', id }, summary: 'Việc' });
    }
  });
});
after(async () => {
  await dataSource.destroy();
  rmSync(folder, { recursive: true, force: true });
});

function verify(): { status: number | null; out: string } {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'audit:verify'], {
    encoding: 'utf8',
    env: { ...process.env, PLAN_TASKS_DATA: folder, DATABASE_URL: url },
  });
  return { status, out: stdout };
}

test('npm run audit:verify says whether the record is whole, and which entry is not', async () => {
  const whole = verify();
  assert.equal(whole.status, 0, whole.out);
  assert.match(whole.out, /Nhật ký nguyên vẹn: 3 bản ghi\.\nĐầu chuỗi: 3 [0-9a-f]{64}\n/);
  const witness = join(folder, 'audit-heads.jsonl');
  assert.ok(existsSync(witness));
  assert.equal(JSON.parse(readFileSync(witness, 'utf8')).sequence, 3);

  await dataSource.query("UPDATE pt_audit_entry SET summary = 'Khác' WHERE sequence = 2");
  const altered = verify();
  assert.equal(altered.status, 1);
  assert.match(altered.out, /Bản ghi số 2: nội dung đã bị sửa\. \[altered\]/);

  const [second] = (await dataSource.query('SELECT hash FROM pt_audit_entry WHERE sequence = 1')) as {
    hash: string;
  }[];
  await dataSource.query('DELETE FROM pt_audit_entry WHERE sequence > 1');
  await dataSource.query('UPDATE pt_audit_head SET sequence = 1, hash = ?', [second.hash]);
  const cut = verify();
  assert.equal(cut.status, 1, 'the head of the first check is missed');
  assert.match(cut.out, /số 3: khác với lần kiểm tra trước/);
});
