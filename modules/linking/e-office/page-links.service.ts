import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { BASE_PATH, PLAN_TASKS_OPTIONS } from '../../foundation';

/** Addresses of pages, for people who come from elsewhere. */
@Injectable()
export class PageLinks {
  private readonly base: string;

  constructor(@Inject(PLAN_TASKS_OPTIONS) options: PlanTasksOptions, @Inject(BASE_PATH) basePath: string) {
    this.base = options.publicUrl?.replace(/\/+$/, '') ?? `/${basePath}`;
  }

  /** Without a public address a path on the host's own server. */
  plan(id: string): string {
    return `${this.base}/plans/${id}`;
  }

  document(id: string): string {
    return `${this.base}/documents/${id}`;
  }
}
