import { Body, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, AnyPerson, Me } from '../access/access.decorators';
import { ApiRoom } from '../access/api-room.decorator';
import type { Identity } from '../access/identity';
import { ColleagueQuery, PersonBody, PersonPatch, PersonQuery } from './dto/person.input';
import { PersonOption, PersonPage, PersonView } from './dto/person.view';
import { PeopleQueries } from './people.queries';
import { PeopleService } from './people.service';

@ApiRoom('people', 'organization')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: PersonPage })
  list(@Query() query: PersonQuery): Promise<Page<PersonView>> {
    return this.queries.list(query);
  }

  @Get('options')
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [PersonOption], description: 'Active people of the own unit, to assign work to' })
  options(@Query() query: ColleagueQuery, @Me() me: Identity): Promise<PersonOption[]> {
    return this.queries.colleagues(me, query.unitId);
  }

  @Get(':id')
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: PersonView })
  get(@Param('id') id: string): Promise<PersonView> {
    return this.queries.get(id);
  }

  @Post()
  @Access(['administrator'], 'all')
  @ApiCreatedResponse({ type: PersonView })
  create(@Body() body: PersonBody, @Me() me: Identity): Promise<PersonView> {
    return this.people.create(body, me);
  }

  @Patch(':id')
  @Access(['administrator'], 'all')
  @ApiOkResponse({ type: PersonView })
  update(@Param('id') id: string, @Body() body: PersonPatch, @Me() me: Identity): Promise<PersonView> {
    return this.people.update(id, body, me);
  }
}
