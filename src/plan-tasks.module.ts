import { RouterModule } from '@nestjs/core';
import type { DynamicModule, FactoryProvider, Type } from '@nestjs/common';
import type { PlanTasksOptionsInput } from '../config/options';
import { coreModule } from './core.module';
import type { CoreOverrides } from './core.module';
import { WebModule } from '../modules/web';
import { API_ROOMS } from './rooms';

/** Where everything of this package answers, below the host's own global prefix if it has one. */
export const DEFAULT_BASE_PATH = 'plan-tasks';

/** What must be known before the options are: routes are laid when the module is declared. */
export interface PlanTasksMount extends CoreOverrides {
  /** One path of letters, digits, `-` and `/`; `plan-tasks` when left out. */
  basePath?: string;
}

/** Options made by a factory, for what the host injects. */
export interface PlanTasksAsyncOptions
  extends
    PlanTasksMount,
    Omit<FactoryProvider<PlanTasksOptionsInput | Promise<PlanTasksOptionsInput>>, 'provide'> {
  imports?: DynamicModule['imports'];
}

/** The path the API of a mount answers under. */
export function apiPrefix(basePath: string = DEFAULT_BASE_PATH): string {
  return `${basePath}/api/v1`;
}

/**
 * Plans become tasks: the module a host application imports.
 *
 * Its routes hang under `{basePath}/api/v1` (REST) and `{basePath}/` (pages). It uses the DataSource it is given and
 * touches only tables that begin with `pt_`.
 */
export class PlanTasksModule {
  /** @throws Error naming each wrong option and its remedy */
  static forRoot(options: PlanTasksOptionsInput & PlanTasksMount): DynamicModule {
    const { basePath, clock, ids, ...rest } = options;
    return PlanTasksModule.forRootAsync({ basePath, clock, ids, useFactory: () => rest });
  }

  static forRootAsync(options: PlanTasksAsyncOptions): DynamicModule {
    const basePath = checkedBasePath(options.basePath);
    return {
      module: PlanTasksModule as Type,
      imports: [
        coreModule(
          options as Omit<FactoryProvider<PlanTasksOptionsInput>, 'provide'>,
          options.imports ?? [],
          { basePath, clock: options.clock, ids: options.ids },
        ),
        ...API_ROOMS,
        WebModule,
        RouterModule.register([{ path: apiPrefix(basePath), children: API_ROOMS }]),
      ],
    };
  }
}

/** @throws Error naming the option when it is no plain path */
export function checkedBasePath(basePath: string = DEFAULT_BASE_PATH): string {
  const trimmed = basePath.replace(/^\/+|\/+$/g, '');
  if (!/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/.test(trimmed)) {
    throw new Error(`plan-tasks: basePath must be a plain path such as "plan-tasks", got "${basePath}".`);
  }
  return trimmed;
}
