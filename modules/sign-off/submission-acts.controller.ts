import { Body, Get, HttpCode, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { spooledFiles, SpooledFiles } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { forEach } from './acts/bulk';
import { SubmissionActs } from './acts/submission-acts.service';
import {
  ActBody,
  BulkBody,
  IssueBody,
  IssuePreviewQuery,
  ResubmitBody,
  VersionInput,
} from './dto/submission.input';
import { BulkResultView, IssuePreviewView, SubmissionView } from './dto/submission.view';
import { IssuePreview } from './issuing/issue-preview.service';
import { Issuing } from './issuing/issuing.service';
import { SubmissionQueries } from './queries/submission-queries.service';
import { SubmissionSigning } from './signing/sign.service';
import { Resubmissions } from './submissions/resubmissions.service';
import { SubmitDesk, wayOf } from './submissions/submit-desk.service';

const Files = SpooledFiles({ field: 'files', most: 100 });

/** What is done with submissions; who may is in the table of transitions. */
@ApiRoom('submissions', 'sign-off')
export class SubmissionActsController {
  constructor(
    private readonly queries: SubmissionQueries,
    private readonly acts: SubmissionActs,
    private readonly signing: SubmissionSigning,
    private readonly resubmissions: Resubmissions,
    private readonly desk: SubmitDesk,
    private readonly issuing: Issuing,
    private readonly previews: IssuePreview,
  ) {}

  @Post('approve')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ type: [BulkResultView], description: 'Each by its own version; one refused stops none' })
  approveAll(@Body() { items }: BulkBody, @Me() me: Identity): Promise<BulkResultView[]> {
    return forEach(items, ({ id, version }) => this.acts.fire(id, { name: 'approve', version }, me));
  }

  @Post('sign')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ type: [BulkResultView], description: 'Each by its own version; one refused stops none' })
  signAll(@Body() { items }: BulkBody, @Me() me: Identity): Promise<BulkResultView[]> {
    return forEach(items, ({ id, version }) => this.signing.sign(id, version, me));
  }

  @Post(':id/acts')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionView })
  async act(@Param('id') id: string, @Body() body: ActBody, @Me() me: Identity): Promise<SubmissionView> {
    await this.acts.fire(id, body, me);
    return this.queries.one(id, me);
  }

  @Post(':id/sign')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionView, description: 'Signed, or on its way to the system that signs' })
  async sign(
    @Param('id') id: string,
    @Body() { version }: VersionInput,
    @Me() me: Identity,
  ): Promise<SubmissionView> {
    await this.signing.sign(id, version, me);
    return this.queries.one(id, me);
  }

  @Post(':id/resubmit')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionView, description: 'All steps again, from the first' })
  async resubmit(
    @Param('id') id: string,
    @Body() { version, way }: ResubmitBody,
    @Me() me: Identity,
  ): Promise<SubmissionView> {
    await this.resubmissions.resubmit(id, { version, way: way && wayOf(way) }, me);
    return this.queries.one(id, me);
  }

  @Post(':id/files')
  @AnyPerson('self')
  @HttpCode(200)
  @UseInterceptors(Files)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({
    type: SubmissionView,
    description: 'Another file in its place; what was approved is void',
  })
  async replace(
    @Param('id') id: string,
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() { version }: VersionInput,
    @Me() me: Identity,
  ): Promise<SubmissionView> {
    await this.desk.replaceFile(id, version, spooledFiles(files), me);
    return this.queries.one(id, me);
  }

  @Get(':id/issue')
  @Access(['clerk'], 'own-unit')
  @ApiOkResponse({ type: IssuePreviewView, description: 'The next number, and what goes out' })
  preview(
    @Param('id') id: string,
    @Query() { date }: IssuePreviewQuery,
    @Me() me: Identity,
  ): Promise<IssuePreviewView> {
    return this.previews.of(id, date, me);
  }

  @Post(':id/issue')
  @Access(['clerk'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionView, description: 'Numbered, registered, frozen and on its way' })
  async issue(
    @Param('id') submissionId: string,
    @Body() body: IssueBody,
    @Me() me: Identity,
  ): Promise<SubmissionView> {
    await this.issuing.issue({ submissionId, ...body }, me);
    return this.queries.one(submissionId, me);
  }
}
