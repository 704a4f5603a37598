import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: string[] }[];
}

/** Someone at the pages: what they do, and what went wrong behind their back. */
export class Visit {
  private readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly pages: string,
  ) {}

  static async begin(page: Page, pages: string): Promise<Visit> {
    const visit = new Visit(page, pages);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => visit.faults.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      // An answer of 4xx is part of some stories; everything else the browser complains of is a fault.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        visit.faults.push(message.text());
    });
    await page.exposeFunction('reportViolation', (text: string) => visit.faults.push(`policy: ${text}`));
    await page.addInitScript(
      `addEventListener('securitypolicyviolation', (e) => reportViolation(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));`,
    );
    return visit;
  }

  /** Goes to a page by its path below the mount and waits until its heading is there. */
  async open(path = ''): Promise<void> {
    await this.page.goto(this.pages + path);
    await this.heading().waitFor();
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 }).first();
  }

  /** Signs in with a demo account, chosen as a person would: by role and unit. */
  async signIn(role: string, unit = ''): Promise<void> {
    await this.page.goto(this.pages);
    const group = this.page.getByRole('region', { name: role });
    await group.getByRole('button').filter({ hasText: unit }).first().click();
    await this.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Waits for a text anywhere on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Chooses an entry of a Select: types to find it, takes it with the keyboard. */
  async choose(field: string | RegExp, typed: string, entry: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: field }).first();
    await box.click();
    await box.fill(typed);
    await this.page.locator('.ant-select-item-option-active').filter({ hasText: entry }).waitFor();
    await box.press('Enter');
  }

  /** Offers a file to the page's file field. */
  async pickFile(name: string, buffer: Buffer): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  /** How far the page is wider than the window, in pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }

  /** Serious and critical findings of axe-core on the page as it stands. */
  async accessibilityFaults(): Promise<string[]> {
    await this.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await this.page.evaluate<AxeViolation[]>(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map(({ target }) => ({ target })) })))`,
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
      );
  }

  /** The browser had nothing to complain of: no script error, nothing blocked by the security policy. */
  assertClean(): void {
    assert.deepEqual(this.faults, []);
  }
}
