import type { Browser, BrowserContext } from 'playwright-core';
import { startApplication } from '../../support/application';
import type { TestApplication } from '../../support/application';
import { launchChromium } from './chromium';
import { Visit } from './visit';

/** The running application and a browser in front of it. */
export interface Site {
  app: TestApplication;
  /** Address of the pages, ending in "/". */
  pages: string;
  /** Opens a fresh browser window (its own cookies); closed with the site. */
  visit(size?: { width: number; height: number }): Promise<Visit>;
  close(): Promise<void>;
}

export const DESKTOP = { width: 1366, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** Boots the real application with its sample data and launches Chromium. */
export async function startSite(options: Parameters<typeof startApplication>[0] = {}): Promise<Site> {
  const app = await startApplication(options);
  let browser: Browser;
  try {
    browser = await launchChromium();
  } catch (error) {
    await app.close();
    throw error;
  }
  const pages = `${app.origin}/plan-tasks/`;
  const contexts: BrowserContext[] = [];
  return {
    app,
    pages,
    visit: async (viewport = DESKTOP) => {
      const context = await browser.newContext({ viewport, locale: 'vi-VN', reducedMotion: 'reduce' });
      contexts.push(context);
      return Visit.begin(await context.newPage(), pages);
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await app.close();
    },
  };
}
