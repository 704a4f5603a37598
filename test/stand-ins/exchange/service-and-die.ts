import { readEnvironment } from '../../../config/environment';
import { VxpExchange } from '../../../integration/exchange/vxp/vxp.exchange';
import { Document, ExchangeEntry } from '../../../modules/documents';
import { ExchangeInbox } from '../../../modules/documents/exchange/exchange-inbox.service';
import { ExchangeReports } from '../../../modules/documents/exchange/exchange-reports.service';
import { OutboxWorker } from '../../../modules/persistence';
import { createApplication } from '../../../src/application';
import { prepareData } from '../../../src/sample/prepare-data';

// The real service, killed at a given place of one look into the inbox, as a power cut would.
//   service-and-die.ts after-fetch|before-commit|after-commit|never
const [death] = process.argv.slice(2);

const die = (place: string): void => {
  if (place === death) process.kill(process.pid, 'SIGKILL');
};

const { fetch, mark } = VxpExchange.prototype;
VxpExchange.prototype.fetch = async function (...args) {
  const fetched = await fetch.apply(this, args);
  die('after-fetch');
  return fetched;
};
VxpExchange.prototype.mark = async function (...args) {
  die('after-commit');
  return mark.apply(this, args);
};
const { registered } = ExchangeReports.prototype;
ExchangeReports.prototype.registered = async function (...args) {
  await registered.apply(this, args);
  die('before-commit');
};

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const application = await createApplication(environment);
  // People and units first: the look at start has found an empty catalogue on the first run.
  await prepareData(application, environment, { plans: false, documents: false });
  const report = await application.app.get(ExchangeInbox, { strict: false }).receive();
  await application.app.get(OutboxWorker, { strict: false }).drain();
  const documents = await application.dataSource.getRepository(Document).count();
  const entries = await application.dataSource.getRepository(ExchangeEntry).count();
  await application.close();
  process.stdout.write(JSON.stringify({ documents, entries, failed: report.failed.length }));
}

void main();
