import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startApplication } from '../support/application';
import type { TestApplication } from '../support/application';

describe('how the pages are served', () => {
  let app: TestApplication;

  before(async () => {
    app = await startApplication({ env: { PLAN_TASKS_BASE_PATH: 'phan-he/nhiem-vu' } });
  });
  after(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${app.origin}${path}`, { redirect: 'manual', headers });
  const assetOf = (html: string) =>
    /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1] ?? assert.fail('no script');

  it('the mount without its slash leads to the pages', async () => {
    const answer = await get('/phan-he/nhiem-vu');
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/phan-he/nhiem-vu/');
  });

  it('the page knows its mount, is never cached and carries a nonce of its own', async () => {
    const one = await get('/phan-he/nhiem-vu/');
    const html = await one.text();
    assert.match(html, /<base href="\/phan-he\/nhiem-vu\/" \/>/);
    assert.equal(one.headers.get('cache-control'), 'no-store');
    const nonceOf = (answer: Response) =>
      /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    assert.ok(html.includes(`nonce="${nonceOf(one)}"`));
    assert.notEqual(nonceOf(one), nonceOf(await get('/phan-he/nhiem-vu/')));
    assert.doesNotMatch(html, /\{\{/);
  });

  it('every address below the mount that is no file gives the page', async () => {
    const answer = await get('/phan-he/nhiem-vu/plans/0197/review?item=1');
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /text\/html/);
  });

  it('built files are kept for ever and sent compressed', async () => {
    const path = assetOf(await (await get('/phan-he/nhiem-vu/')).text());
    const answer = await get(`/phan-he/nhiem-vu/${path}`, { 'accept-encoding': 'gzip' });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  });

  it('a file that is not there is not answered with the page', async () => {
    assert.equal((await get('/phan-he/nhiem-vu/assets/gone-123.js')).status, 404);
  });

  it('no address leads out of the folder', async () => {
    for (const path of [
      '..%2f..%2fpackage.json',
      'assets/..%2f..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
    ]) {
      const body = await (await get(`/phan-he/nhiem-vu/${path}`)).text();
      assert.doesNotMatch(body, /"devDependencies"/);
    }
  });

  it('the REST interface answers for itself, also where nothing is found', async () => {
    const answer = await get('/phan-he/nhiem-vu/api/v1/nothing-here');
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-type') ?? '', /json/);
  });
});
