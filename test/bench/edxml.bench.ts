import { after, before, describe, it } from 'node:test';
import { EdxmlBench } from './edxml-measure';
import type { Subject } from './edxml-measure';
import type { EdxmlJob } from './edxml-worker';

/**
 * Packages per second and peak memory for packages of 10 KB, 400 KB and 60 MB, each figure from a process of its
 * own. `ratio` is processor time of the baseline over ours, which other work on the machine disturbs least. The baseline of reading is one pass of saxes over the whole text with a plain base64 decode of the content;
 * that of writing is one base64 string in one text. Neither checks, hashes or streams anything.
 */
const SIZES: [string, number, number][] = [
  ['10 KB', 10_000, 1500],
  ['400 KB', 400_000, 150],
  ['60 MB', 60_000_000, 3],
];

const RUNS: [EdxmlJob['what'], EdxmlJob['what'], string][] = [
  ['read', 'read-baseline', 'cong-van.pdf'],
  ['read', 'read-baseline', 'bieu-mau.xlsx'],
  ['read-into-memory', 'read-baseline', 'cong-van.pdf'],
  ['write', 'write-baseline', 'cong-van.pdf'],
  ['write', 'write-baseline', 'bieu-mau.xlsx'],
];

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

describe('edXML packages', () => {
  let bench: EdxmlBench;
  const subjects = new Map<string, Subject>();
  before(async () => {
    bench = await EdxmlBench.open();
    for (const [, size] of SIZES) {
      for (const name of new Set(RUNS.map(([, , file]) => file))) {
        subjects.set(`${size} ${name}`, await bench.subject(name, size));
      }
    }
    console.log(
      '| work | attachment | package | packages/s | baseline/s | CPU ms | baseline CPU ms | ratio | memory MB | baseline MB | × attachment |',
    );
    console.log(`|${'---|'.repeat(11)}`);
  });
  after(() => bench.close());

  for (const [what, baseline, name] of RUNS) {
    for (const [title, size, times] of SIZES) {
      it(`${what} ${name} ${title}`, async () => {
        const subject = subjects.get(`${size} ${name}`);
        const warmUp = subjects.get(`${SIZES[0][1]} ${name}`);
        if (!subject || !warmUp) throw new Error('no subject');
        const ours = await bench.measure(what, subject, warmUp, times);
        const plain = await bench.measure(baseline, subject, warmUp, times);
        const cells = [
          what,
          name,
          title,
          ours.perSecond.toFixed(1),
          plain.perSecond.toFixed(1),
          ours.cpuMs.toFixed(2),
          plain.cpuMs.toFixed(2),
          (plain.cpuMs / ours.cpuMs).toFixed(2),
          megabytes(ours.grown),
          megabytes(plain.grown),
          (ours.grown / subject.attachmentBytes).toFixed(2),
        ];
        console.log(`| ${cells.join(' | ')} |`);
      });
    }
  }
});
