import type { Type } from '@nestjs/common';
import { AuditModule } from '../modules/audit';
import { BoardsModule } from '../modules/boards';
import { CalendarModule } from '../modules/calendar';
import { DocumentsModule } from '../modules/documents';
import { DraftingModule } from '../modules/drafting';
import { LinkingModule } from '../modules/linking';
import { AccessModule, OrganizationModule } from '../modules/organization';
import { PlansModule } from '../modules/plans';
import { SignOffModule } from '../modules/sign-off';
import { ReportsModule } from '../modules/reports';
import { TasksModule } from '../modules/tasks';
import { HealthModule } from './health/health.module';

/** The rooms whose controllers answer below the API prefix. */
export const API_ROOMS: Type[] = [
  AuditModule,
  AccessModule,
  OrganizationModule,
  CalendarModule,
  DocumentsModule,
  TasksModule,
  PlansModule,
  LinkingModule,
  DraftingModule,
  SignOffModule,
  ReportsModule,
  BoardsModule,
  HealthModule,
];
