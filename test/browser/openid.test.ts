import { after, before, describe, it } from 'node:test';
import { noChromium } from './support/chromium';
import { OpenIdProvider } from './support/openid-provider';
import { startSite } from './support/site';
import type { Site } from './support/site';
import type { Visit } from './support/visit';

describe('signing in with an OpenID Connect provider', { skip: noChromium ?? false }, () => {
  let provider: OpenIdProvider;
  let site: Site;
  let visit: Visit;

  before(async () => {
    provider = await OpenIdProvider.start();
    site = await startSite({
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_AUDIENCE: 'plan-tasks',
        OIDC_CLIENT_ID: 'plan-tasks-pages',
        PLAN_TASKS_ADMIN_SUBJECT: 'admin-1',
      },
    });
    visit = await site.visit();
  });
  after(async () => {
    await site.close();
    provider.close();
  });

  it('leads to the provider and back to the page that was wanted', async () => {
    await visit.page.goto(`${site.pages}organization/people`);
    await visit.button('Đăng nhập bằng tài khoản công vụ').click();
    await visit.page.waitForURL(/organization\/people/);
    await visit.page.getByRole('heading', { name: 'Người dùng' }).waitFor();
    await visit.page.getByRole('listitem').first().waitFor();
  });

  it('is kept for the tab and forgotten on signing out', async () => {
    await visit.page.reload();
    await visit.page.getByRole('heading', { name: 'Người dùng' }).waitFor();
    await visit.button(/^Tài khoản/).click();
    await visit.page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await visit.button('Đăng nhập bằng tài khoản công vụ').waitFor();
  });

  it('says so when the provider knows someone the catalogue does not', async () => {
    provider.subject = 'a-stranger';
    await visit.button('Đăng nhập bằng tài khoản công vụ').click();
    await visit.page.getByRole('alert').filter({ hasText: 'chưa có trong danh mục người dùng' }).waitFor();
    await visit.page.getByRole('link', { name: 'Đăng nhập lại' }).click();
    await visit.button('Đăng nhập bằng tài khoản công vụ').waitFor();
  });

  it('gave the browser nothing to complain of', () => visit.assertClean());
});
