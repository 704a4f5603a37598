import assert from 'node:assert/strict';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import forge from 'node-forge';
import { MailError, SmtpMailer } from '../../integration/notifications';
import type { Mail, SmtpOptions } from '../../integration/notifications';
import { headerOf, partsOf, SmtpStandIn } from '../stand-ins/smtp/smtp-stand-in';

let server: SmtpStandIn;
before(async () => {
  server = await SmtpStandIn.start();
});
after(() => server?.stop());
beforeEach(() => {
  server.mails.length = 0;
  server.faults = [];
});

const mailer = (more: Partial<SmtpOptions> = {}): SmtpMailer =>
  new SmtpMailer({
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    from: { name: 'Giao và theo dõi nhiệm vụ', address: 'nhiem-vu@laichau.example' },
    timeoutMs: 2_000,
    ...more,
  });
const mail = (more: Partial<Mail> = {}): Mail => ({
  to: { name: 'Lò Thu Thảo', address: 'thao@laichau.example' },
  subject: 'Nhiệm vụ số 4 sắp đến hạn',
  text: 'Nhiệm vụ số 4 đến hạn ngày 30/11/2026.\n',
  html: '<p>Nhiệm vụ số 4 đến hạn ngày 30/11/2026.</p>',
  id: '0190-abc',
  ...more,
});
const failure = async (sending: Promise<void>): Promise<MailError> => {
  try {
    await sending;
  } catch (error) {
    assert.ok(error instanceof MailError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'it was sent' });
};

describe('e-mail by SMTP', () => {
  test('arrives with its Vietnamese text, as plain text and as a page, under an id of its own', async () => {
    await mailer().send(mail());
    const [received] = server.mails;
    assert.deepEqual([received.from, received.to], ['nhiem-vu@laichau.example', ['thao@laichau.example']]);
    assert.equal(headerOf(received, 'Subject'), 'Nhiệm vụ số 4 sắp đến hạn');
    assert.equal(headerOf(received, 'From'), 'Giao và theo dõi nhiệm vụ <nhiem-vu@laichau.example>');
    assert.equal(headerOf(received, 'Message-ID'), '<0190-abc@laichau.example>');
    assert.equal(headerOf(received, 'Auto-Submitted'), 'auto-generated');
    const parts = partsOf(received);
    assert.match(parts['text/plain'], /Nhiệm vụ số 4 đến hạn ngày 30\/11\/2026\./);
    assert.match(parts['text/html'], /<p>Nhiệm vụ số 4 đến hạn/);
  });

  test('no text can make a header or a recipient of its own', async () => {
    await mailer().send(
      mail({
        subject: 'Họp\r\nBcc: ke-gian@example.net\r\n\r\nnội dung',
        to: { name: 'Thảo" <ke-gian@example.net>,\r\nBcc: x@example.net', address: 'thao@laichau.example' },
      }),
    );
    const [received] = server.mails;
    assert.deepEqual(received.to, ['thao@laichau.example']);
    assert.ok(!received.headers.some((line) => /^bcc:/i.test(line)), received.headers.join('\n'));
    assert.equal(headerOf(received, 'Subject'), 'Họp Bcc: ke-gian@example.net nội dung');
  });

  test('an address that is none, or two, never reaches the server', async () => {
    for (const address of [
      'thao',
      'a@x.vn, b@x.vn',
      'a@x.vn\r\nRCPT TO:<b@x.vn>',
      '<a@x.vn>',
      'a b@x.vn',
      `${'a'.repeat(250)}@x.vn`,
    ]) {
      assert.equal(
        (await failure(mailer().send(mail({ to: { name: 'A', address } })))).retryable,
        false,
        address,
      );
    }
    assert.equal(server.mails.length, 0);
  });

  test('greylisting passes: 4xx may be repeated, and then the message is taken', async () => {
    server.faults = [{ at: 'rcpt', code: 451, times: 1 }];
    const error = await failure(mailer().send(mail()));
    assert.equal(error.retryable, true);
    assert.match(error.message, /Greylisted/);
    await mailer().send(mail());
    assert.equal(server.mails.length, 1);
  });

  test('a mailbox that does not exist, or a refused message, is final', async () => {
    server.faults = [{ at: 'rcpt', code: 550, times: 1 }];
    assert.equal((await failure(mailer().send(mail()))).retryable, false);
    server.faults = [{ at: 'data', code: 554, times: 1 }];
    assert.equal((await failure(mailer().send(mail()))).retryable, false);
    server.faults = [{ at: 'data', code: 452, times: 1 }];
    assert.equal((await failure(mailer().send(mail()))).retryable, true);
  });

  test('nobody listening, and a server that says nothing, may pass', async () => {
    const silent = net.createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    assert.equal((await failure(mailer({ port, timeoutMs: 200 }).send(mail()))).retryable, true);
    await new Promise<void>((resolve) => {
      silent.close(() => resolve());
    });
    assert.equal((await failure(mailer({ port }).send(mail()))).retryable, true);
  });

  test('without the TLS that was asked for nothing is sent', async () => {
    assert.equal((await failure(mailer({ security: 'starttls' }).send(mail()))).retryable, true);
    assert.equal((await failure(mailer({ security: 'tls' }).send(mail()))).retryable, true);
    assert.equal(server.mails.length, 0);
  });

  test('a sender that is no address is noticed at start', () => {
    assert.throws(() => mailer({ from: { name: 'X', address: 'x' } }), /plain address/);
  });
});

describe('e-mail to a server that wants TLS and a password', () => {
  const tls = selfSigned();
  let guarded: SmtpStandIn;
  before(async () => {
    guarded = await SmtpStandIn.start({ user: 'plan', password: 'mật khẩu', tls });
  });
  after(() => guarded?.stop());
  const options = (): Partial<SmtpOptions> => ({
    port: guarded.port,
    host: 'localhost',
    security: 'starttls',
    user: 'plan',
    password: 'mật khẩu',
    ca: tls.cert,
  });

  test('it is sent after STARTTLS, signed in', async () => {
    await mailer(options()).send(mail());
    assert.equal(guarded.mails.length, 1);
  });

  test('a wrong password may be put right, so the message is kept', async () => {
    assert.equal((await failure(mailer({ ...options(), password: 'sai' }).send(mail()))).retryable, true);
  });

  test('a certificate nobody vouches for is not trusted', async () => {
    assert.equal((await failure(mailer({ ...options(), ca: undefined }).send(mail()))).retryable, true);
    assert.equal(guarded.mails.length, 1);
  });
});

/** A certificate for `localhost`, valid in the years of these tests. */
function selfSigned(): { key: string; cert: string } {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const cert = forge.pki.createCertificate();
  cert.publicKey = keys.publicKey;
  cert.serialNumber = '01';
  cert.validity.notBefore = new Date('2020-01-01');
  cert.validity.notAfter = new Date('2120-01-01');
  const name = [{ name: 'commonName', value: 'localhost' }];
  cert.setSubject(name);
  cert.setIssuer(name);
  cert.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ]);
  cert.sign(keys.privateKey, forge.md.sha256.create());
  return { key: forge.pki.privateKeyToPem(keys.privateKey), cert: forge.pki.certificateToPem(cert) };
}
