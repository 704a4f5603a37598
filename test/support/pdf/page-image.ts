import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A reason to skip what needs a program, or false where it is installed. */
export function withoutProgram(name: string, probe = '-v'): string | false {
  return spawnSync(name, [probe]).error ? `${name} is not installed` : false;
}

/** Dark points of a page, in quarters from top to bottom. */
export interface PageInk {
  width: number;
  height: number;
  quarters: number[];
}

/** Draws each page in grey (poppler's pdftoppm) and counts what is dark. */
export function pageInk(bytes: Uint8Array): PageInk[] {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-pages-'));
  try {
    writeFileSync(join(folder, 'document.pdf'), bytes);
    execFileSync('pdftoppm', ['-r', '50', '-gray', join(folder, 'document.pdf'), join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => inkOf(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A grey map begins with "P5 width height maximum", then one byte per point. */
function inkOf(file: Buffer): PageInk {
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no grey map');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = file.subarray(head[0].length);
  const quarters = [0, 0, 0, 0];
  for (let row = 0; row < height; row += 1) {
    const quarter = Math.min(3, Math.floor((row * 4) / height));
    for (const point of points.subarray(row * width, (row + 1) * width)) {
      if (point < 128) quarters[quarter] += 1;
    }
  }
  return { width, height, quarters };
}
