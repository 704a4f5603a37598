import { Inject, Module, RequestMethod } from '@nestjs/common';
import type { MiddlewareConsumer, NestModule } from '@nestjs/common';
import { BASE_PATH } from '../foundation';
import { PageFiles } from './page-files';
import { PagesMiddleware } from './pages.middleware';
import { SecurityHeaders } from './security-headers';

/**
 * Serves the built pages at `{basePath}/`. A middleware, not a controller: pages hold nothing secret, so a host's
 * own guards need not let them through, and whatever lies below `{basePath}/api` is left to the routes.
 */
@Module({ providers: [PageFiles, SecurityHeaders, PagesMiddleware] })
export class WebModule implements NestModule {
  constructor(@Inject(BASE_PATH) private readonly basePath: string) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(PagesMiddleware)
      .forRoutes(
        { path: this.basePath, method: RequestMethod.GET },
        { path: `${this.basePath}/{*page}`, method: RequestMethod.GET },
      );
  }
}
