import { Body, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, ApiRoom, Me, WIDE_ROLES } from '../../organization';
import type { Identity } from '../../organization';
import { PartsQuery, SaveTextBody } from '../dto/consolidation.bodies';
import { ConsolidationView, PartsView, SectionNarrativesView } from '../dto/consolidation.view';
import { ConsolidationService } from './consolidation.service';
import { ProvinceTexts } from './province-text.service';

@ApiRoom('report-periods/:id', 'reports')
export class ConsolidationController {
  constructor(
    private readonly consolidations: ConsolidationService,
    private readonly texts: ProvinceTexts,
  ) {}

  @Get('consolidation')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: ConsolidationView })
  figures(@Param('id') id: string): Promise<ConsolidationView> {
    return this.consolidations.figures(id);
  }

  @Get('consolidation/parts')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: PartsView })
  parts(@Param('id') id: string, @Query() query: PartsQuery): Promise<PartsView> {
    return this.consolidations.parts(id, query.code, query.sex ?? null);
  }

  @Get('sections')
  @Access(WIDE_ROLES, 'all')
  @ApiOkResponse({ type: [SectionNarrativesView] })
  sections(@Param('id') id: string): Promise<SectionNarrativesView[]> {
    return this.texts.sections(id);
  }

  @Put('sections/:code/text')
  @Access(['coordinator'], 'all')
  @ApiOkResponse({ type: [SectionNarrativesView] })
  async save(
    @Param('id') id: string,
    @Param('code') code: string,
    @Body() body: SaveTextBody,
    @Me() me: Identity,
  ): Promise<SectionNarrativesView[]> {
    await this.texts.save(id, code, body, me);
    return this.texts.sections(id);
  }
}
