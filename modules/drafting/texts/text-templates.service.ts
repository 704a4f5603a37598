import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TEXT_CODES, TEXTS } from '../../../config/texts';
import type { TextCode, TextDefinition, TextValues } from '../../../config/texts';
import { AuditLog } from '../../audit';
import type { Actor } from '../../audit';
import { ChangedBySomeoneElse, Clock, Ids, InvalidInput, NotFound, storableText } from '../../foundation';
import { isUniqueViolation, UnitOfWork } from '../../persistence';
import { TextVersion } from '../entities';
import { fillText, textFaults } from './fill-text';
import type { TextView } from './text.view';

/** The texts of drafted documents: their defaults, what an administrator made of them, and filling them in. */
@Injectable()
export class TextTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A text in force with its placeholders filled in; lines are separated by "\n". */
  async render<C extends TextCode>(code: C, values: TextValues<C>): Promise<string> {
    const own = await this.unitOfWork.read((manager) => newest(manager, code));
    return fillText(own?.text ?? TEXTS[code].text, values);
  }

  async list(): Promise<TextView[]> {
    return this.unitOfWork.read(async (manager) => {
      const versions = await manager.find(TextVersion, { order: { version: 'DESC' } });
      return TEXT_CODES.map((code) =>
        viewOf(
          code,
          versions.filter((version) => version.code === code),
        ),
      );
    });
  }

  /** @throws NotFound for a code that is none */
  async one(code: string): Promise<TextView> {
    const known = knownCode(code);
    return this.unitOfWork.read(async (manager) =>
      viewOf(known, await manager.find(TextVersion, { where: { code }, order: { version: 'DESC' } })),
    );
  }

  /** The wording filled with sample values. @throws InvalidInput `placeholder-unknown` and others */
  preview(code: string, text: string): { text: string } {
    const definition = this.checked(code, text);
    const samples = Object.entries(definition.placeholders).map(([name, { sample }]) => [name, sample]);
    return { text: fillText(text.normalize('NFC'), Object.fromEntries(samples) as Record<string, string>) };
  }

  /**
   * Words a text anew.
   *
   * @param version the one this wording was made from; 0 for the first
   * @throws InvalidInput with one detail per fault, ChangedBySomeoneElse
   */
  async save(code: string, version: number, text: string, actor: Actor): Promise<TextView> {
    this.checked(code, text);
    const kept = storableText(text.normalize('NFC').replace(/\r\n?/g, '\n')).trim();
    await this.append(knownCode(code), version, kept, actor, 'Sửa mẫu văn bản');
    return this.one(code);
  }

  /** Back to the default; what was written is kept among the versions. @throws ChangedBySomeoneElse */
  async reset(code: string, version: number, actor: Actor): Promise<TextView> {
    await this.append(knownCode(code), version, null, actor, 'Khôi phục mẫu mặc định của văn bản');
    return this.one(code);
  }

  private checked(code: string, text: string): TextDefinition {
    const definition: TextDefinition = TEXTS[knownCode(code)];
    const details = textFaults(text.normalize('NFC'), definition);
    if (!details.length) return definition;
    const [{ code: fault, message, row }] = details;
    throw new InvalidInput(fault, message, { field: 'text', row, details });
  }

  private async append(
    code: TextCode,
    version: number,
    text: string | null,
    actor: Actor,
    act: string,
  ): Promise<void> {
    await this.unitOfWork
      .run(async (tx) => {
        const before = await newest(tx.manager, code);
        if ((before?.version ?? 0) !== version) throw new ChangedBySomeoneElse('Mẫu văn bản');
        const row = {
          id: this.ids.next(),
          code,
          version: version + 1,
          text,
          createdAt: this.clock.now(),
          createdById: actor.personId,
          createdBy: actor.name,
        };
        await tx.manager.insert(TextVersion, row);
        const { document, title } = TEXTS[code];
        this.audit.record(tx, {
          actor,
          action: text === null ? 'text.reset' : 'text.save',
          topic: { type: 'text', id: code },
          summary: `${act}: ${document}, ${title.toLocaleLowerCase('vi')}`,
          before: { text: before?.text ?? null },
          after: { text },
        });
      })
      .catch((error: unknown) => {
        // Two at once: the version of one is taken.
        throw isUniqueViolation(error) ? new ChangedBySomeoneElse('Mẫu văn bản') : error;
      });
  }
}

function knownCode(code: string): TextCode {
  const known = TEXT_CODES.find((one) => one === code);
  if (!known) throw new NotFound('text-not-found', 'Không có mẫu văn bản này.');
  return known;
}

function newest(manager: EntityManager, code: TextCode): Promise<TextVersion | null> {
  return manager.findOne(TextVersion, { where: { code }, order: { version: 'DESC' } });
}

/** @param versions newest first */
function viewOf(code: TextCode, versions: readonly TextVersion[]): TextView {
  const definition: TextDefinition = TEXTS[code];
  const { document, title, about, single, placeholders } = definition;
  const own = versions[0]?.text ?? null;
  return {
    code,
    document,
    title,
    about,
    single: single ?? false,
    placeholders: Object.entries(placeholders).map(([name, { required, ...rest }]) => ({
      name,
      ...rest,
      required: required ?? false,
    })),
    text: own ?? definition.text,
    defaultText: definition.text,
    changed: own !== null,
    version: versions[0]?.version ?? 0,
    versions: versions.map(({ version, text, createdAt, createdBy }) => ({
      version,
      text,
      at: createdAt.toISOString(),
      by: createdBy,
    })),
  };
}
