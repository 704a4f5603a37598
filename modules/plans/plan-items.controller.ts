import { Body, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, ApiRoom, Me, WIDE_ROLES } from '../organization';
import type { Identity } from '../organization';
import {
  AddItemBody,
  EditItemBody,
  MappingBody,
  MergeItemsBody,
  SetUnitsBody,
  SplitItemBody,
  VersionBody,
} from './draft/draft.dto';
import { PlanDraftService } from './draft/plan-draft.service';
import { TableMappingService } from './draft/table-mapping.service';
import { PlanItemView } from './dto/plan-item.view';
import { PlanQueries } from './queries/plan-queries.service';

/** The drafted tasks of a plan. Every change answers with the whole list: one act may touch several. */
@ApiRoom('plans/:id', 'plan items')
export class PlanItemsController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly drafts: PlanDraftService,
    private readonly mappings: TableMappingService,
  ) {}

  @Get('items')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: [PlanItemView] })
  list(@Param('id') id: string): Promise<PlanItemView[]> {
    return this.queries.items(id);
  }

  @Post('items')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async add(@Param('id') id: string, @Body() body: AddItemBody, @Me() me: Identity): Promise<PlanItemView[]> {
    await this.drafts.add(id, body, me);
    return this.queries.items(id);
  }

  @Post('items/merge')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async merge(
    @Param('id') id: string,
    @Body() body: MergeItemsBody,
    @Me() me: Identity,
  ): Promise<PlanItemView[]> {
    await this.drafts.merge(id, body.ids, me);
    return this.queries.items(id);
  }

  @Post('items/units')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async setUnits(
    @Param('id') id: string,
    @Body() body: SetUnitsBody,
    @Me() me: Identity,
  ): Promise<PlanItemView[]> {
    await this.drafts.setUnits(id, body, me);
    return this.queries.items(id);
  }

  @Patch('items/:itemId')
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: [PlanItemView] })
  async edit(
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() body: EditItemBody,
    @Me() me: Identity,
  ): Promise<PlanItemView[]> {
    await this.drafts.edit(id, itemId, body, me);
    return this.queries.items(id);
  }

  @Post('items/:itemId/split')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async split(
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() body: SplitItemBody,
    @Me() me: Identity,
  ): Promise<PlanItemView[]> {
    await this.drafts.split(id, itemId, body.version, body.at, me);
    return this.queries.items(id);
  }

  @Post('items/:itemId/drop')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async drop(
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() body: VersionBody,
    @Me() me: Identity,
  ): Promise<PlanItemView[]> {
    await this.drafts.setDropped(id, itemId, body.version, true, me);
    return this.queries.items(id);
  }

  @Post('items/:itemId/restore')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async restore(
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() body: VersionBody,
    @Me() me: Identity,
  ): Promise<PlanItemView[]> {
    await this.drafts.setDropped(id, itemId, body.version, false, me);
    return this.queries.items(id);
  }

  @Post('mapping')
  @Access(['coordinator'], 'all')
  @HttpCode(200)
  @ApiOkResponse({ type: [PlanItemView] })
  async map(@Param('id') id: string, @Body() body: MappingBody, @Me() me: Identity): Promise<PlanItemView[]> {
    await this.mappings.map(id, body, me);
    return this.queries.items(id);
  }
}
