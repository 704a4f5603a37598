import { Body, HttpCode, Post, UploadedFile, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { InvalidInput, uploadedDocument } from '../../foundation';
import { SignatureGuard, SignedForm } from '../../linking';
import { ApiRoom, Public } from '../../organization';
import { SigningResultBody } from '../dto/submission.input';
import { TakenResultView } from '../dto/submission.view';
import { SigningResults } from './signing-results.service';

/** Where the host platform brings what its people signed. */
@ApiRoom('e-office', 'sign-off')
@UseGuards(SignatureGuard)
export class SigningResultsController {
  constructor(private readonly results: SigningResults) {}

  @Post('signing-results')
  @Public('signed by the e-office, see SignatureGuard')
  @HttpCode(200)
  @UseInterceptors(SignedForm)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({
    type: TakenResultView,
    description: 'A form of `document` (JSON) and, when signed, `file`',
  })
  take(
    @Body() { document }: SigningResultBody,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<TakenResultView> {
    const { orderId, outcome, reason } = document;
    if (outcome === 'refused') {
      return this.results.take({ orderId, outcome, reason: reason || 'E-office không nêu lý do.' });
    }
    const signed = uploadedDocument(file);
    if (!signed) throw new InvalidInput('file-missing', 'Yêu cầu không kèm tệp đã ký.', { field: 'file' });
    return this.results.take({ orderId, outcome, bytes: signed.bytes });
  }
}
