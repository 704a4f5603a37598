import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnyPerson, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { WaitingSources } from './waiting-sources.service';
import { WaitingView } from './waiting.view';

/** "Việc chờ tôi". */
@ApiRoom('waiting', 'notices')
export class WaitingController {
  constructor(private readonly sources: WaitingSources) {}

  @Get()
  @AnyPerson('self')
  @ApiOkResponse({ type: WaitingView })
  mine(@Me() me: Identity): Promise<WaitingView> {
    return this.sources.of(me);
  }
}
