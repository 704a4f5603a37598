import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { readEnvironment } from '../../config/environment';
import { AUDIT_ENTITIES, AuditVerification, faultSentence } from '../../modules/audit';
import type { ChainHead, ChainReport } from '../../modules/audit';
import { dataSourceOptions, DomainEvents, UnitOfWork, useSchema } from '../../modules/persistence';
import type { Command, CommandIo } from './command';

const USAGE = `npm run --silent audit:verify -- [--witness FILE] [--json]

Walks the record of acts of the database that DATABASE_URL (or PLAN_TASKS_DATA) names. Exit code 0: it is whole; 1: it
is not; 2: it could not be read. The head of a whole record is added to the witness file (audit-heads.jsonl in the data
folder), and heads in it must still be in the record: keep a copy of that file where the database's keepers cannot
write.
`;

/** `audit:verify`: tells whether an entry of the record was altered, removed, moved or added from outside. */
export const command: Command = async (args, io) => {
  const { values } = parseArgs({
    args,
    options: { witness: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    io.out(USAGE);
    return 0;
  }
  const environment = readEnvironment(process.env);
  const witness = values.witness ?? join(environment.dataFolder, 'audit-heads.jsonl');
  let report: ChainReport;
  try {
    useSchema(environment.schema);
    const source = dataSourceOptions(environment.databaseUrl, AUDIT_ENTITIES);
    const dataSource = await new DataSource(source).initialize();
    try {
      const unitOfWork = new UnitOfWork(dataSource, new DomainEvents());
      report = await new AuditVerification(unitOfWork).verify(await witnessesOf(witness));
    } finally {
      await dataSource.destroy();
    }
  } catch (error) {
    io.error(`Không đọc được nhật ký: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  tell(report, values.json === true, io);
  if (report.ok && report.head.sequence > 0) await remember(witness, report.head);
  return report.ok ? 0 : 1;
};

function tell(report: ChainReport, json: boolean, io: CommandIo): void {
  if (json) {
    io.out(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const { ok, entries, head, faults, faultCount } = report;
  for (const fault of faults) io.out(`${faultSentence(fault)} [${fault.kind}]\n`);
  if (faultCount > faults.length) io.out(`… và ${faultCount - faults.length} lỗi khác.\n`);
  io.out(`${ok ? 'Nhật ký nguyên vẹn' : 'NHẬT KÝ KHÔNG NGUYÊN VẸN'}: ${entries} bản ghi.\n`);
  io.out(`Đầu chuỗi: ${head.sequence} ${head.hash}\n`);
}

/** @throws Error for a file that holds something else */
async function witnessesOf(path: string): Promise<ChainHead[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const { sequence, hash } = JSON.parse(line) as Partial<ChainHead>;
      if (typeof sequence !== 'number' || typeof hash !== 'string') {
        throw new Error(`${path}, line ${index + 1}: this is no head of a record.`);
      }
      return { sequence, hash };
    });
}

async function remember(path: string, head: ChainHead): Promise<void> {
  const known = await witnessesOf(path);
  if (known.some(({ sequence }) => sequence === head.sequence)) return;
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, `${JSON.stringify(head)}\n`);
}
