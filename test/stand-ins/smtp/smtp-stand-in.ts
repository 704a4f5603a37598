import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it came over the wire. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header lines, unfolded. */
  headers: string[];
  /** As sent, still encoded. */
  raw: string;
}

/** A refusal the server is told to make, `times` times. */
export interface MailFault {
  at: 'rcpt' | 'data' | 'auth';
  code: number;
  times: number;
  /** Only for recipients that contain this. */
  to?: string;
}

/** A mail server that keeps what it is given, and refuses when told to. */
export class SmtpStandIn {
  readonly mails: ReceivedMail[] = [];
  faults: MailFault[] = [];

  private constructor(private readonly server: SMTPServer) {}

  /** @param tls offers STARTTLS with this certificate */
  static async start(
    options: { user?: string; password?: string; tls?: { key: string; cert: string } } = {},
  ): Promise<SmtpStandIn> {
    const { user, password, tls } = options;
    const holder: { standIn?: SmtpStandIn } = {};
    const refusal = (at: MailFault['at'], to = ''): Error | null => holder.standIn?.refusal(at, to) ?? null;
    const server = new SMTPServer({
      authOptional: !user,
      allowInsecureAuth: true,
      disabledCommands: tls ? [] : ['STARTTLS'],
      ...tls,
      logger: false,
      onAuth: (auth, _session, done) => {
        const fault = refusal('auth');
        if (fault) return done(fault);
        if (auth.username !== user || auth.password !== password) return done(new Error('wrong password'));
        done(null, { user: auth.username });
      },
      onRcptTo: (address, _session, done) => done(refusal('rcpt', address.address)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const fault = refusal('data', to.join());
          if (fault) return done(fault);
          const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
          holder.standIn?.keep(from, to, Buffer.concat(chunks).toString('latin1'));
          done();
        });
      },
    });
    const standIn = new SmtpStandIn(server);
    holder.standIn = standIn;
    server.on('error', () => undefined);
    const listening = once(server.listen(0, '127.0.0.1'), 'listening');
    await listening;
    return standIn;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private keep(from: string, to: string[], raw: string): void {
    const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
    this.mails.push({ from, to, headers: head.split('\r\n'), raw });
  }

  private refusal(at: MailFault['at'], to: string): Error | null {
    const fault = this.faults.find(
      (one) => one.at === at && one.times > 0 && (!one.to || to.includes(one.to)),
    );
    if (!fault) return null;
    fault.times -= 1;
    return Object.assign(new Error(fault.code < 500 ? 'Greylisted, try again later' : 'No such mailbox'), {
      responseCode: fault.code,
    });
  }
}

/** The parts of a message by their media type, decoded from quoted-printable or base64. */
export function partsOf({ raw }: ReceivedMail): Record<string, string> {
  const parts: Record<string, string> = {};
  const pattern =
    /Content-Type: (text\/\w+); charset=utf-8\r\nContent-Transfer-Encoding: ([\w-]+)\r\n\r\n([\s\S]*?)\r\n--/g;
  for (const [, type, encoding, body] of raw.matchAll(pattern)) {
    parts[type] = decoded(body, encoding).replace(/\r\n/g, '\n');
  }
  return parts;
}

/** A header's value with its encoded words (RFC 2047) read. */
export function headerOf({ headers }: ReceivedMail, name: string): string {
  const line = headers.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decoded(text.replace(/_/g, ' '), 'quoted-printable'),
    );
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
