import { pipeline } from 'node:stream/promises';
import { Body, Get, HttpCode, Param, Post, Query, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { FileStore } from '../../integration/files/files.port';
import { PageQuery, spooledFiles, SpooledFiles } from '../foundation';
import type { Page } from '../foundation';
import { AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { PeopleQuery, SubmissionQuery, SubmitDraftBody, SubmitFilesBody } from './dto/submission.input';
import {
  BodyOptionView,
  SignerOptionView,
  SubmissionCountsView,
  SubmissionHistoryPage,
  SubmissionPage,
  SubmissionTransitionView,
  SubmissionView,
} from './dto/submission.view';
import type { SubmissionHistoryEntryView, SubmissionSummaryView } from './dto/submission.view';
import { SubmissionChoices } from './queries/choices.service';
import { SubmissionQueries } from './queries/submission-queries.service';
import { SubmitDesk } from './submissions/submit-desk.service';
import { TRANSITIONS } from './transitions/transition-table';

/** More than a province may configure; the configured number is checked with the files. */
const Files = SpooledFiles({ field: 'files', most: 100 });

/** Submissions: lists, pages, and setting a document on its way. */
@ApiRoom('submissions', 'sign-off')
export class SubmissionsController {
  constructor(
    private readonly queries: SubmissionQueries,
    private readonly choices: SubmissionChoices,
    private readonly desk: SubmitDesk,
    private readonly store: FileStore,
  ) {}

  @Get()
  @AnyPerson('self')
  @ApiOkResponse({ type: SubmissionPage })
  list(@Query() query: SubmissionQuery, @Me() me: Identity): Promise<Page<SubmissionSummaryView>> {
    return this.queries.page(query, me);
  }

  @Get('counts')
  @AnyPerson('self')
  @ApiOkResponse({ type: SubmissionCountsView })
  counts(@Me() me: Identity): Promise<SubmissionCountsView> {
    return this.queries.counts(me);
  }

  @Get('transitions')
  @AnyPerson('none')
  @ApiOkResponse({ type: [SubmissionTransitionView], description: 'Who may do what, from where to where' })
  transitions(): SubmissionTransitionView[] {
    return [...TRANSITIONS];
  }

  @Get('people')
  @AnyPerson('none')
  @ApiOkResponse({ type: [SignerOptionView], description: 'Colleagues to choose reviewers and signer from' })
  people(@Query() query: PeopleQuery): Promise<SignerOptionView[]> {
    return this.choices.people(query);
  }

  @Get('bodies')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [BodyOptionView], description: 'In whose name this person may submit a file' })
  bodies(@Me() me: Identity): Promise<BodyOptionView[]> {
    return this.choices.bodies(me);
  }

  @Post()
  @AnyPerson('self')
  @ApiCreatedResponse({ type: SubmissionView, description: 'A draft of this person is on its way' })
  async submit(@Body() body: SubmitDraftBody, @Me() me: Identity): Promise<SubmissionView> {
    return this.queries.one(await this.desk.draft(body, me), me);
  }

  @Post('files')
  @AnyPerson('own-unit')
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({
    type: SubmissionView,
    description: 'The first of `files` is the document as PDF; a Word file behind it is its copy',
  })
  async submitFiles(
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() body: SubmitFilesBody,
    @Me() me: Identity,
  ): Promise<SubmissionView> {
    return this.queries.one(await this.desk.files(body, spooledFiles(files), me), me);
  }

  @Get(':id')
  @AnyPerson('self')
  @ApiOkResponse({ type: SubmissionView })
  one(@Param('id') id: string, @Me() me: Identity): Promise<SubmissionView> {
    return this.queries.one(id, me);
  }

  @Get(':id/history')
  @AnyPerson('self')
  @ApiOkResponse({ type: SubmissionHistoryPage, description: 'Newest first' })
  history(
    @Param('id') id: string,
    @Query() query: PageQuery,
    @Me() me: Identity,
  ): Promise<Page<SubmissionHistoryEntryView>> {
    return this.queries.history(id, query, me);
  }

  @Get(':id/files/:sha256')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ description: 'The file, byte for byte' })
  async file(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @Me() me: Identity,
    @Res() response: Response,
  ): Promise<void> {
    const { name, size } = await this.queries.file(id, sha256, me);
    const content = await this.store.get(sha256);
    response.set({
      // Never shown in place: what was uploaded must not run in our pages.
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    await pipeline(content, response);
  }
}
