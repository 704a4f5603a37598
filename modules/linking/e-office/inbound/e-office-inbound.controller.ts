import { Body, Get, Param, Post, Req, Res, UploadedFile, UseGuards, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { EOfficeInbound } from '../../../../integration/e-office/e-office.port';
import { InvalidInput, uploadedDocument } from '../../../foundation';
import { ApiRoom, Public } from '../../../organization';
import { Deliveries } from './deliveries.service';
import { DocumentPlanView, MarkedDocumentBody, PushBody, PushOutcomeView } from './pushed-document.dto';
import { SIGNED, SignatureGuard } from './signature.guard';
import type { RequestWithSignature } from './signature.guard';
import { SignedForm } from './signed-form.interceptor';

const SIGNATURE_HEADERS: [name: string, description: string][] = [
  ['X-Key-Id', 'Key of the platform'],
  ['X-Timestamp', 'ISO 8601 UTC, at most five minutes off'],
  ['X-Nonce', '16 to 100 letters, digits, - or _; never the same twice'],
  ['X-Content-SHA256', 'Hex SHA-256 of the body'],
  ['X-Signature', 'Hex HMAC-SHA256, see docs/e-office.md'],
];

/** The signature's headers, for the description of a route. */
function Signed(): MethodDecorator {
  return (target, name, descriptor) => {
    for (const [header, description] of SIGNATURE_HEADERS) {
      ApiHeader({ name: header, description, required: true })(target, name, descriptor);
    }
  };
}

@ApiRoom('e-office')
@UseGuards(SignatureGuard)
@ApiExtraModels(MarkedDocumentBody)
export class EOfficeInboundController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly inbound: EOfficeInbound,
  ) {}

  @Post('documents')
  @Public('signed by the e-office, see SignatureGuard')
  @UseInterceptors(SignedForm)
  @Signed()
  @ApiHeader({ name: 'Idempotency-Key', description: 'The same for every repetition', required: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['document', 'file'],
      properties: {
        document: { $ref: getSchemaPath(MarkedDocumentBody) },
        file: { type: 'string', format: 'binary', description: 'The main file' },
      },
    },
  })
  @ApiCreatedResponse({ description: 'A draft or an amendment was made', type: PushOutcomeView })
  @ApiOkResponse({ description: 'It had its effect before', type: PushOutcomeView })
  async push(
    @Body() { document }: PushBody,
    @UploadedFile() file: Express.Multer.File | undefined,
    @Req() request: Required<RequestWithSignature>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PushOutcomeView> {
    const main = uploadedDocument(file);
    if (!main) throw new InvalidInput('file-missing', 'Yêu cầu không kèm tệp chính.', { field: 'file' });
    const outcome = await this.deliveries.take({ document, file: main }, request[SIGNED]);
    response.status(outcome.repeated ? 200 : 201);
    return outcome;
  }

  @Get('documents/:documentId/plan')
  @Public('signed by the e-office, see SignatureGuard')
  @Signed()
  @ApiOkResponse({ description: 'Where the tasks of a document are', type: DocumentPlanView })
  plan(@Param('documentId') documentId: string): Promise<DocumentPlanView> {
    return this.inbound.documentPlan(documentId);
  }
}
