import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { RegisterCounter } from '../entities';
import { RegisterQueries } from '../queries/register-queries.service';
import type { RegisterKey } from '../registry/register-numbers';
import { REGISTER_COLUMNS, REGISTER_TITLES } from './register-columns';

/** Documents fetched at a time. */
const STEP = 500;
/** Excel's number format for text: nothing in such a cell is ever computed. */
const TEXT_FORMAT = '@';

/** A register as a workbook, written as it is read: the largest needs no more memory than the smallest. */
@Injectable()
export class RegisterExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegisterQueries,
    private readonly catalogue: Catalogue,
  ) {}

  /** File name of a register's export. */
  fileName({ direction, year }: RegisterKey, ending = 'xlsx'): string {
    return `so-van-ban-${direction === 'incoming' ? 'den' : 'di'}-${year}.${ending}`;
  }

  async write(key: RegisterKey, out: Writable): Promise<void> {
    const { stream } = (await import('exceljs')).default;
    const workbook = new stream.xlsx.WorkbookWriter({
      stream: out,
      useStyles: true,
      useSharedStrings: false,
    });
    const columns = REGISTER_COLUMNS[key.direction];
    const body = (await this.catalogue.units([key.bodyId])).get(key.bodyId)?.name ?? '';
    const sheet = workbook.addWorksheet(`${key.year}`, {
      views: [{ state: 'frozen', ySplit: 4 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.columns = columns.map(({ width }) => ({
      width,
      style: { numFmt: TEXT_FORMAT, alignment: { vertical: 'top', wrapText: true } },
    }));
    const title = sheet.addRow([`${REGISTER_TITLES[key.direction]} NĂM ${key.year}`]);
    title.font = { bold: true, size: 14 };
    sheet.addRow([body]);
    sheet.addRow([]);
    const heading = sheet.addRow(columns.map((column) => column.heading));
    heading.font = { bold: true };
    heading.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    for (const row of [1, 2]) sheet.mergeCells(row, 1, row, columns.length);
    const last = await this.last(key);
    for (let from = 1; from <= last; from += STEP) {
      for (const document of await this.registers.range(key, from, Math.min(last, from + STEP - 1))) {
        sheet.addRow(columns.map((column) => column.value(document))).commit();
      }
    }
    sheet.commit();
    await workbook.commit();
  }

  private async last(key: RegisterKey): Promise<number> {
    const counter = await this.unitOfWork.read((manager) => manager.findOneBy(RegisterCounter, key));
    return counter?.last ?? 0;
  }
}
