import { applyDecorators, Controller, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ErrorFilter, requestValidation } from '../../foundation';
import { AccessGuard } from './access.guard';

/** Marks the controllers of this package, so that a test can find every route. */
export const API_ROOM = 'plan-tasks:api-room';

/**
 * A controller of this package. Guard, validation and error form hang on the controller, not on the application:
 * a host's own routes stay untouched.
 */
export function ApiRoom(path: string, tag = path): ClassDecorator {
  return applyDecorators(
    Controller(path),
    ApiTags(tag),
    UseGuards(AccessGuard),
    UsePipes(requestValidation()),
    UseFilters(new ErrorFilter()),
    Reflect.metadata(API_ROOM, true) as ClassDecorator,
  );
}
