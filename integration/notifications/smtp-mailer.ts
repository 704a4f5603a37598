import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { headerText, isPlainAddress } from './mail-address';
import { Mailer, MailError } from './mailer.port';
import type { Mail } from './mailer.port';

export interface SmtpOptions {
  host: string;
  port: number;
  /** `starttls` insists on it, `tls` speaks TLS from the start, `none` is for a relay on the same machine. */
  security: 'starttls' | 'tls' | 'none';
  user?: string;
  password?: string;
  from: { name: string; address: string };
  /** Certificates to trust beside the system's, PEM. */
  ca?: string;
  /** Patience with each step of the dialogue, milliseconds; 15 s when left out. */
  timeoutMs?: number;
}

/** Steps in which a final refusal is about the message or its recipient, not about us or the server. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** Hands messages to the province's mail server. One connection for each: they are few, and nothing is left open. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;
  private readonly domain: string;

  /** @throws Error when the sender is no plain address */
  constructor(private readonly options: SmtpOptions) {
    super();
    const { host, port, security, user, password, ca, timeoutMs = 15_000 } = options;
    if (!isPlainAddress(options.from.address)) {
      throw new Error(`the sender of e-mail must be one plain address, got "${options.from.address}"`);
    }
    this.domain = options.from.address.split('@')[1];
    this.transport = createTransport({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      ...(user && { auth: { user, pass: password ?? '' } }),
      ...(ca && { tls: { ca } }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ to, subject, text, html, id }: Mail): Promise<void> {
    if (!isPlainAddress(to.address)) throw new MailError('Địa chỉ thư điện tử không hợp lệ.', false);
    const { from } = this.options;
    try {
      await this.transport.sendMail({
        from: { name: headerText(from.name), address: from.address },
        to: { name: headerText(to.name), address: to.address },
        subject: headerText(subject),
        text,
        html,
        messageId: `<${id.replace(/[^\w.-]/g, '')}@${this.domain}>`,
        // Out-of-office answers to a machine help nobody (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw asMailError(error);
    }
  }
}

/** 4xx, a server that cannot be reached or does not let us in may pass; a 5xx about the message or its recipient not. */
function asMailError(error: unknown): MailError {
  const { code, command, responseCode, message } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
    message?: string;
  };
  // A refusal of the sender is about our own settings, which an administrator can put right.
  const final = (responseCode ?? 0) >= 500 && ABOUT_THE_MAIL.has(code ?? '') && command !== 'MAIL FROM';
  const what = final ? 'Máy chủ thư từ chối' : 'Chưa gửi được thư';
  return new MailError(`${what}: ${message ?? String(error)}`, !final, { cause: error });
}
