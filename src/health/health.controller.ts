import { Inject, Res } from '@nestjs/common';
import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { ApiRoom, Public } from '../../modules/organization';
import { PLAN_TASKS_DATA_SOURCE } from '../core.module';
import { checkHealth } from './check-health';

/** Liveness and database, for load balancers and people. */
@ApiRoom('health')
export class HealthController {
  constructor(@Inject(PLAN_TASKS_DATA_SOURCE) private readonly dataSource: DataSource) {}

  @Get()
  @Public('a load balancer has no account')
  @ApiOkResponse({ description: 'The service runs and the database answers; 503 when it does not' })
  async health(@Res() response: Response): Promise<void> {
    const health = await checkHealth(this.dataSource);
    response.status(health.status === 'ok' ? 200 : 503).json(health);
  }
}
