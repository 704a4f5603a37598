import { Body, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { Nfc } from '../../foundation';
import { Access, ApiRoom, Me } from '../../organization';
import type { Identity } from '../../organization';
import { ReportDrafts } from './report-drafts.service';

export class ProvinceDraftBody {
  @ApiProperty({ description: 'Whom the province reports to' })
  @Nfc()
  @IsString()
  @IsNotEmpty({ message: 'Hãy ghi nơi nhận báo cáo.' })
  @MaxLength(300)
  receiver: string;
}

export class MadeDraftView {
  @ApiProperty()
  draftId: string;
}

@ApiRoom('', 'reports')
export class ReportDraftsController {
  constructor(private readonly drafts: ReportDrafts) {}

  @Post('unit-reports/:id/draft')
  @Access(['officer', 'unit-leader', 'clerk'], 'own-unit')
  @ApiCreatedResponse({ type: MadeDraftView })
  async ofUnit(@Param('id') id: string, @Me() me: Identity): Promise<MadeDraftView> {
    return { draftId: await this.drafts.ofUnit(id, me) };
  }

  @Post('report-periods/:id/draft')
  @Access(['coordinator'], 'all')
  @ApiCreatedResponse({ type: MadeDraftView })
  async ofProvince(
    @Param('id') id: string,
    @Body() { receiver }: ProvinceDraftBody,
    @Me() me: Identity,
  ): Promise<MadeDraftView> {
    return { draftId: await this.drafts.ofProvince(id, receiver, me) };
  }
}
