import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import type { EOfficeDocument } from '../../../../integration/e-office/e-office.port';
import { PageQuery, PageShape } from '../../../foundation';
import type { Page } from '../../../foundation';
import { Access, ApiRoom, Me } from '../../../organization';
import type { Identity } from '../../../organization';
import { UserDocuments } from './user-documents.service';

export class EOfficeDocumentView implements EOfficeDocument {
  @ApiProperty({ description: 'The platform’s own id' })
  id: string;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty()
  subject: string;
  @ApiProperty({ type: String, nullable: true })
  kind: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  date: string | null;
}

class EOfficeDocumentPage extends PageShape {
  @ApiProperty({ type: [EOfficeDocumentView] })
  items: EOfficeDocumentView[];
}

@ApiRoom('e-office')
export class UserDocumentsController {
  constructor(private readonly documents: UserDocuments) {}

  @Get('documents')
  @Access(['coordinator', 'clerk', 'officer', 'unit-leader'], 'self')
  @ApiOkResponse({
    description: 'Documents of the e-office this person may see there',
    type: EOfficeDocumentPage,
  })
  list(@Query() query: PageQuery, @Me() me: Identity): Promise<Page<EOfficeDocumentView>> {
    return this.documents.list(query, me);
  }
}
