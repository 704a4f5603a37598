import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smtpOf } from './smtp-environment';

const env = {
  SMTP_HOST: 'smtp.example.gov.vn',
  SMTP_FROM: 'Sở Nội vụ <nhiem-vu@example.gov.vn>',
  PUBLIC_URL: 'https://nhiem-vu.example.gov.vn',
};

test('without a host no e-mail is sent', () => {
  assert.equal(smtpOf({ SMTP_FROM: 'x@y.vn' }), null);
});

test('STARTTLS and its port are the default', () => {
  assert.deepEqual(smtpOf(env), {
    host: 'smtp.example.gov.vn',
    port: 587,
    security: 'starttls',
    from: { name: 'Sở Nội vụ', address: 'nhiem-vu@example.gov.vn' },
  });
});

test('a bare address gets a name', () => {
  assert.equal(smtpOf({ ...env, SMTP_FROM: 'a@b.vn' })?.from.name, 'Theo dõi nhiệm vụ kế hoạch');
});

test('what is wrong is named', () => {
  const wrong = (more: NodeJS.ProcessEnv, variable: RegExp): void =>
    assert.throws(() => smtpOf({ ...env, ...more }), variable);
  wrong({ SMTP_SECURITY: 'ssl' }, /^Error: SMTP_SECURITY/);
  wrong({ SMTP_PORT: 'x' }, /^Error: SMTP_PORT/);
  wrong({ SMTP_USER: 'u' }, /SMTP_PASSWORD/);
  wrong({ SMTP_FROM: undefined }, /^Error: SMTP_FROM/);
  wrong({ SMTP_FROM: 'a@b.vn, c@d.vn' }, /^Error: SMTP_FROM/);
  wrong({ PUBLIC_URL: undefined }, /^Error: PUBLIC_URL/);
});
