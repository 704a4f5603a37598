import { Body, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../../foundation';
import type { Page } from '../../foundation';
import { Access, AnyPerson, Me } from '../access/access.decorators';
import { ApiRoom } from '../access/api-room.decorator';
import type { Identity } from '../access/identity';
import { CATALOGUE_KEEPERS } from '../catalogue-keepers';
import { GroupBody, GroupPatch, VersionQuery } from './dto/group.input';
import { GroupOption, GroupPage, GroupView } from './dto/group.view';
import { GroupsService } from './groups.service';

@ApiRoom('groups', 'organization')
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: GroupPage })
  list(@Query() query: PageQuery): Promise<Page<GroupView>> {
    return this.groups.list(query);
  }

  @Get('options')
  @AnyPerson('none')
  @ApiOkResponse({ type: [GroupOption] })
  options(): Promise<GroupOption[]> {
    return this.groups.options();
  }

  @Get(':id')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: GroupView })
  get(@Param('id') id: string): Promise<GroupView> {
    return this.groups.get(id);
  }

  @Post()
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiCreatedResponse({ type: GroupView })
  create(@Body() body: GroupBody, @Me() me: Identity): Promise<GroupView> {
    return this.groups.create(body, me);
  }

  @Patch(':id')
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiOkResponse({ type: GroupView })
  update(@Param('id') id: string, @Body() body: GroupPatch, @Me() me: Identity): Promise<GroupView> {
    return this.groups.update(id, body, me);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access(CATALOGUE_KEEPERS, 'all')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Query() query: VersionQuery, @Me() me: Identity): Promise<void> {
    return this.groups.remove(id, query.version, me);
  }
}
