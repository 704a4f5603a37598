import { SigningFailed } from '../../../integration/signing/signing.port';
import { SignatureFault } from '../../../integration/signing/verifier.port';
import { AppError } from '../../foundation';

/** Statuses of failures that are not the signature's own fault. */
const STATUS: Partial<Record<SigningFailed['code'], number>> = {
  'signing-not-configured': 409,
  'certificate-expired': 409,
  'signing-unavailable': 503,
};

/** What people are told when a signature could not be made, or is not taken. */
export function asAppError(error: unknown): unknown {
  if (error instanceof SignatureFault) {
    return new AppError(422, error.code, `${error.message} Văn bản chưa được ghi nhận là đã ký.`, {
      cause: error,
    });
  }
  if (error instanceof SigningFailed) {
    return new AppError(STATUS[error.code] ?? 422, error.code, error.message, { cause: error });
  }
  return error;
}
