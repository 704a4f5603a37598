import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why browser tests cannot run here; undefined when they can. For the `skip` option of a suite. */
export const noChromium: string | undefined = existsSync(PATH)
  ? undefined
  : 'Chromium is not installed (apt-get install chromium, or set CHROMIUM to its path)';

/** Debian's Chromium without screen, sandbox and talk of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
