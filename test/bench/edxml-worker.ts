import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { FolderSink, MemorySink } from '../../integration/exchange/edxml/read/attachment-sinks';
import { readPackage } from '../../integration/exchange/edxml/read/read-package';
import { writePackage } from '../../integration/exchange/edxml/write/write-package';
import { businessModel } from '../fixtures/edxml/business-model';
import { attachmentsText, packageText } from '../fixtures/edxml/package-text';

/** One measurement, made in a process of its own. */
export interface EdxmlJob {
  what: 'read' | 'read-into-memory' | 'read-baseline' | 'write' | 'write-baseline';
  /** Package to read, or attachment to write. */
  path: string;
  folder: string;
  /** Name of the attachment when writing: its ending decides whether it is zipped. */
  name: string;
  times: number;
}

export interface EdxmlFigures {
  perSecond: number;
  /** Processor time of one package, all threads together; milliseconds. */
  cpuMs: number;
  /** Largest resident set while one package is worked on, over the one before; bytes. */
  grown: number;
}

/** All at once and nothing checked: the file as one text, its base64 by the platform, its tags by the parser. */
async function readPlainly(path: string): Promise<number> {
  let content = '';
  let inside = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => (inside = name.endsWith('ContentTransferEncoded')));
  parser.on('text', (text) => {
    if (inside) content = text;
  });
  parser.write(await readFile(path, 'utf8')).close();
  return Buffer.from(content, 'base64').length;
}

async function writePlainly(path: string, out: string, name: string): Promise<void> {
  const content = await readFile(path);
  const attachments = attachmentsText({ id: 'cid:1', name, type: 'application/pdf', content });
  await writeFile(out, packageText({ attachments }));
}

async function once({ what, path, folder, name }: EdxmlJob): Promise<void> {
  const out = join(folder, 'out.edxml');
  switch (what) {
    case 'read': {
      const { package: received } = await readPackage(path, { sink: new FolderSink(folder) });
      for (const { content } of received.attachments) await content?.remove();
      return;
    }
    case 'read-into-memory':
      return void (await readPackage(path, { sink: new MemorySink() }));
    case 'read-baseline':
      return void (await readPlainly(path));
    case 'write': {
      const model = businessModel(1, 'H35.09', ['H35']);
      model.attachments = [{ AttachmentName: name, content: { path } }];
      await writePackage(model, out);
      return rm(out);
    }
    case 'write-baseline':
      await writePlainly(path, out, name);
      return rm(out);
  }
}

/** Linux forgets the largest resident set when asked to; elsewhere it is only sampled. */
function peakMeter(): () => number {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    let peak = process.memoryUsage.rss();
    setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 2).unref();
    return () => Math.max(peak, process.memoryUsage.rss());
  }
}

async function measure(job: EdxmlJob, warmUp: EdxmlJob): Promise<EdxmlFigures> {
  for (let time = 0; time < 20; time += 1) await once(warmUp);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const peak = peakMeter();
  await once(job);
  const grown = Math.max(peak() - before, 0);
  const start = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  for (let time = 0; time < job.times; time += 1) await once(job);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000 / job.times;
  return { perSecond: job.times / seconds, cpuMs, grown };
}

if (require.main === module) {
  const [job, warmUp] = JSON.parse(process.argv[2]) as [EdxmlJob, EdxmlJob];
  void measure(job, warmUp).then((figures) => process.stdout.write(JSON.stringify(figures)));
}
