import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../../foundation';
import { DELIVERY_CHANNELS, DELIVERY_STATUSES, RECALL_STATES } from '../delivery.words';
import type { DeliveryChannel, DeliveryStatus, RecallState } from '../delivery.words';

const nullable = { type: String, nullable: true } as const;

export class DeliveryStepView {
  @ApiProperty({ enum: DELIVERY_STATUSES })
  status: DeliveryStatus;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ ...nullable, description: 'Code of the status package it was told by' })
  code: string | null;
  @ApiProperty(nullable)
  text: string | null;
}

export class DeliveryPermissions {
  @ApiProperty({ description: 'Failed or refused ones may be sent again' })
  canResend: boolean;
  @ApiProperty({ description: 'It waits to be handed over outside of the system' })
  canHandOver: boolean;
}

/** One recipient of a document, and how far it has come there. */
export class DeliveryView {
  @ApiProperty()
  id: string;
  @ApiProperty(nullable)
  unitId: string | null;
  @ApiProperty(nullable)
  organId: string | null;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: DELIVERY_CHANNELS })
  channel: DeliveryChannel;
  @ApiProperty({ enum: DELIVERY_STATUSES })
  status: DeliveryStatus;
  @ApiProperty({ type: String, format: 'date-time' })
  statusAt: Date;
  @ApiProperty({ ...nullable, description: 'Why it failed or was refused' })
  reason: string | null;
  @ApiProperty({ enum: RECALL_STATES, nullable: true, type: String })
  recall: RecallState | null;
  @ApiProperty({ type: [DeliveryStepView] })
  steps: DeliveryStepView[];
  @ApiProperty({ type: DeliveryPermissions })
  permissions: DeliveryPermissions;
}

export class DeliveriesView {
  @ApiProperty({ type: [DeliveryView] })
  items: DeliveryView[];
  @ApiProperty({ description: 'Whether the person may send the document to more recipients' })
  canSend: boolean;
}

/** A body a document can be sent to. */
export class RecipientView {
  @ApiProperty()
  unitId: string;
  @ApiProperty()
  name: string;
  @ApiProperty(nullable)
  organId: string | null;
  @ApiProperty({ enum: DELIVERY_CHANNELS })
  channel: DeliveryChannel;
}

export class RecipientPage extends PageShape {
  @ApiProperty({ type: [RecipientView] })
  items: RecipientView[];
}
