import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../config/options';
import { IDENTITY_PORT } from '../../integration/identity/identity.port';
import type { IdentityPort } from '../../integration/identity/identity.port';
import { PLAN_TASKS_OPTIONS } from '../foundation';

/** What a browser is told about every page. */
@Injectable()
export class SecurityHeaders {
  private readonly frameAncestors: string;
  private readonly connect: string;
  private readonly framed: boolean;

  constructor(
    @Inject(PLAN_TASKS_OPTIONS) options: Pick<PlanTasksOptions, 'frameAncestors'>,
    @Inject(IDENTITY_PORT) identity: Pick<IdentityPort, 'entrance'>,
  ) {
    this.framed = Boolean(options.frameAncestors?.length);
    this.frameAncestors = this.framed ? (options.frameAncestors ?? []).join(' ') : "'none'";
    // The sign-in with OpenID Connect asks the provider for a token; nothing else leaves this origin.
    const provider = identity.entrance ? ` ${new URL(identity.entrance.issuer).origin}` : '';
    this.connect = `'self'${provider}`;
  }

  /** Headers of a page whose style elements carry this nonce. Scripts come from files of this origin only. */
  forPage(nonce: string): Record<string, string> {
    const policy = [
      "default-src 'self'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src ${this.connect}`,
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      `frame-ancestors ${this.frameAncestors}`,
    ];
    return {
      ...this.forFile(),
      'Content-Security-Policy': policy.join('; '),
      ...(this.framed ? {} : { 'X-Frame-Options': 'DENY' }),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    };
  }

  /** Headers of everything that is served, pages or not. */
  forFile(): Record<string, string> {
    return { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' };
  }
}
