import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { timesFace } from '../../foundation';
import { Catalogue } from '../../organization';
import { UnitOfWork } from '../../persistence';
import { RegisterCounter } from '../entities';
import { RegisterQueries } from '../queries/register-queries.service';
import type { RegisterKey } from '../registry/register-numbers';
import { PdfTable } from './pdf-table';
import { REGISTER_COLUMNS, REGISTER_TITLES } from './register-columns';

/** Documents fetched at a time. */
const STEP = 100;
/** Bytes that may wait for a slow reader before drawing goes on. */
const WAITING = 1024 * 1024;
/** Milliseconds between two looks at how far the reader is. */
const PAUSE = 5;

/** A register as it is printed and bound: A4 landscape, drawn as it is read. */
@Injectable()
export class RegisterPdf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegisterQueries,
    private readonly catalogue: Catalogue,
  ) {}

  async write(key: RegisterKey, out: Writable): Promise<void> {
    const { default: PDFDocument } = await import('pdfkit');
    const face = timesFace();
    const title = `${REGISTER_TITLES[key.direction]} NĂM ${key.year}`;
    const document = new PDFDocument({
      autoFirstPage: false,
      // A default of the same face would have the registered name opened anew at every change of font.
      font: '',
      info: { Title: title },
      lang: 'vi',
    });
    document.registerFont('regular', face.regular).registerFont('bold', face.bold);
    const sent = pipeline(document, out);
    // It is awaited below; until then its failure must not count as unheard.
    sent.catch(() => undefined);
    const columns = REGISTER_COLUMNS[key.direction];
    const body = (await this.catalogue.units([key.bodyId])).get(key.bodyId)?.name ?? '';
    const printed = columns.map(({ heading, width, printed: share }) => ({ heading, width: share ?? width }));
    const table = new PdfTable(document, printed, [title, body]);
    const last = await this.last(key);
    let written = 0;
    for (let from = 1; from <= last; from += STEP) {
      for (const entry of await this.registers.range(key, from, Math.min(last, from + STEP - 1))) {
        table.row(columns.map((column) => column.value(entry)));
        written += 1;
      }
      while (document.readableLength > WAITING && !out.destroyed) await sleep(PAUSE);
      if (out.destroyed) break;
    }
    table.note(`Tổng số: ${written} văn bản.`);
    document.end();
    await sent;
  }

  private async last(key: RegisterKey): Promise<number> {
    const counter = await this.unitOfWork.read((manager) => manager.findOneBy(RegisterCounter, key));
    return counter?.last ?? 0;
  }
}
