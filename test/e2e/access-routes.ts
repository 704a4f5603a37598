import { RequestMethod } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { INestApplication, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS_RULE, API_ROOM } from '../../modules/organization';
import { AccessGuard } from '../../modules/organization/access/access.guard';
import type { AccessRule } from '../../modules/organization';

/** A route of the application as its controller declares it. */
export interface Route {
  method: string;
  /** Below the API prefix, `/tasks/:id`; of other controllers from the root. */
  path: string;
  handler: string;
  rule: AccessRule | undefined;
  /** On a controller of this package, behind its guard. */
  guarded: boolean;
}

/** Every route of every controller of the running application. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers: all }) =>
    [...all.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(controllers)].flatMap(routesOfController);
}

/** Every route of one controller. */
export function routesOfController(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const guards = (Reflect.getMetadata(GUARDS_METADATA, controller) ?? []) as unknown[];
  const guarded = Reflect.getMetadata(API_ROOM, controller) === true && guards.includes(AccessGuard);
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const paths = list(Reflect.getMetadata(PATH_METADATA, handler));
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const rule = (Reflect.getMetadata(ACCESS_RULE, handler) ??
      Reflect.getMetadata(ACCESS_RULE, controller)) as AccessRule | undefined;
    return list(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) =>
      paths.map((path) => ({
        method,
        path: joined(base, path),
        handler: `${controller.name}.${name}`,
        rule,
        guarded,
      })),
    );
  });
}

/** What is wrong with a route's classification; null when nothing is. */
export function faultOf({ rule, guarded }: Route): string | null {
  if (!guarded) return 'its controller is not an @ApiRoom';
  if (!rule) return 'it carries none of @Access, @AnyPerson, @Public';
  if (rule.kind === 'roles' && !rule.roles.length) return 'no role may use it';
  if (rule.kind === 'public' && rule.reason.length < 10) return 'it is public without a reason';
  return null;
}

/** `METHOD /path` of everything Express answers. */
export function expressRoutes(app: INestApplication): string[] {
  interface Layer {
    route?: { path: string; methods: Record<string, boolean> };
  }
  const express = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return express.router.stack.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods)
          .filter((method) => route.methods[method])
          .map((method) => `${method.toUpperCase()} ${route.path}`)
      : [],
  );
}

function list(paths: unknown): string[] {
  if (paths === undefined) return [];
  return Array.isArray(paths) ? (paths as string[]) : [String(paths)];
}

function joined(...parts: string[]): string {
  const path = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/');
  return `/${path}`;
}
