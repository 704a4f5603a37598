import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { DocumentsModule } from '../documents';
import { OrganizationModule } from '../organization';
import { PlansModule } from '../plans';
import { TasksModule } from '../tasks';
import { Drafts } from './drafts/drafts.service';

/** Official documents: their model, both renderings, their drafts and their texts. */
@Module({
  imports: [AuditModule, DocumentsModule, OrganizationModule, PlansModule, TasksModule],
  providers: [Drafts],
  exports: [Drafts],
})
export class DraftingModule {}
