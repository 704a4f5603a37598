import { Body, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { LateUnitView } from './late.view';
import { UrgeBody, UrgeLateBody } from './urge.bodies';
import { UrgingService } from './urging.service';

class LateQuery {
  @ApiProperty({ description: 'Id of a plan' })
  @IsString()
  @MaxLength(36)
  plan: string;
}

/** How many were urged. */
class UrgedView {
  @ApiProperty()
  urged: number;
  @ApiProperty({ description: 'Of how many units' })
  units: number;
}

@ApiRoom('urges')
export class UrgesController {
  constructor(private readonly urging: UrgingService) {}

  @Get('late')
  @Access(['coordinator', 'provincial-leader', 'administrator'], 'all')
  @ApiOkResponse({ type: [LateUnitView], description: 'What is late of a plan, by unit' })
  late(@Query() { plan }: LateQuery): Promise<LateUnitView[]> {
    return this.urging.lateAssignments(plan);
  }

  @Post()
  @Access(['coordinator', 'officer', 'unit-leader'], 'own-unit')
  @ApiCreatedResponse({ type: UrgedView })
  async urge(@Body() body: UrgeBody, @Me() me: Identity): Promise<UrgedView> {
    return countOf(await this.urging.urgeAs(body, me));
  }

  @Post('late')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: UrgedView, description: 'Everything late of the plan was urged' })
  async urgeLate(@Body() { planId, ...what }: UrgeLateBody, @Me() me: Identity): Promise<UrgedView> {
    return countOf(await this.urging.urgeLate(planId, what, me));
  }
}

function countOf(urges: readonly { unitId: string }[]): UrgedView {
  return { urged: urges.length, units: new Set(urges.map(({ unitId }) => unitId)).size };
}
