import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { Ids } from '../../foundation';
import type { Transaction } from '../../persistence';
import { Attachment, Document, DocumentText } from '../entities';
import { CitationWriter } from '../citations/citation-writer.service';
import { DocumentChanges } from '../registry/document-changes.service';
import type { DocumentFacts } from '../registry/new-document';
import type { Revision } from './change-asked.event';

/** Facts that follow a revision; number, symbol and the clerk's own notes stay. */
const FOLLOWING = [
  'subject',
  'kind',
  'urgency',
  'signer',
] as const satisfies readonly (keyof DocumentFacts)[];

/** Puts new content in the place of a document's. The old files stay with it. */
@Injectable()
export class DocumentRevision {
  constructor(
    private readonly changes: DocumentChanges,
    private readonly citations: CitationWriter,
    private readonly ids: Ids,
  ) {}

  async apply(
    tx: Transaction,
    document: Document,
    revision: Revision,
    actor: Actor | null,
  ): Promise<Document> {
    const { id, version } = document;
    const { files, text } = revision;
    if (files.length) {
      await tx.manager.update(Attachment, { documentId: id }, { main: false });
      const before = await tx.manager.countBy(Attachment, { documentId: id });
      for (const [index, file] of files.entries()) {
        await tx.manager.insert(Attachment, {
          id: this.ids.next(),
          documentId: id,
          position: before + index,
          main: index === 0,
          ...file,
        });
      }
      await tx.manager.delete(DocumentText, { id });
      if (text !== null) await tx.manager.insert(DocumentText, { id, text });
      await this.citations.replace(tx, document, revision.citations);
    }
    const given = Object.fromEntries(
      FOLLOWING.flatMap((field) => {
        const value = revision.facts[field];
        return value === undefined || value === null ? [] : [[field, value]];
      }),
    );
    return this.changes.edit(tx, id, version, given, actor, 'sender');
  }
}
