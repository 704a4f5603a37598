/** One fault of many in a refused input. `row` is one-based as a person counts, `field` a path in the input. */
export interface ErrorDetail {
  code: string;
  message: string;
  field?: string;
  row?: number;
}

export interface AppErrorOptions {
  field?: string;
  row?: number;
  details?: ErrorDetail[];
  cause?: unknown;
}

/** A refusal the caller can act on: stable English code, Vietnamese message, HTTP status, the field it concerns. */
export class AppError extends Error {
  readonly field?: string;
  readonly row?: number;
  readonly details?: ErrorDetail[];

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.field = options.field;
    this.row = options.row;
    this.details = options.details;
  }

  toJSON(): Record<string, unknown> {
    const { code, message, field, row, details } = this;
    return {
      code,
      message,
      ...(field && { field }),
      ...(row && { row }),
      ...(details?.length && { details }),
    };
  }
}

/** 400: the input itself is wrong. */
export class InvalidInput extends AppError {
  constructor(code: string, message: string, options?: AppErrorOptions) {
    super(400, code, message, options);
  }
}

/** 401: nobody is signed in. */
export class NotSignedIn extends AppError {
  constructor(code = 'not-signed-in', message = 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.') {
    super(401, code, message);
  }
}

/** 403: this person may not do this. */
export class Forbidden extends AppError {
  constructor(
    code = 'forbidden',
    message = 'Bạn không có quyền thực hiện việc này.',
    options?: AppErrorOptions,
  ) {
    super(403, code, message, options);
  }
}

/** 404: not there, or not there for this person. */
export class NotFound extends AppError {
  constructor(code: string, message: string, options?: AppErrorOptions) {
    super(404, code, message, options);
  }
}

/** 409: true a moment ago, not any more. */
export class Conflict extends AppError {
  constructor(code: string, message: string, options?: AppErrorOptions) {
    super(409, code, message, options);
  }
}

/** The optimistic lock's refusal; nothing of the caller's input was stored. */
export class ChangedBySomeoneElse extends Conflict {
  constructor(what: string) {
    super(
      'changed-by-someone-else',
      `${what} vừa được người khác thay đổi. Hãy tải lại để xem bản mới nhất rồi thực hiện lại.`,
    );
  }
}
