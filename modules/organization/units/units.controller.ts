import { Body, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, AnyPerson, Me } from '../access/access.decorators';
import { ApiRoom } from '../access/api-room.decorator';
import type { Identity } from '../access/identity';
import { CATALOGUE_KEEPERS } from '../catalogue-keepers';
import { MergeBody, RenameBody, UnitBody, UnitPatch, UnitQuery } from './dto/unit.input';
import { UnitOption, UnitPage, UnitView } from './dto/unit.view';
import { UnitSuccession } from './unit-succession.service';
import { UnitQueries } from './unit.queries';
import { UnitsService } from './units.service';

@ApiRoom('units', 'organization')
export class UnitsController {
  constructor(
    private readonly queries: UnitQueries,
    private readonly units: UnitsService,
    private readonly succession: UnitSuccession,
  ) {}

  @Get()
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: UnitPage })
  list(@Query() query: UnitQuery): Promise<Page<UnitView>> {
    return this.queries.list(query);
  }

  @Get('options')
  @AnyPerson('none')
  @ApiOkResponse({ type: [UnitOption] })
  options(): Promise<UnitOption[]> {
    return this.queries.options();
  }

  @Get(':id')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: UnitView })
  get(@Param('id') id: string): Promise<UnitView> {
    return this.queries.get(id);
  }

  @Post()
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiCreatedResponse({ type: UnitView })
  create(@Body() body: UnitBody, @Me() me: Identity): Promise<UnitView> {
    return this.units.create(body, me);
  }

  @Post('merge')
  @HttpCode(200)
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: UnitView, description: 'The successor' })
  merge(@Body() body: MergeBody, @Me() me: Identity): Promise<UnitView> {
    return this.succession.merge(body, me);
  }

  @Patch(':id')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: UnitView })
  update(@Param('id') id: string, @Body() body: UnitPatch, @Me() me: Identity): Promise<UnitView> {
    return this.units.update(id, body, me);
  }

  @Post(':id/rename')
  @HttpCode(200)
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: UnitView })
  rename(@Param('id') id: string, @Body() body: RenameBody, @Me() me: Identity): Promise<UnitView> {
    return this.succession.rename(id, body, me);
  }
}
