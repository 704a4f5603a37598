import {
  Body,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '../../integration/files/files.port';
import { InvalidInput, NotFound, OneFile, uploadedDocument } from '../foundation';
import type { Page } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { PlanApprovalService } from './approval/plan-approval.service';
import { PlanPreviewService } from './approval/plan-preview.service';
import { PlanHeaderService } from './draft/plan-header.service';
import { VersionBody } from './draft/draft.dto';
import {
  EditPlanBody,
  EndPlanBody,
  ImportBody,
  IssuePlanBody,
  PlanQuery,
  VersionQuery,
} from './dto/plan.dto';
import { PlanPreviewView } from './dto/plan-preview.view';
import { PlanSourceView } from './dto/plan-item.view';
import { ImportOutcomeView, PlanSummaryView, PlanView } from './dto/plan.view';
import { PlanImportService } from './import/plan-import.service';
import { PlanQueries } from './queries/plan-queries.service';

@ApiRoom('plans')
export class PlansController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly imports: PlanImportService,
    private readonly headers: PlanHeaderService,
    private readonly previews: PlanPreviewService,
    private readonly approvals: PlanApprovalService,
    private readonly files: FileStore,
  ) {}

  @Get()
  @AnyPerson('plan')
  @ApiOkResponse({ description: 'Page of plans', type: [PlanSummaryView] })
  list(@Query() query: PlanQuery, @Me() me: Identity): Promise<Page<PlanSummaryView>> {
    return this.queries.list(query, me);
  }

  @Post('imports')
  @Access(['coordinator'], 'all')
  @UseInterceptors(OneFile())
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({ type: ImportBody })
  @ApiCreatedResponse({ type: ImportOutcomeView })
  import(
    @UploadedFile() file: Express.Multer.File | undefined,
    @Body() body: ImportBody,
    @Me() me: Identity,
  ): Promise<ImportOutcomeView> {
    const input =
      uploadedDocument(file) ?? (body.text?.trim() ? { text: body.text, fileName: body.fileName } : null);
    if (!input) {
      throw new InvalidInput('file-empty', 'Hãy chọn một tệp hoặc dán nội dung văn bản.', { field: 'file' });
    }
    return this.imports.import(input, body.planId || null, me);
  }

  @Get(':id')
  @AnyPerson('plan')
  @ApiOkResponse({ type: PlanView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<PlanView> {
    return this.queries.one(id, me);
  }

  @Patch(':id')
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PlanView })
  async edit(@Param('id') id: string, @Body() body: EditPlanBody, @Me() me: Identity): Promise<PlanView> {
    await this.headers.edit(id, body, me);
    return this.queries.one(id, me);
  }

  @Delete(':id')
  @Access(['coordinator'], 'all')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The draft is gone' })
  discard(@Param('id') id: string, @Query() query: VersionQuery, @Me() me: Identity): Promise<void> {
    return this.approvals.discard(id, query.version, me);
  }

  @Get(':id/source')
  @AnyPerson('plan')
  @ApiOkResponse({ type: PlanSourceView })
  source(@Param('id') id: string, @Me() me: Identity): Promise<PlanSourceView> {
    return this.queries.source(id, me);
  }

  @Get(':id/file')
  @AnyPerson('plan')
  @ApiOkResponse({ description: 'The original file' })
  async file(@Param('id') id: string, @Me() me: Identity, @Res() response: Response): Promise<void> {
    const file = await this.queries.file(id, me);
    if (!file) throw new NotFound('file-not-found', 'Văn bản này được dán vào, không có tệp gốc.');
    const content = await this.files.get(file.sha256);
    response.set({
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    await pipeline(content, response);
  }

  @Get(':id/preview')
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: PlanPreviewView })
  preview(@Param('id') id: string): Promise<PlanPreviewView> {
    return this.previews.preview(id);
  }

  @Post(':id/approve')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  async approve(@Param('id') id: string, @Body() body: VersionBody, @Me() me: Identity): Promise<PlanView> {
    await this.approvals.approve(id, body.version, me);
    return this.queries.one(id, me);
  }

  @Post(':id/issue')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  async issue(@Param('id') id: string, @Body() body: IssuePlanBody, @Me() me: Identity): Promise<PlanView> {
    await this.approvals.issue(id, body.version, body.number, body.date, me);
    return this.queries.one(id, me);
  }

  @Post(':id/close')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  async close(@Param('id') id: string, @Body() body: EndPlanBody, @Me() me: Identity): Promise<PlanView> {
    await this.approvals.close(id, body.version, body.reason, me);
    return this.queries.one(id, me);
  }

  @Post(':id/cancel')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanView })
  async cancel(@Param('id') id: string, @Body() body: EndPlanBody, @Me() me: Identity): Promise<PlanView> {
    await this.approvals.cancel(id, body.version, body.reason, me);
    return this.queries.one(id, me);
  }
}
