import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Page } from '../../foundation';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { ConditionProposals } from './condition-proposals.service';
import { ConditionProposalPage, DecideProposals, ProposalQuery } from './dto/condition-proposal.dto';
import type { ConditionProposalView } from './dto/condition-proposal.dto';

@ApiRoom('condition-proposals')
export class ConditionProposalsController {
  constructor(private readonly proposals: ConditionProposals) {}

  @Get()
  @Access(['coordinator', 'administrator'], 'all')
  @ApiOkResponse({
    description: 'Documents proposed for conditions, newest first',
    type: ConditionProposalPage,
  })
  list(@Query() query: ProposalQuery): Promise<Page<ConditionProposalView>> {
    return this.proposals.list(query);
  }

  @Post('decide')
  @Access(['coordinator'], 'all')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Confirmed ones satisfy their conditions; all or none' })
  decide(@Body() input: DecideProposals, @Me() me: Identity): Promise<void> {
    return this.proposals.decide(input, me);
  }
}
