import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { SignatureRefused, SignedRequests } from '../../../../integration/e-office/signed-requests.port';
import type { SignedRequest } from '../../../../integration/e-office/signed-requests.port';
import { NotFound, NotSignedIn } from '../../../foundation';
import { UsedNonces } from './used-nonces.service';

/** Where the guard leaves what the signature vouches for. */
export const SIGNED = Symbol('plan-tasks:signed-request');

export type RequestWithSignature = { [SIGNED]?: SignedRequest };

const REFUSALS: Record<SignatureRefused['code'], string> = {
  'credentials-unknown': 'Hệ thống gửi chưa được cấp khóa hoặc khóa không còn hiệu lực.',
  'signature-wrong': 'Chữ ký của yêu cầu không đúng.',
  'timestamp-off': 'Thời điểm ký yêu cầu lệch quá 5 phút so với giờ của hệ thống.',
};

/** Only the platform passes: its signature is on the request, and the request has not been here before. */
@Injectable()
export class SignatureGuard implements CanActivate {
  constructor(
    @Inject(SignedRequests) private readonly requests: SignedRequests | null,
    private readonly nonces: UsedNonces,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.requests) throw new NotFound('e-office-off', 'Chưa cấu hình kết nối với hệ thống e-office.');
    const request = context.switchToHttp().getRequest<Request & RequestWithSignature>();
    const signed = this.check(this.requests, request);
    await this.nonces.use(signed);
    request[SIGNED] = signed;
    return true;
  }

  private check(requests: SignedRequests, request: Request): SignedRequest {
    try {
      return requests.check({
        method: request.method,
        path: request.originalUrl,
        header: (name) => request.get(name),
      });
    } catch (error) {
      if (error instanceof SignatureRefused) throw new NotSignedIn(error.code, REFUSALS[error.code]);
      throw error;
    }
  }
}
