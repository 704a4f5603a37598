import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { RegisterView } from './dto/document.view';
import { RegisterQueries } from './queries/register-queries.service';

@ApiRoom('registers', 'documents')
export class RegistersController {
  constructor(private readonly registers: RegisterQueries) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [RegisterView] })
  list(@Me() me: Identity): Promise<RegisterView[]> {
    return this.registers.registers(me);
  }
}
