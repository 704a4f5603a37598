import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery, PageShape } from '../../foundation';
import type { OutboxStatus } from '../../persistence';

const STATUSES = ['pending', 'sent', 'parked'] as const satisfies readonly OutboxStatus[];

export class OutboxQuery extends OmitType(PageQuery, ['q']) {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsIn(STATUSES)
  @IsOptional()
  status?: OutboxStatus;
}

/** A message to an outside system, as the administrator sees it. */
export class OutboxMessageView {
  @ApiProperty({ description: 'Also the idempotency key the receiver gets' })
  id: string;
  @ApiProperty({ description: 'Which system it goes to' })
  channel: string;
  @ApiProperty()
  kind: string;
  @ApiProperty({ description: 'Messages of one key leave in their order' })
  orderKey: string;
  @ApiProperty({ type: Object })
  payload: object;
  @ApiProperty({ enum: STATUSES })
  status: OutboxStatus;
  @ApiProperty()
  attempts: number;
  @ApiProperty()
  nextAttemptAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why the last attempt failed' })
  lastError: string | null;
  @ApiProperty()
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  sentAt: string | null;
}

export class OutboxPage extends PageShape {
  @ApiProperty({ type: [OutboxMessageView] })
  items: OutboxMessageView[];
}
