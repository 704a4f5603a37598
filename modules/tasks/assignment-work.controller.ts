import { Body, Get, HttpCode, Param, Post, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { FileStore } from '../../integration/files/files.port';
import { spooledFiles, SpooledFiles } from '../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { CommentDesk } from './comments/comment-desk.service';
import { CommentService } from './comments/comment.service';
import { CommentBody, CommentView } from './comments/comment.view';
import { AssignmentView } from './dto/assignment.view';
import { ExtensionService } from './extensions/extension.service';
import { AskExtensionBody } from './extensions/extension.view';
import { sendFile } from './files/send-file';
import { AssignmentQueries } from './lists/assignment-queries.service';
import { ProgressService } from './progress/progress.service';
import { ProgressBody, ProgressNoteView } from './progress/progress.view';
import { ExchangeUnitBody, HandOverBody } from './sub-assignments/part.bodies';
import { SubAssignments } from './sub-assignments/sub-assignments.service';
import { UnitExchanges } from './sub-assignments/unit-exchange.service';
import { UrgeReceipts } from './urging/urge-receipts.service';
import { UrgeView } from './urging/urge.view';

/** What both sides do with one assignment beside its transitions. */
@ApiRoom('assignments')
export class AssignmentWorkController {
  constructor(
    private readonly assignments: AssignmentQueries,
    private readonly progress: ProgressService,
    private readonly urges: UrgeReceipts,
    private readonly comments: CommentService,
    private readonly commentDesk: CommentDesk,
    private readonly extensions: ExtensionService,
    private readonly parts: SubAssignments,
    private readonly exchanges: UnitExchanges,
    private readonly files: FileStore,
  ) {}

  @Get(':id/progress')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [ProgressNoteView], description: 'Newest first' })
  progressOf(@Param('id') id: string, @Me() me: Identity): Promise<ProgressNoteView[]> {
    return this.progress.of(id, me);
  }

  @Post(':id/progress')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @ApiCreatedResponse({ type: AssignmentView })
  async note(
    @Param('id') id: string,
    @Body() { percent = null, text = '' }: ProgressBody,
    @Me() me: Identity,
  ): Promise<AssignmentView> {
    await this.progress.note(id, percent, text, me);
    return this.assignments.one(id, me);
  }

  @Get(':id/urges')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [UrgeView], description: 'Newest first' })
  urgesOf(@Param('id') id: string, @Me() me: Identity): Promise<UrgeView[]> {
    return this.urges.of(id, me);
  }

  @Post(':id/urges/opened')
  @AnyPerson('own-unit')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A person of the unit has them before the eyes' })
  opened(@Param('id') id: string, @Me() me: Identity): Promise<void> {
    return this.urges.open(id, me);
  }

  @Get(':id/comments')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [CommentView], description: 'In the order they were said' })
  commentsOf(@Param('id') id: string, @Me() me: Identity): Promise<CommentView[]> {
    return this.comments.of(id, me);
  }

  @Post(':id/comments')
  @Access(['officer', 'unit-leader', 'coordinator'], 'own-unit')
  @UseInterceptors(SpooledFiles({ field: 'files', most: 100 }))
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiCreatedResponse({ type: [CommentView], description: 'All comments, with the new one' })
  async say(
    @Param('id') id: string,
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Body() { text = '' }: CommentBody,
    @Me() me: Identity,
  ): Promise<CommentView[]> {
    await this.commentDesk.say(id, text, spooledFiles(files), me);
    return this.comments.of(id, me);
  }

  @Post(':id/comments/:commentId/withdraw')
  @Access(['officer', 'unit-leader', 'coordinator'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: [CommentView] })
  async takeBack(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Me() me: Identity,
  ): Promise<CommentView[]> {
    await this.comments.withdraw(id, commentId, me);
    return this.comments.of(id, me);
  }

  @Get(':id/comments/:commentId/files/:fileId')
  @AnyPerson('own-unit')
  @ApiOkResponse({ description: 'The file as it was sent' })
  async file(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Param('fileId') fileId: string,
    @Me() me: Identity,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(this.files, await this.comments.file(id, commentId, fileId, me), response);
  }

  @Post(':id/extensions')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @ApiCreatedResponse({ type: AssignmentView })
  async askExtension(
    @Param('id') id: string,
    @Body() body: AskExtensionBody,
    @Me() me: Identity,
  ): Promise<AssignmentView> {
    await this.extensions.ask(id, body, me);
    return this.assignments.one(id, me);
  }

  @Post(':id/parts')
  @Access(['officer', 'unit-leader'], 'own-unit')
  @ApiCreatedResponse({ type: AssignmentView, description: 'The part' })
  async handOver(
    @Param('id') id: string,
    @Body() { version, ...part }: HandOverBody,
    @Me() me: Identity,
  ): Promise<AssignmentView> {
    return this.assignments.one(await this.parts.handOver(id, version, part, me), me);
  }

  @Post(':id/exchange')
  @Access(['coordinator', 'officer', 'unit-leader'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: AssignmentView, description: 'The other unit’s assignment' })
  async exchange(
    @Param('id') id: string,
    @Body() body: ExchangeUnitBody,
    @Me() me: Identity,
  ): Promise<AssignmentView> {
    return this.assignments.one(await this.exchanges.exchange(id, body, me), me);
  }
}
