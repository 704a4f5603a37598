/** The mail server as the environment names it. */
export interface SmtpEnvironment {
  host: string;
  port: number;
  security: 'starttls' | 'tls' | 'none';
  user?: string;
  password?: string;
  from: { name: string; address: string };
}

const SECURITIES = ['starttls', 'tls', 'none'] as const;
const PORTS = { starttls: 587, tls: 465, none: 25 } as const;
const SENDER = 'Theo dõi nhiệm vụ kế hoạch';

/**
 * Reads SMTP_HOST, SMTP_PORT, SMTP_SECURITY (starttls, tls or none), SMTP_USER, SMTP_PASSWORD and SMTP_FROM (an
 * address, or `Name <address>`).
 *
 * @returns null when no SMTP_HOST is set
 * @throws Error that names the variable and the remedy
 */
export function smtpOf(env: NodeJS.ProcessEnv): SmtpEnvironment | null {
  const { SMTP_HOST: host, SMTP_USER: user, SMTP_PASSWORD: password } = env;
  if (!host) return null;
  const security = SECURITIES.find((one) => one === (env.SMTP_SECURITY ?? 'starttls'));
  if (!security) throw new Error(`SMTP_SECURITY must be starttls, tls or none, got "${env.SMTP_SECURITY}".`);
  const port = Number(env.SMTP_PORT ?? PORTS[security]);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`SMTP_PORT must be a number from 1 to 65535, got "${env.SMTP_PORT}".`);
  if (Boolean(user) !== Boolean(password))
    throw new Error('SMTP_USER and SMTP_PASSWORD go together: set both or none.');
  if (!env.PUBLIC_URL) throw new Error('PUBLIC_URL is missing: e-mails lead to the pages of this service.');
  return { host, port, security, ...(user && { user, password }), from: senderOf(env.SMTP_FROM) };
}

function senderOf(text: string | undefined): SmtpEnvironment['from'] {
  const [, name, address] =
    /^(?:\s*"?([^"<>]*?)"?\s*<)?\s*([^\s<>,]+@[^\s<>,]+)\s*>?\s*$/.exec(text ?? '') ?? [];
  if (!address) throw new Error(`SMTP_FROM must be an address or "Name <address>", got "${text ?? ''}".`);
  return { name: name || SENDER, address };
}
