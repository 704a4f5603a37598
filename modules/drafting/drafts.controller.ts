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
import { ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '../../integration/files/files.port';
import { OneFile, uploadedDocument } from '../foundation';
import type { Page } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { DraftEdits } from './drafts/draft-edits.service';
import { DraftMaker } from './drafts/draft-maker.service';
import { DraftQueries } from './drafts/draft-queries.service';
import type { DraftFile } from './drafts/draft-queries.service';
import {
  DraftQuery,
  DraftVersionQuery,
  EditDraftBody,
  NewDispatchBody,
  NewExtensionAnswerBody,
  NewUrgingBody,
} from './dto/draft.input';
import { DraftSummaryView, DraftView } from './dto/draft.view';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiRoom('drafts')
export class DraftsController {
  constructor(
    private readonly queries: DraftQueries,
    private readonly maker: DraftMaker,
    private readonly edits: DraftEdits,
    private readonly files: FileStore,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [DraftSummaryView], description: 'Page of drafts, newest change first' })
  list(@Query() query: DraftQuery, @Me() me: Identity): Promise<Page<DraftSummaryView>> {
    return this.queries.list(query, me);
  }

  @Post('dispatches')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: DraftView, description: 'Công văn giao nhiệm vụ of a plan' })
  async dispatch(@Body() body: NewDispatchBody, @Me() me: Identity): Promise<DraftView> {
    return this.queries.one(await this.edits.keep(await this.maker.dispatch(body, me), me), me);
  }

  @Post('urgings')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: DraftView, description: 'Công văn đôn đốc for what is late of a plan' })
  async urging(@Body() body: NewUrgingBody, @Me() me: Identity): Promise<DraftView> {
    return this.queries.one(await this.edits.keep(await this.maker.urging(body, me), me), me);
  }

  @Post('extension-answers')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: DraftView, description: 'Công văn trả lời of a decided extension' })
  async extensionAnswer(@Body() body: NewExtensionAnswerBody, @Me() me: Identity): Promise<DraftView> {
    return this.queries.one(await this.edits.keep(await this.maker.extensionAnswer(body, me), me), me);
  }

  @Get(':id')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: DraftView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<DraftView> {
    return this.queries.one(id, me);
  }

  @Patch(':id')
  @Access(['clerk', 'officer', 'unit-leader', 'coordinator'], 'own-unit')
  @ApiOkResponse({ type: DraftView, description: 'A new version; the former is kept' })
  async edit(@Param('id') id: string, @Body() body: EditDraftBody, @Me() me: Identity): Promise<DraftView> {
    await this.edits.edit(id, body.version, body.document, me);
    return this.queries.one(id, me);
  }

  @Post(':id/file')
  @Access(['clerk', 'officer', 'unit-leader', 'coordinator'], 'own-unit')
  @HttpCode(200)
  @UseInterceptors(OneFile())
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: DraftView, description: 'An uploaded PDF in place of the composed text' })
  async upload(
    @Param('id') id: string,
    @Query() query: DraftVersionQuery,
    @UploadedFile() file: Express.Multer.File | undefined,
    @Me() me: Identity,
  ): Promise<DraftView> {
    await this.edits.upload(id, query.version, uploadedDocument(file), me);
    return this.queries.one(id, me);
  }

  @Delete(':id')
  @Access(['clerk', 'officer', 'unit-leader', 'coordinator'], 'own-unit')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Discarded' })
  discard(@Param('id') id: string, @Query() query: DraftVersionQuery, @Me() me: Identity): Promise<void> {
    return this.edits.discard(id, query.version, me);
  }

  @Get(':id/file.pdf')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The PDF, to be looked at in place' })
  async pdf(@Param('id') id: string, @Me() me: Identity, @Res() response: Response): Promise<void> {
    await this.send(await this.queries.file(id, 'pdf', me), 'application/pdf', 'inline', response);
  }

  @Get(':id/file.docx')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The Word file' })
  async docx(@Param('id') id: string, @Me() me: Identity, @Res() response: Response): Promise<void> {
    await this.send(await this.queries.file(id, 'docx', me), WORD, 'attachment', response);
  }

  private async send(
    { sha256, size, name }: DraftFile,
    type: string,
    disposition: 'inline' | 'attachment',
    response: Response,
  ): Promise<void> {
    const content = await this.files.get(sha256);
    response.set({
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      // An uploaded PDF runs nothing of ours and nobody frames it but our own pages.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Content-Length': String(size),
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    await pipeline(content, response);
  }
}
