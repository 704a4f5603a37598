import {
  Body,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { InvalidInput, OneFile } from '../../foundation';
import { Access, AnyPerson, ApiRoom, Me, WIDE_ROLES, WORKBOOK_BYTES } from '../../organization';
import type { Identity } from '../../organization';
import { ImportTemplateBody, TemplateNumberQuery } from '../dto/template.bodies';
import { TemplateView } from '../dto/template.view';
import { OverwriteQuery } from '../dto/unit-report.bodies';
import { UnitReportView } from '../dto/unit-report.view';
import { UnitReportQueries } from '../filling/unit-report-queries.service';
import { TemplateQueries } from '../template/template-queries.service';
import { TemplateService } from '../template/template.service';
import { ReportForms } from './form.service';
import { readTemplate } from './template-reader';
import { writeTemplate } from './template-writer';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RULE = {
  bytes: WORKBOOK_BYTES,
  tooLarge: `Tệp Excel lớn hơn ${WORKBOOK_BYTES / 1024 / 1024} MB. Hãy xóa các dòng, cột và hình ảnh thừa.`,
};
const FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** Templates and forms as Excel workbooks. */
@ApiRoom('', 'reports')
export class WorkbooksController {
  constructor(
    private readonly templates: TemplateService,
    private readonly templateQueries: TemplateQueries,
    private readonly forms: ReportForms,
    private readonly reports: UnitReportQueries,
  ) {}

  @Get('report-templates/:id/workbook')
  @Access(WIDE_ROLES, 'all')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The template as a workbook' })
  async template(@Param('id') id: string, @Query() query: TemplateNumberQuery): Promise<StreamableFile> {
    const number = query.number === undefined ? undefined : Number(query.number);
    const { code, content } = await this.templateQueries.one(id, number);
    return file(`de-cuong-${code}.xlsx`, await writeTemplate(content));
  }

  @Post('report-templates/imports')
  @Access(['coordinator'], 'all')
  @UseInterceptors(OneFile(RULE))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportTemplateBody })
  @ApiCreatedResponse({ type: TemplateView })
  async importTemplate(
    @UploadedFile() upload: Express.Multer.File | undefined,
    @Body() body: ImportTemplateBody,
    @Me() me: Identity,
  ): Promise<TemplateView> {
    const content = await readTemplate(bytesOf(upload));
    if (!body.templateId)
      return this.templateQueries.one(await this.templates.create({ name: content.title, content }, me));
    await this.templates.save(body.templateId, { version: Number(body.version), content }, me);
    return this.templateQueries.one(body.templateId);
  }

  @Get('unit-reports/:id/workbook')
  @AnyPerson('own-unit')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The form of this unit' })
  async form(@Param('id') id: string, @Me() me: Identity): Promise<StreamableFile> {
    const { name, bytes } = await this.forms.export(id, me);
    return file(name, bytes);
  }

  @Post('unit-reports/:id/workbook')
  @HttpCode(200)
  @Access(['officer', 'unit-leader'], 'own-unit')
  @UseInterceptors(OneFile(RULE))
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiOkResponse({ type: UnitReportView })
  async importForm(
    @Param('id') id: string,
    @UploadedFile() upload: Express.Multer.File | undefined,
    @Query() { overwrite }: OverwriteQuery,
    @Me() me: Identity,
  ): Promise<UnitReportView> {
    await this.reports.one(id, me);
    await this.forms.import(id, bytesOf(upload), overwrite === 'true', me);
    return this.reports.one(id, me);
  }
}

function bytesOf(upload: Express.Multer.File | undefined): Buffer {
  if (!upload) throw new InvalidInput('file-missing', 'Chưa chọn tệp Excel.', { field: 'file' });
  return upload.buffer;
}

function file(name: string, bytes: Buffer): StreamableFile {
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
}
