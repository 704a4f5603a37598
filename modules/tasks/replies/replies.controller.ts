import { Body, Get, HttpCode, Param, Post, Query, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { FileStore } from '../../../integration/files/files.port';
import { PageQuery, spooledFiles, SpooledFiles } from '../../foundation';
import type { Page } from '../../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { VersionBody } from '../extensions/extension.view';
import { sendFile } from '../files/send-file';
import { ReplyDesk } from './reply-desk.service';
import { OwnDocumentQueries } from './own-document-queries.service';
import { ReplyDecisions } from './reply-decisions.service';
import { ReplyQueries } from './reply-queries.service';
import {
  CheckDocumentQuery,
  CorrectReplyBody,
  DecideRepliesBody,
  ReplyQuery,
  SendReplyBody,
} from './reply.bodies';
import { DocumentCheckView, OwnDocumentView, ReplyPage, ReplyView } from './reply.view';

/** More than a province may configure; the configured number is checked with the reply. */
const Files = SpooledFiles({ field: 'files', most: 100 });

@ApiRoom('replies')
export class RepliesController {
  constructor(
    private readonly queries: ReplyQueries,
    private readonly desk: ReplyDesk,
    private readonly decisions: ReplyDecisions,
    private readonly documents: OwnDocumentQueries,
    private readonly files: FileStore,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: ReplyPage })
  list(@Query() query: ReplyQuery, @Me() me: Identity): Promise<Page<ReplyView>> {
    return this.queries.page(query, me);
  }

  @Get('own-documents')
  @Access(['officer', 'unit-leader'], 'self')
  @ApiOkResponse({ type: [OwnDocumentView], description: 'A page of what the own unit issued, newest first' })
  ownDocuments(@Query() query: PageQuery, @Me() me: Identity): Promise<Page<OwnDocumentView>> {
    return this.documents.page(query, me);
  }

  @Get('document-check')
  @Access(['officer', 'unit-leader'], 'self')
  @ApiOkResponse({ type: DocumentCheckView })
  async check(@Query() { symbol, date }: CheckDocumentQuery, @Me() me: Identity): Promise<DocumentCheckView> {
    return { document: await this.documents.check(symbol, date, me) };
  }

  @Post()
  @Access(['officer', 'unit-leader'], 'own-unit')
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiCreatedResponse({ type: ReplyView, description: 'Sent; its assignments are submitted' })
  async send(
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() body: SendReplyBody,
    @Me() me: Identity,
  ): Promise<ReplyView> {
    return this.queries.one(await this.desk.send(body, spooledFiles(files), me), me);
  }

  @Post('decisions')
  @Access(['coordinator', 'officer', 'unit-leader'], 'own-unit')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'All of them accepted or returned' })
  decide(@Body() { decision, answers, remark }: DecideRepliesBody, @Me() me: Identity): Promise<void> {
    return this.decisions.decide(decision, answers, remark, me);
  }

  @Get(':id')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: ReplyView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<ReplyView> {
    return this.queries.one(id, me);
  }

  @Get(':id/versions')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [ReplyView], description: 'All versions, the newest first' })
  versions(@Param('id') id: string, @Me() me: Identity): Promise<ReplyView[]> {
    return this.queries.versions(id, me);
  }

  @Post(':id/versions')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiCreatedResponse({ type: ReplyView, description: 'The new version' })
  async correct(
    @Param('id') id: string,
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() body: CorrectReplyBody,
    @Me() me: Identity,
  ): Promise<ReplyView> {
    return this.queries.one(await this.desk.correct(id, body, spooledFiles(files), me), me);
  }

  @Post(':id/withdraw')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplyView, description: 'Withdrawn, as far as nobody had decided' })
  async withdraw(
    @Param('id') id: string,
    @Body() { version }: VersionBody,
    @Me() me: Identity,
  ): Promise<ReplyView> {
    await this.desk.withdraw(id, version, me);
    return this.queries.one(id, me);
  }

  @Get(':id/files/:fileId')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The file as it was sent' })
  async file(
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Me() me: Identity,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(this.files, await this.queries.file(id, fileId, me), response);
  }
}
