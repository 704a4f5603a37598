import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SecurityHeaders } from './security-headers';

const directive = (policy: string | undefined, name: string) =>
  policy?.split('; ').find((part) => part.startsWith(`${name} `));

describe('the security headers of a page', () => {
  it('allow scripts from files only and styles by nonce', () => {
    const policy = new SecurityHeaders({}, {}).forPage('abc')['Content-Security-Policy'];
    assert.equal(directive(policy, 'script-src'), "script-src 'self'");
    assert.equal(directive(policy, 'style-src'), "style-src 'self' 'nonce-abc'");
    assert.doesNotMatch(policy ?? '', /unsafe/);
  });

  it('forbid framing unless the host names itself', () => {
    const closed = new SecurityHeaders({}, {}).forPage('n');
    assert.equal(directive(closed['Content-Security-Policy'], 'frame-ancestors'), "frame-ancestors 'none'");
    assert.equal(closed['X-Frame-Options'], 'DENY');
    const open = new SecurityHeaders({ frameAncestors: ['https://eoffice.example.gov.vn'] }, {}).forPage('n');
    assert.match(
      open['Content-Security-Policy'] ?? '',
      /frame-ancestors https:\/\/eoffice\.example\.gov\.vn/,
    );
    assert.equal(open['X-Frame-Options'], undefined);
  });

  it('let the pages speak with the sign-in provider and nobody else', () => {
    const entrance = { issuer: 'https://login.example.gov.vn/realms/tinh', clientId: 'plan-tasks' };
    const policy = new SecurityHeaders({}, { entrance }).forPage('n')['Content-Security-Policy'];
    assert.equal(directive(policy, 'connect-src'), "connect-src 'self' https://login.example.gov.vn");
  });
});
