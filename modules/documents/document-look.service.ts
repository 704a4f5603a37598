import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, vietnamToday } from '../foundation';
import type { SpooledFile } from '../foundation';
import type { Identity } from '../organization';
import { UnitOfWork } from '../persistence';
import { symbolKey } from '../reading';
import { CitationLinks } from './citations/citation-links.service';
import type { CitationView, DocumentReadingView } from './dto/document.view';
import { DocumentAccess } from './queries/document-access.service';
import type { OpenRegisters } from './queries/document-access.service';
import { documentSummary } from './queries/document-views';
import { DocumentPreparation } from './registry/document-preparation.service';
import type { LookedAt } from './registry/document-preparation.service';
import { twinOf } from './registry/twins';

/** Characters of the text shown beside the form. */
const SHOWN_TEXT = 60_000;

/** Reads a file for the form of the register, before the clerk decides. Nothing is stored. */
@Injectable()
export class DocumentLook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly preparation: DocumentPreparation,
    private readonly links: CitationLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput `file-missing`, and all that preparing a document refuses of its file */
  async look([file]: SpooledFile[], me: Identity): Promise<DocumentReadingView> {
    if (!file) throw new InvalidInput('file-missing', 'Hãy chọn một tệp.', { field: 'files' });
    const looked = await this.preparation.look(file, me);
    const registers = await this.access.registersOf(me);
    const { main, warnings } = looked;
    const header = main?.reading.header;
    return {
      symbol: header?.number ? header.symbol : null,
      notation: header?.symbol?.replace(/^\d+/, '').replace(/^\//, '') || null,
      date: header?.date ?? null,
      issuer: header?.issuer ?? null,
      kind: header?.kind ?? null,
      subject: header?.subject ?? null,
      urgency: header?.urgency ?? 'normal',
      signer: header?.signer ?? null,
      recipients: header?.recipients ?? [],
      warnings,
      text: main?.source.text.slice(0, SHOWN_TEXT) ?? null,
      cites: await this.cites(looked, registers),
      registered: await this.registered(looked, registers),
    };
  }

  /** The same document where a register of one's own has it already. */
  private async registered(
    { main, issuerKey }: LookedAt,
    registers: OpenRegisters,
  ): Promise<DocumentReadingView['registered']> {
    const header = main?.reading.header;
    if (!header?.number || !header.symbol) return null;
    const named = {
      direction: 'incoming' as const,
      symbolKey: symbolKey(header.symbol),
      date: header.date,
      bodyKey: issuerKey,
    };
    const twin = await this.unitOfWork.read((manager) => twinOf(manager, named, registers.own));
    return twin && documentSummary(twin);
  }

  private async cites({ main, citations }: LookedAt, registers: OpenRegisters): Promise<CitationView[]> {
    const citedOn = main?.reading.header.date ?? vietnamToday(this.clock);
    return this.unitOfWork.read(async (manager) => {
      const views: CitationView[] = [];
      for (const { kind, symbol, date, issuer, bodyKey, mentions } of citations) {
        const target = await this.links.target(manager, {
          documentId: '',
          registerId: registers.own[0] ?? '',
          symbolKey: symbolKey(symbol),
          ...{ citedOn, date, bodyKey },
        });
        const shown =
          target && this.access.mayRead(registers, target.bodyId) ? documentSummary(target) : null;
        const places = mentions.map(({ text, at }) => ({ text, ...at }));
        views.push({ kind, symbol, date, issuer, mentions: places, document: shown });
      }
      return views;
    });
  }
}
