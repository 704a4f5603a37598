import type { MigrationDefinition } from './migration';

/** Registers of documents, their attachments and citations. */
export const documents: MigrationDefinition = {
  name: 'PlanTasksDocuments1763900008000',
  async up(tables) {
    await tables.create(
      'pt_document',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'direction', type: 'text', length: 10 },
        { name: 'bodyId', type: 'id' },
        { name: 'year', type: 'whole' },
        { name: 'number', type: 'whole' },
        { name: 'symbol', type: 'text', length: 120, nullable: true },
        { name: 'symbolKey', type: 'text', length: 120, nullable: true },
        { name: 'date', type: 'day', nullable: true },
        { name: 'issuer', type: 'text', length: 300, nullable: true },
        { name: 'bodyKey', type: 'text', length: 300, nullable: true },
        { name: 'issuerUnitId', type: 'id', nullable: true },
        { name: 'kind', type: 'text', length: 100, nullable: true },
        { name: 'subject', type: 'long' },
        { name: 'urgency', type: 'text', length: 20 },
        { name: 'signer', type: 'long', nullable: true },
        { name: 'recipients', type: 'long' },
        { name: 'handledBy', type: 'text', length: 300, nullable: true },
        { name: 'forwardedOn', type: 'day', nullable: true },
        { name: 'copies', type: 'whole', nullable: true },
        { name: 'note', type: 'text', length: 1000, nullable: true },
        { name: 'status', type: 'text', length: 20 },
        { name: 'cancelReason', type: 'text', length: 1000, nullable: true },
        { name: 'receivedOn', type: 'day', nullable: true },
        { name: 'sentAt', type: 'instant', nullable: true },
        { name: 'externalIds', type: 'long' },
        { name: 'replyTo', type: 'long', nullable: true },
        { name: 'searchText', type: 'long' },
        { name: 'registeredAt', type: 'instant' },
        { name: 'registeredById', type: 'id', nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [
        { columns: ['bodyId', 'direction', 'year', 'number'], unique: true },
        { columns: ['symbolKey', 'date'] },
        // What is cited by symbol and body alone: the same symbol is given in every body and year.
        { columns: ['symbolKey', 'bodyKey', 'date'] },
        { columns: ['issuerUnitId', 'date'] },
      ],
    );
    await tables.create('pt_document_text', [
      { name: 'id', type: 'id', primary: true, references: 'pt_document' },
      { name: 'text', type: 'long' },
    ]);
    await tables.create(
      'pt_register_counter',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'bodyId', type: 'id' },
        { name: 'direction', type: 'text', length: 10 },
        { name: 'year', type: 'whole' },
        { name: 'last', type: 'whole' },
      ],
      [{ columns: ['bodyId', 'direction', 'year'], unique: true }],
    );
    await tables.create(
      'pt_attachment',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'documentId', type: 'id', references: 'pt_document' },
        { name: 'position', type: 'whole' },
        { name: 'main', type: 'flag' },
        { name: 'name', type: 'text', length: 200 },
        { name: 'sha256', type: 'text', length: 64 },
        { name: 'size', type: 'whole' },
        { name: 'mediaType', type: 'text', length: 120 },
      ],
      [{ columns: ['documentId', 'position'], unique: true }, { columns: ['sha256'] }],
    );
    await tables.create(
      'pt_document_citation',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'documentId', type: 'id', references: 'pt_document' },
        { name: 'registerId', type: 'id' },
        { name: 'citedOn', type: 'day' },
        { name: 'kind', type: 'text', length: 100, nullable: true },
        { name: 'symbol', type: 'text', length: 120 },
        { name: 'symbolKey', type: 'text', length: 120 },
        { name: 'date', type: 'day', nullable: true },
        { name: 'issuer', type: 'text', length: 300, nullable: true },
        { name: 'bodyKey', type: 'text', length: 300, nullable: true },
        { name: 'targetId', type: 'id', nullable: true },
        { name: 'targetRegisterId', type: 'id', nullable: true },
        { name: 'mentions', type: 'long' },
      ],
      [
        { columns: ['documentId'] },
        { columns: ['targetId'] },
        // Citations still open when a document of that symbol arrives, and those its own register's copy is to take over.
        { columns: ['symbolKey', 'targetId', 'date', 'bodyKey'] },
        { columns: ['symbolKey', 'registerId', 'date', 'targetRegisterId'] },
        // A plan that comes after documents that cite it.
        { columns: ['symbolKey', 'date', 'id'] },
        { columns: ['symbolKey', 'bodyKey', 'id'] },
      ],
    );
  },
  async down(tables) {
    for (const table of [
      'pt_document_citation',
      'pt_attachment',
      'pt_register_counter',
      'pt_document_text',
      'pt_document',
    ]) {
      await tables.drop(table);
    }
  },
};
