import { Body, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom, Me, WIDE_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import {
  CreateTemplateBody,
  DraftVersionQuery,
  RetireTemplateBody,
  SaveTemplateBody,
  TemplateNumberQuery,
  TemplateQuery,
  TemplateVersionBody,
} from '../dto/template.bodies';
import { TemplatePage, TemplateSummaryView, TemplateView } from '../dto/template.view';
import { TemplateQueries } from './template-queries.service';
import { TemplateService } from './template.service';

@ApiRoom('report-templates', 'reports')
export class TemplatesController {
  constructor(
    private readonly templates: TemplateService,
    private readonly queries: TemplateQueries,
  ) {}

  @Get()
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: TemplatePage })
  list(@Query() query: TemplateQuery): Promise<Page<TemplateSummaryView>> {
    return this.queries.list(query);
  }

  @Post()
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: TemplateView })
  async create(@Body() body: CreateTemplateBody, @Me() me: Identity): Promise<TemplateView> {
    return this.queries.one(await this.templates.create(body, me));
  }

  @Get(':id')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: TemplateView })
  one(@Param('id') id: string, @Query() query: TemplateNumberQuery): Promise<TemplateView> {
    return this.queries.one(id, query.number === undefined ? undefined : Number(query.number));
  }

  @Put(':id/draft')
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: TemplateView })
  async save(
    @Param('id') id: string,
    @Body() body: SaveTemplateBody,
    @Me() me: Identity,
  ): Promise<TemplateView> {
    await this.templates.save(id, body, me);
    return this.queries.one(id);
  }

  @Delete(':id/draft')
  @HttpCode(204)
  @Access(['coordinator'], 'all')
  @ApiNoContentResponse()
  discard(@Param('id') id: string, @Query() query: DraftVersionQuery, @Me() me: Identity): Promise<void> {
    return this.templates.discardDraft(id, query.version, me);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: TemplateView })
  async publish(
    @Param('id') id: string,
    @Body() body: TemplateVersionBody,
    @Me() me: Identity,
  ): Promise<TemplateView> {
    await this.templates.publish(id, body.version, me);
    return this.queries.one(id);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: TemplateView })
  async retire(
    @Param('id') id: string,
    @Body() body: RetireTemplateBody,
    @Me() me: Identity,
  ): Promise<TemplateView> {
    await this.templates.retire(id, body.version, body.retired, me);
    return this.queries.one(id);
  }
}
