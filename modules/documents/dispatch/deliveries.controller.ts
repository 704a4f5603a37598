import { Body, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { DeliveryDesk } from './delivery-desk.service';
import { DispatchQueries } from './dispatch-queries.service';
import { HandOverBody, RecipientQuery, SendBody } from './dto/delivery.input';
import { DeliveriesView, RecipientPage } from './dto/delivery.view';
import type { RecipientView } from './dto/delivery.view';

@ApiRoom('documents/:id/deliveries', 'documents')
export class DeliveriesController {
  constructor(
    private readonly desk: DeliveryDesk,
    private readonly queries: DispatchQueries,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({
    type: DeliveriesView,
    description: 'Where the document was sent, and how far it has come',
  })
  list(@Param('id') id: string, @Me() me: Identity): Promise<DeliveriesView> {
    return this.queries.view(id, me);
  }

  @Post()
  @Access(['clerk'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: DeliveriesView, description: 'Sent; recipients it went to before are left out' })
  send(@Param('id') id: string, @Body() body: SendBody, @Me() me: Identity): Promise<DeliveriesView> {
    return this.desk.send(id, body, me);
  }

  @Post(':deliveryId/resend')
  @Access(['clerk', 'administrator'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: DeliveriesView, description: 'A failed or refused delivery is tried again' })
  resend(
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
    @Me() me: Identity,
  ): Promise<DeliveriesView> {
    return this.desk.resend(id, deliveryId, me);
  }

  @Post(':deliveryId/hand-over')
  @Access(['clerk'], 'own-unit')
  @HttpCode(200)
  @ApiOkResponse({ type: DeliveriesView, description: 'Noted that it left outside of the system' })
  handOver(
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
    @Body() body: HandOverBody,
    @Me() me: Identity,
  ): Promise<DeliveriesView> {
    return this.desk.handOver(id, deliveryId, body, me);
  }
}

@ApiRoom('recipients', 'documents')
export class RecipientsController {
  constructor(private readonly queries: DispatchQueries) {}

  @Get()
  @AnyPerson('none')
  @ApiOkResponse({ type: RecipientPage, description: 'Units a document can be sent to, and the way there' })
  list(@Query() query: RecipientQuery, @Me() me: Identity): Promise<Page<RecipientView>> {
    return this.queries.recipients(query, me);
  }
}
