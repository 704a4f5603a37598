import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { checkedBasePath } from './plan-tasks.module';

/** Describes this package's routes of an application, and only those. */
export function describeApi(app: INestApplication, basePath?: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Plan Tasks')
    .setDescription('Plans of a provincial People’s Committee become tasks for its units.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const ours = Object.entries(document.paths).filter(([path]) =>
    path.includes(`/${checkedBasePath(basePath)}/api/`),
  );
  return { ...document, paths: Object.fromEntries(ours) };
}

/**
 * Serves the description at `{basePath}/api/openapi.json` and a page for it at `{basePath}/api/docs`, below the host's
 * global prefix: call it after `app.setGlobalPrefix`.
 */
export function serveApiDescription(app: INestApplication, basePath?: string): void {
  const base = checkedBasePath(basePath);
  SwaggerModule.setup(`${base}/api/docs`, app, () => describeApi(app, base), {
    jsonDocumentUrl: `${base}/api/openapi.json`,
    customSiteTitle: 'Plan Tasks API',
    useGlobalPrefix: true,
  });
}
