import { Get, HttpCode, Post, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { InvalidInput, OneFile } from '../../foundation';
import { Access, Me } from '../access/access.decorators';
import { ApiRoom } from '../access/api-room.decorator';
import type { Identity } from '../access/identity';
import { ImportQuery } from './dto/import.query';
import { ImportView } from './dto/import.view';
import { WORKBOOK_BYTES } from './open-workbook';
import { CatalogueWorkbook } from './workbook.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The form's file: a catalogue stays far below what documents may weigh. */
const CATALOGUE_FILE = {
  bytes: WORKBOOK_BYTES,
  tooLarge: `Tệp danh mục lớn hơn ${WORKBOOK_BYTES / 1024 / 1024} MB. Hãy xóa các dòng, cột và định dạng thừa.`,
};

@ApiRoom('organization/workbook', 'organization')
export class WorkbookController {
  constructor(private readonly workbook: CatalogueWorkbook) {}

  @Get()
  @Access(['administrator'], 'all')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'Units, groups and people as a workbook' })
  async export(): Promise<StreamableFile> {
    const { name, bytes } = await this.workbook.export();
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: `attachment; filename="${name}"`,
      length: bytes.length,
    });
  }

  @Post()
  @HttpCode(200)
  @Access(['administrator'], 'all')
  @UseInterceptors(OneFile(CATALOGUE_FILE))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: ImportView })
  import(
    @UploadedFile() file: Express.Multer.File | undefined,
    @Query() { dryRun }: ImportQuery,
    @Me() me: Identity,
  ): Promise<ImportView> {
    if (!file) throw new InvalidInput('file-missing', 'Chưa chọn tệp Excel.', { field: 'file' });
    return this.workbook.import(file.buffer, dryRun === 'true', me);
  }
}
