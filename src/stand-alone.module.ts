import { Controller, Get, Inject, Module, Redirect, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { BASE_PATH } from '../modules/foundation';
import { PLAN_TASKS_DATA_SOURCE } from './core.module';
import { checkHealth } from './health/check-health';

/** What only the stand-alone service answers: the root address leads to the pages, `/health` to monitors. */
@Controller()
class RootController {
  constructor(
    @Inject(PLAN_TASKS_DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(BASE_PATH) private readonly basePath: string,
  ) {}

  @Get()
  @Redirect()
  home(): { url: string; statusCode: number } {
    return { url: `/${this.basePath}/`, statusCode: 302 };
  }

  @Get('health')
  async health(@Res() response: Response): Promise<void> {
    const health = await checkHealth(this.dataSource);
    response.status(health.status === 'ok' ? 200 : 503).json(health);
  }
}

@Module({ controllers: [RootController] })
export class StandAloneModule {}
