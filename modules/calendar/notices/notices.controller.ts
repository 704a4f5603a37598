import { Body, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { NoticeChoicesBody, NoticeQuery, ReadAllBody } from './dto/notice.input';
import { NoticeChoicesView, NoticePage, NoticeView, UnreadView } from './dto/notice.view';
import { NoticeChoices } from './notice-choices.service';
import { NoticeInbox } from './notice-inbox.service';

@ApiRoom('notices')
export class NoticesController {
  constructor(
    private readonly inbox: NoticeInbox,
    private readonly choices: NoticeChoices,
  ) {}

  @Get()
  @AnyPerson('self')
  @ApiOkResponse({ type: NoticePage, description: 'Newest first' })
  list(@Query() query: NoticeQuery, @Me() me: Identity): Promise<Page<NoticeView>> {
    return this.inbox.page(query, me);
  }

  @Get('unread')
  @AnyPerson('self')
  @ApiOkResponse({ type: UnreadView })
  async unread(@Me() me: Identity): Promise<UnreadView> {
    return { unread: await this.inbox.unread(me) };
  }

  @Get('choices')
  @AnyPerson('self')
  @ApiOkResponse({ type: NoticeChoicesView })
  mine(@Me() me: Identity): Promise<NoticeChoicesView> {
    return this.choices.of(me);
  }

  @Put('choices')
  @AnyPerson('self')
  @ApiOkResponse({ type: NoticeChoicesView })
  async choose(@Body() { choices }: NoticeChoicesBody, @Me() me: Identity): Promise<NoticeChoicesView> {
    await this.choices.choose(choices, me);
    return this.choices.of(me);
  }

  @Post('read-all')
  @AnyPerson('self')
  @HttpCode(204)
  @ApiNoContentResponse()
  readAll(@Body() { upTo }: ReadAllBody, @Me() me: Identity): Promise<void> {
    return this.inbox.readAll(upTo, me);
  }

  @Post(':id/read')
  @AnyPerson('self')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@Param('id') id: string, @Me() me: Identity): Promise<void> {
    return this.inbox.read(id, me);
  }
}
