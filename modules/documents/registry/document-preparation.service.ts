import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { PlanTasksOptions } from '../../../config/options';
import type { Actor } from '../../audit';
import { AppError, Clock, InvalidInput, PLAN_TASKS_OPTIONS, vietnamToday } from '../../foundation';
import { Catalogue } from '../../organization';
import { FileIntake } from '../attachments/file-intake.service';
import type { InspectedFile } from '../attachments/file-intake.service';
import { isReadable } from '../attachments/media-type';
import type { ReadDocument } from '../reading-thread/reading-protocol';
import { ReadingThread } from '../reading-thread/reading-thread';
import { provinceNamed } from './body-key';
import { BodyNamesService } from './body-names.service';
import type { BodyNames } from './body-names.service';
import { checkedDays, mergedFacts, notationOf, readingWarnings } from './document-facts';
import type { DocumentWarning, NewDocument, PreparedDocument } from './new-document';
import { statesSecrecy } from './secrecy';
import { SecrecyGate } from './secrecy-gate.service';

/** What was found in the files: the main one's reading, and why it could not be read. */
interface ReadFiles {
  main: ReadDocument | null;
  warnings: DocumentWarning[];
}

/** A file looked at before anything is decided. */
export interface LookedAt extends ReadFiles {
  issuerKey: string | null;
  citations: PreparedDocument['citations'];
}

/** Everything a registration needs that takes time or may refuse: files checked, read and stored, facts completed. */
@Injectable()
export class DocumentPreparation {
  constructor(
    private readonly intake: FileIntake,
    private readonly thread: ReadingThread,
    private readonly gate: SecrecyGate,
    private readonly bodies: BodyNamesService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    @Inject(PLAN_TASKS_OPTIONS) private readonly options: PlanTasksOptions,
  ) {}

  /**
   * Call it before the transaction of the registration, never inside one.
   *
   * @throws InvalidInput `state-secret`, after which only the refusal is on record; those of {@link FileIntake.inspect};
   *   `subject-missing`, `issuer-missing`, `notation-missing`, `date-in-future`
   */
  async prepare(input: NewDocument, actor: Actor | null): Promise<PreparedDocument> {
    if (statesSecrecy(input.secrecy)) await this.gate.refuse(actor);
    const { files: inspected, warnings: left } = await this.inspect(input);
    const { main, warnings } = await this.read(inspected, actor);
    const header = main?.reading.header ?? null;
    const own = (await this.catalogue.units([input.bodyId])).get(input.bodyId)?.name ?? null;
    const filler = input.checked ? null : header;
    const facts = mergedFacts(input, filler, own);
    const days = checkedDays(input, facts, vietnamToday(this.clock));
    const notation = input.direction === 'outgoing' ? notationOf(input, filler) : null;
    const nameOf = await this.bodies.load();
    const province = provinceNamed(facts.issuer, header?.parentBody ?? null);
    const issuer = nameOf(facts.issuer, province);
    const files = [];
    for (const file of inspected) files.push(await this.intake.keep(file));
    return {
      input,
      facts: { ...facts, date: days.date },
      issuerKey: issuer.key,
      issuerUnitId: issuer.unitId,
      receivedOn: days.receivedOn,
      year: days.year,
      notation,
      files,
      text: main?.source.text ?? null,
      citations: citationsOf(main, nameOf, province),
      warnings: [...left, ...warnings, ...readingWarnings(input, facts, header)],
    };
  }

  /** From another system one bad file does not cost the others: it is left out and reported. */
  private async inspect({
    files,
    tolerant,
  }: NewDocument): Promise<{ files: InspectedFile[]; warnings: DocumentWarning[] }> {
    const { attachments: most } = this.options.documents;
    if (files.length > most && !tolerant) {
      throw new InvalidInput('too-many-files', `Mỗi văn bản có tối đa ${most} tệp.`, { field: 'files' });
    }
    const inspected: InspectedFile[] = [];
    const warnings: DocumentWarning[] = files.slice(most).map(({ name }) => ({
      code: 'too-many-files',
      message: `Không nhận tệp "${name}": mỗi văn bản có tối đa ${most} tệp.`,
    }));
    for (const file of files.slice(0, most)) {
      try {
        inspected.push(await this.intake.inspect(file));
      } catch (error) {
        const passing = !(error instanceof AppError) || error.status >= 500;
        if (!tolerant || passing) throw error;
        warnings.push({ code: error.code, message: error.message });
      }
    }
    return { files: inspected, warnings };
  }

  /** What the main file says of itself, for a form; nothing is stored. */
  async look(file: { path: string; name: string }, actor: Actor | null): Promise<LookedAt> {
    const { main, warnings } = await this.read([await this.intake.inspect(file)], actor);
    const header = main?.reading.header ?? null;
    const nameOf = await this.bodies.load();
    const province = provinceNamed(header?.issuer ?? null, header?.parentBody ?? null);
    return {
      main,
      warnings,
      issuerKey: nameOf(header?.issuer ?? null, province).key,
      citations: citationsOf(main, nameOf, province),
    };
  }

  /** Every file that can be read is: a mark of secrecy may stand on an enclosure, too. */
  private async read(files: InspectedFile[], actor: Actor | null): Promise<ReadFiles> {
    let main: ReadDocument | null = null;
    const warnings: DocumentWarning[] = [];
    const catalogue = await this.catalogue.unitCatalogue();
    for (const [position, file] of files.entries()) {
      if (!isReadable(file.mediaType)) continue;
      try {
        const bytes = await readFile(file.path);
        const read = await this.thread.read({
          input: { bytes, fileName: file.name },
          catalogue,
          mappings: [],
        });
        if (read.reading.header.secrecy !== 'none') await this.gate.refuse(actor);
        if (position === 0) main = read;
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'state-secret') throw error;
        warnings.push({ code: error.code, message: `${file.name}: ${error.message}` });
      }
    }
    return { main, warnings };
  }
}

function citationsOf(
  main: ReadDocument | null,
  nameOf: BodyNames,
  province: string | null,
): PreparedDocument['citations'] {
  return (main?.reading.citations ?? []).map((citation) => ({
    ...citation,
    bodyKey: nameOf(citation.issuer, province).key,
  }));
}
