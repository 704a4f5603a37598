import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidInput } from '../app-error';
import type { ErrorDetail } from '../app-error';
import { validationMessage } from './validation-messages';

/** Checks every request DTO; refuses unknown fields; answers with one entry per field. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const details = errors.flatMap((error) => flatten(error, ''));
      return new InvalidInput('validation-failed', details[0]?.message ?? 'Dữ liệu gửi lên không hợp lệ.', {
        field: details[0]?.field,
        details,
      });
    },
  });
}

function flatten(error: ValidationError, parent: string): ErrorDetail[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    code: rule === 'whitelistValidation' ? 'unknown-field' : 'invalid-value',
    message: validationMessage(rule, field, message),
    field,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}
