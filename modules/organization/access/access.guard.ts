import { Inject, Injectable, Logger } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { CredentialRefused, IDENTITY_PORT } from '../../../integration/identity/identity.port';
import type { IdentityPort } from '../../../integration/identity/identity.port';
import { AppError, Forbidden, NotSignedIn } from '../../foundation';
import { ACCESS_RULE, IDENTITY_KEY } from './access.decorators';
import type { AccessRule, RequestWithIdentity } from './access.decorators';
import { IdentityService } from './identity.service';
import { hasRole } from './identity';

/** Nobody passes a route of this package without a rule on it, and nobody against it. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('PlanTasks');

  constructor(
    private readonly reflector: Reflector,
    private readonly identities: IdentityService,
    @Inject(IDENTITY_PORT) private readonly port: IdentityPort,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Forbidden('route-not-classified', 'Đường dẫn này chưa được phân quyền.');
    const request = context.switchToHttp().getRequest<Request & RequestWithIdentity>();
    forbidKeeping(context.switchToHttp().getResponse<Response>());
    refuseCrossSite(request);
    const subject = await this.authenticate(request, rule);
    const me = subject ? await this.identities.bySubject(subject) : null;
    request[IDENTITY_KEY] = me;
    if (rule.kind === 'public') return true;
    if (!subject) throw new NotSignedIn();
    if (!me) {
      throw new Forbidden(
        'person-unknown',
        'Tài khoản của bạn chưa có trong danh mục người dùng hoặc đã ngừng hoạt động. Hãy liên hệ quản trị.',
      );
    }
    if (rule.kind === 'roles' && !hasRole(me, ...rule.roles)) throw new Forbidden();
    return true;
  }

  private async authenticate(request: Request, rule: AccessRule): Promise<string | null> {
    try {
      return (await this.port.authenticate(request))?.subject ?? null;
    } catch (error) {
      if (rule.kind === 'public') return null;
      if (!(error instanceof CredentialRefused)) {
        this.logger.error(`identity: ${String(error)}`);
        throw new AppError(
          503,
          'identity-unavailable',
          'Hệ thống xác thực tạm thời không trả lời. Hãy thử lại sau ít phút.',
          { cause: error },
        );
      }
      throw new NotSignedIn(
        'credential-refused',
        'Phiên đăng nhập không hợp lệ hoặc đã hết hạn, hãy đăng nhập lại.',
      );
    }
  }
}

/** What a route answers is one person's view: no cache keeps it, and no browser takes it for something else. */
function forbidKeeping(response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

/** Cookies may carry the identity: a page of another site may not change anything with them. */
function refuseCrossSite(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    throw new Forbidden('cross-site-request', 'Yêu cầu gửi từ trang khác bị từ chối.');
  }
}
