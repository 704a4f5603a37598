import { pipeline } from 'node:stream/promises';
import {
  Body,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import type { PlanTasksOptions } from '../../config/options';
import { FileStore } from '../../integration/files/files.port';
import { PLAN_TASKS_OPTIONS, spooledFiles, SpooledFiles } from '../foundation';
import type { Page } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { DocumentEntry } from './document-entry.service';
import { DocumentLook } from './document-look.service';
import { DocumentEnclosures } from './attachments/enclosures.service';
import {
  AddFilesBody,
  CancelDocumentBody,
  DocumentQuery,
  EditDocumentBody,
  RegisterBody,
} from './dto/document.input';
import {
  DocumentOptionsView,
  DocumentPage,
  DocumentReadingView,
  DocumentView,
  RegisteredView,
} from './dto/document.view';
import type { DocumentSummaryView } from './dto/document.view';
import { DocumentQueries } from './queries/document-queries.service';
import { RegisterQueries } from './queries/register-queries.service';

/** More than a province may configure; the configured number is checked with the document. */
const Files = SpooledFiles({ field: 'files', most: 100 });

@ApiRoom('documents')
export class DocumentsController {
  constructor(
    private readonly registers: RegisterQueries,
    private readonly queries: DocumentQueries,
    private readonly entry: DocumentEntry,
    private readonly looks: DocumentLook,
    private readonly enclosures: DocumentEnclosures,
    private readonly files: FileStore,
    @Inject(PLAN_TASKS_OPTIONS) private readonly configured: PlanTasksOptions,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: DocumentPage, description: 'A page of one register, newest first' })
  list(@Query() query: DocumentQuery, @Me() me: Identity): Promise<Page<DocumentSummaryView>> {
    return this.registers.page(query, me);
  }

  @Get('options')
  @AnyPerson('none')
  @ApiOkResponse({ type: DocumentOptionsView, description: 'What files are taken' })
  options(): DocumentOptionsView {
    const { documents, limits } = this.configured;
    return { ...documents, uploadBytes: limits.uploadBytes };
  }

  @Post('reading')
  @Access(['clerk'], 'own-unit')
  @HttpCode(200)
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: DocumentReadingView, description: 'What the first of `files` says of itself' })
  look(
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Me() me: Identity,
  ): Promise<DocumentReadingView> {
    return this.looks.look(spooledFiles(files), me);
  }

  @Post()
  @Access(['clerk'], 'own-unit')
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiCreatedResponse({
    type: RegisteredView,
    description: 'Registered; the first of `files` is the document itself',
  })
  register(
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() body: RegisterBody,
    @Me() me: Identity,
  ): Promise<RegisteredView> {
    return this.entry.register(body, spooledFiles(files), me);
  }

  @Get(':id')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: DocumentView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<DocumentView> {
    return this.queries.one(id, me);
  }

  @Patch(':id')
  @Access(['clerk'], 'own-unit')
  @ApiOkResponse({ type: DocumentView })
  edit(@Param('id') id: string, @Body() body: EditDocumentBody, @Me() me: Identity): Promise<DocumentView> {
    return this.entry.edit(id, body, me);
  }

  @Post(':id/cancel')
  @Access(['clerk'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: DocumentView, description: 'Cancelled; its number stays taken' })
  cancel(
    @Param('id') id: string,
    @Body() body: CancelDocumentBody,
    @Me() me: Identity,
  ): Promise<DocumentView> {
    return this.entry.cancel(id, body, me);
  }

  @Post(':id/attachments')
  @Access(['clerk'], 'own-unit')
  @HttpCode(200)
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: DocumentView, description: 'The `files` are added to the document' })
  async attach(
    @Param('id') id: string,
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() body: AddFilesBody,
    @Me() me: Identity,
  ): Promise<DocumentView> {
    const { version, main } = body;
    await this.enclosures.add(id, { version, main: main === 'true' }, spooledFiles(files), me);
    return this.queries.one(id, me);
  }

  @Get(':id/attachments/:attachmentId')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The file as it came' })
  async attachment(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Me() me: Identity,
    @Res() response: Response,
  ): Promise<void> {
    const { sha256, name, size } = await this.queries.attachment(id, attachmentId, me);
    const content = await this.files.get(sha256);
    response.set({
      // Never shown in place: what came from outside must not run in our pages.
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    await pipeline(content, response);
  }
}
