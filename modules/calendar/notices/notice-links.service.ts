import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import { BASE_PATH, PLAN_TASKS_OPTIONS } from '../../foundation';

/** Addresses of pages, for people who read a notice elsewhere. */
@Injectable()
export class NoticeLinks {
  private readonly base: string;

  constructor(@Inject(PLAN_TASKS_OPTIONS) options: PlanTasksOptions, @Inject(BASE_PATH) basePath: string) {
    this.base = options.publicUrl?.replace(/\/+$/, '') ?? `/${basePath}`;
  }

  /** @param path as a notice has it; without a public address a path on the host's own server */
  to(path: string): string {
    return `${this.base}/${path.replace(/^\/+/, '')}`;
  }
}
