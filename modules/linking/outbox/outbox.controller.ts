import { Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { OutboxKeeping } from './outbox-keeping.service';
import { OutboxMessageView, OutboxPage, OutboxQuery } from './outbox.views';

@ApiRoom('outbox')
export class OutboxController {
  constructor(private readonly keeping: OutboxKeeping) {}

  @Get()
  @Access(['administrator'], 'all')
  @ApiOkResponse({ description: 'Messages to outside systems, newest first', type: OutboxPage })
  list(@Query() query: OutboxQuery): Promise<Page<OutboxMessageView>> {
    return this.keeping.list(query);
  }

  @Post(':id/resend')
  @Access(['administrator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ description: 'A parked message waits for delivery again', type: OutboxMessageView })
  resend(@Param('id') id: string, @Me() me: Identity): Promise<OutboxMessageView> {
    return this.keeping.resend(id, me);
  }
}
