import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { Deputies } from './deputies.service';
import { DeputyBody, DeputyView, EndDeputyBody } from './deputy.dto';

@ApiRoom('deputies', 'sign-off')
export class DeputiesController {
  constructor(private readonly deputies: Deputies) {}

  @Get()
  @AnyPerson('self')
  @ApiOkResponse({ type: [DeputyView], description: 'Given and received ones; all for administrators' })
  list(@Me() me: Identity): Promise<DeputyView[]> {
    return this.deputies.list(me);
  }

  @Post()
  @AnyPerson('self')
  @ApiCreatedResponse({ type: DeputyView })
  create(@Body() body: DeputyBody, @Me() me: Identity): Promise<DeputyView> {
    return this.deputies.create(body, me);
  }

  @Post(':id/end')
  @AnyPerson('self')
  @HttpCode(200)
  @ApiOkResponse({ type: DeputyView, description: 'Ended at once' })
  end(@Param('id') id: string, @Body() { version }: EndDeputyBody, @Me() me: Identity): Promise<DeputyView> {
    return this.deputies.end(id, version, me);
  }
}
