import { ApiProperty } from '@nestjs/swagger';
import { PageShape } from '../../../foundation';
import { NOTICE_DELIVERIES, NOTICE_KINDS } from '../notice-kinds';
import type { NoticeDelivery, NoticeKind } from '../notice-kinds';

/** Something the signed-in person was told. */
export class NoticeView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: NOTICE_KINDS })
  kind: NoticeKind;
  @ApiProperty({ description: 'Vietnamese, what the kind is called' })
  kindLabel: string;
  @ApiProperty({ description: 'Vietnamese, one line' })
  title: string;
  @ApiProperty({ description: 'Vietnamese; may be empty' })
  text: string;
  @ApiProperty({ description: 'Of the page it leads to, without a leading slash' })
  path: string;
  @ApiProperty({ description: 'ISO instant' })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'ISO instant' })
  readAt: string | null;
}

export class NoticePage extends PageShape {
  @ApiProperty({ type: [NoticeView] })
  items: NoticeView[];
}

export class UnreadView {
  @ApiProperty()
  unread: number;
}

export class NoticeChoiceView {
  @ApiProperty({ enum: NOTICE_KINDS })
  kind: NoticeKind;
  @ApiProperty({ description: 'Vietnamese' })
  label: string;
  @ApiProperty({ enum: NOTICE_DELIVERIES })
  delivery: NoticeDelivery;
  @ApiProperty({ enum: NOTICE_DELIVERIES, description: 'What holds for who chose nothing' })
  usual: NoticeDelivery;
}

/** How the signed-in person is told, outside the pages. */
export class NoticeChoicesView {
  @ApiProperty({ type: [NoticeChoiceView], description: 'Kinds the person may get' })
  choices: NoticeChoiceView[];
  @ApiProperty({ description: 'A mail server is connected' })
  eMail: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The person’s address' })
  address: string | null;
  @ApiProperty({ description: 'The bell of the host platform is connected' })
  hostBell: boolean;
  @ApiProperty({ description: 'When the daily digest leaves, HH:MM in Vietnam' })
  digestAt: string;
}
