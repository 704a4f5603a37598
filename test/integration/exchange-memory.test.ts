import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EdxmlBench } from '../bench/edxml-measure';
import type { Subject } from '../bench/edxml-measure';

/** Large enough to stand out from the noise of a process, small enough for every run of the tests. */
const PACKAGE_BYTES = 40_000_000;

describe('memory a large package takes', () => {
  let bench: EdxmlBench;
  before(async () => void (bench = await EdxmlBench.open()));
  after(() => bench.close());

  for (const name of ['cong-van.pdf', 'bieu-mau.xlsx']) {
    it(`grows by less than twice the attachment ${name}`, async () => {
      const warmUp: Subject = await bench.subject(name, 10_000);
      const subject = await bench.subject(name, PACKAGE_BYTES);
      for (const what of ['read', 'read-into-memory', 'write'] as const) {
        const { grown } = await bench.measure(what, subject, warmUp, 1);
        assert.ok(grown < 2 * subject.attachmentBytes, `${what}: ${grown} of ${subject.attachmentBytes}`);
      }
    });
  }
});
