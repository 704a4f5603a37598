import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writePackage } from '../../integration/exchange/edxml/write/write-package';
import { businessModel } from '../fixtures/edxml/business-model';
import type { EdxmlFigures, EdxmlJob } from './edxml-worker';

const run = promisify(execFile);

/** A package and the file in it. */
export interface Subject {
  name: string;
  attachment: string;
  package: string;
  attachmentBytes: number;
  packageBytes: number;
}

/** Makes packages of wanted sizes and measures work on them, each time in a fresh process. */
export class EdxmlBench {
  private constructor(readonly folder: string) {}

  static async open(): Promise<EdxmlBench> {
    return new EdxmlBench(await mkdtemp(join(tmpdir(), 'edxml-bench-')));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** A package of about this many bytes; its content does not compress. */
  async subject(name: string, packageBytes: number): Promise<Subject> {
    const attachmentBytes = Math.round(((packageBytes - 2500) * 3) / 4);
    const attachment = join(this.folder, `${packageBytes}-${name}.bin`);
    const path = join(this.folder, `${packageBytes}-${name}.edxml`);
    await writeFile(attachment, Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(attachmentBytes)]));
    const model = businessModel(1, 'H35.09', ['H35']);
    model.attachments = [{ AttachmentName: name, content: { path: attachment } }];
    await writePackage(model, path);
    const { size } = await stat(path);
    return { name, attachment, package: path, attachmentBytes, packageBytes: size };
  }

  async measure(
    what: EdxmlJob['what'],
    subject: Subject,
    warmUp: Subject,
    times: number,
  ): Promise<EdxmlFigures> {
    const worker = join(__dirname, 'edxml-worker.ts');
    const jobs = [this.job(what, subject, times), this.job(what, warmUp, 1)];
    const { stdout } = await run(process.execPath, [
      '--expose-gc',
      '--require',
      '@swc-node/register',
      worker,
      JSON.stringify(jobs),
    ]);
    return JSON.parse(stdout) as EdxmlFigures;
  }

  private job(what: EdxmlJob['what'], { name, attachment, package: path }: Subject, times: number): EdxmlJob {
    return { what, path: what.startsWith('write') ? attachment : path, folder: this.folder, name, times };
  }
}
