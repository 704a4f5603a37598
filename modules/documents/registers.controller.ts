import { Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { AnyPerson, ApiRoom, Me } from '../organization';
import type { Identity } from '../organization';
import { RegisterQuery } from './dto/document.input';
import { RegisterView } from './dto/document.view';
import { RegisterExport } from './export/register-export.service';
import { RegisterPdf } from './export/register-pdf.service';
import { RegisterQueries } from './queries/register-queries.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiRoom('registers', 'documents')
export class RegistersController {
  constructor(
    private readonly registers: RegisterQueries,
    private readonly exports: RegisterExport,
    private readonly pdf: RegisterPdf,
  ) {}

  @Get()
  @AnyPerson('own-unit')
  @ApiOkResponse({ type: [RegisterView] })
  list(@Me() me: Identity): Promise<RegisterView[]> {
    return this.registers.registers(me);
  }

  @Get('export.xlsx')
  @AnyPerson('own-unit')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The register with the columns of the decree’s form' })
  async export(@Query() query: RegisterQuery, @Me() me: Identity, @Res() response: Response): Promise<void> {
    const key = await this.registers.register(query, me);
    response.set({
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${this.exports.fileName(key)}"`,
    });
    await this.exports.write(key, response);
  }

  @Get('export.pdf')
  @AnyPerson('own-unit')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The register as it is printed and bound, A4 landscape' })
  async print(@Query() query: RegisterQuery, @Me() me: Identity, @Res() response: Response): Promise<void> {
    const key = await this.registers.register(query, me);
    response.set({
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${this.exports.fileName(key, 'pdf')}"`,
    });
    await this.pdf.write(key, response);
  }
}
