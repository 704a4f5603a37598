import { Entity } from 'typeorm';
import { DateOnly, IdColumn, Json, Ref, Text } from '../../persistence';

/** A place in the text that names a document: offsets into the main attachment's text. */
export interface CitationPlace {
  text: string;
  start: number;
  end: number;
}

/** A document that another names. Open until a registered document is found to be it. */
@Entity({ name: 'pt_document_citation' })
export class DocumentCitation {
  @IdColumn()
  id: string;

  /** The document that cites. */
  @Ref()
  documentId: string;

  /** Whose register the citing document stands in: its own copy of the cited one is preferred. */
  @Ref()
  registerId: string;

  /** Day of the citing document, or of its registering: it can cite nothing later. */
  @DateOnly()
  citedOn: string;

  @Text(100, { nullable: true })
  kind: string | null;

  @Text(120)
  symbol: string;

  @Text(120)
  symbolKey: string;

  @DateOnly({ nullable: true })
  date: string | null;

  @Text(300, { nullable: true })
  issuer: string | null;

  @Text(300, { nullable: true })
  bodyKey: string | null;

  @Ref({ nullable: true })
  targetId: string | null;

  /** Whose register the target stands in. */
  @Ref({ nullable: true })
  targetRegisterId: string | null;

  @Json()
  mentions: CitationPlace[];
}
