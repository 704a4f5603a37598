import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Identity } from './identity';
import type { Role } from './roles';

/** Which rows of the answer a person may see or change; the service holds the rule, the tests walk it. */
export type RowScope =
  /** No rows, or catalogue rows that are no secret among colleagues. */
  | 'none'
  /** Everything, for the roles named. */
  | 'all'
  /** Own unit's assignments; wider roles see all. */
  | 'own-unit'
  /** Plans addressed to the own unit; wider roles see all. */
  | 'plan'
  /** Only what is the person's own. */
  | 'self';

/** How a route is guarded. */
export type AccessRule =
  | { kind: 'public'; reason: string }
  | { kind: 'any-person'; rows: RowScope }
  | { kind: 'roles'; roles: readonly Role[]; rows: RowScope };

export const ACCESS_RULE = 'plan-tasks:access';

/** Only these roles. */
export const Access = (roles: readonly Role[], rows: RowScope): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'roles', roles, rows } satisfies AccessRule);

/** Everybody in the catalogue of people. */
export const AnyPerson = (rows: RowScope): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'any-person', rows } satisfies AccessRule);

/** Without signing in; the reason is for the reader of the code. */
export const Public = (reason: string): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'public', reason } satisfies AccessRule);

/** Where the guard leaves the signed-in person on the request. */
export const IDENTITY_KEY = Symbol('plan-tasks:identity');

export type RequestWithIdentity = { [IDENTITY_KEY]?: Identity | null };

/** The signed-in person; null only on public routes. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<RequestWithIdentity>()[IDENTITY_KEY] ?? null,
);
