import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DEFAULT_BASE_PATH } from './plan-tasks.module';

/** Describes this package's routes of an application, and only those. */
export function describeApi(app: INestApplication, basePath: string = DEFAULT_BASE_PATH): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Plan Tasks')
    .setDescription('Plans of a provincial People’s Committee become tasks for its units.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const ours = Object.entries(document.paths).filter(([path]) => path.includes(`/${basePath}/api/`));
  return { ...document, paths: Object.fromEntries(ours) };
}

/** Serves the description at `{basePath}/api/openapi.json` and a page for it at `{basePath}/api/docs`. */
export function serveApiDescription(app: INestApplication, basePath: string = DEFAULT_BASE_PATH): void {
  SwaggerModule.setup(`${basePath}/api/docs`, app, () => describeApi(app, basePath), {
    jsonDocumentUrl: `${basePath}/api/openapi.json`,
    customSiteTitle: 'Plan Tasks API',
  });
}
