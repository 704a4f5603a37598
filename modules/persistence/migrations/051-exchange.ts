import type { MigrationDefinition } from './migration';

/** Documents and messages of the national exchange. */
export const exchange: MigrationDefinition = {
  name: 'PlanTasksExchange1763900051000',
  async up(tables) {
    await tables.addColumn('pt_document', { name: 'changeMark', type: 'long', nullable: true });
    await tables.create(
      'pt_exchange_entry',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'entryKey', type: 'text', length: 64 },
        { name: 'documentKey', type: 'text', length: 64 },
        { name: 'documentId', type: 'id', references: 'pt_document' },
        { name: 'organId', type: 'text', length: 100 },
        { name: 'organName', type: 'text', length: 300, nullable: true },
        { name: 'externalId', type: 'long' },
        { name: 'code', type: 'text', length: 200, nullable: true },
        { name: 'promulgatedOn', type: 'text', length: 10, nullable: true },
        { name: 'receiverOrganId', type: 'text', length: 100 },
        { name: 'reported', type: 'text', length: 20 },
      ],
      [{ columns: ['entryKey'], unique: true }, { columns: ['documentKey'] }, { columns: ['documentId'] }],
    );
    await tables.create(
      'pt_exchange_package',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'docId', type: 'text', length: 200 },
        { name: 'outcome', type: 'text', length: 10, nullable: true },
        { name: 'attempts', type: 'whole' },
        { name: 'kind', type: 'text', length: 20 },
        { name: 'fromOrgan', type: 'text', length: 100, nullable: true },
        { name: 'toOrgan', type: 'text', length: 100, nullable: true },
        { name: 'aboutKey', type: 'text', length: 64, nullable: true },
        { name: 'documentId', type: 'id', nullable: true },
        { name: 'effect', type: 'text', length: 30 },
        { name: 'text', type: 'text', length: 1000, nullable: true },
        { name: 'header', type: 'long', nullable: true },
        { name: 'revision', type: 'long', nullable: true },
        { name: 'warnings', type: 'long' },
        { name: 'receivedAt', type: 'instant' },
      ],
      [
        { columns: ['docId'], unique: true },
        { columns: ['aboutKey', 'effect'] },
        { columns: ['effect', 'receivedAt'] },
        { columns: ['receivedAt'] },
      ],
    );
  },
  async down(tables) {
    await tables.drop('pt_exchange_package');
    await tables.drop('pt_exchange_entry');
    await tables.runner.dropColumn(tables.path('pt_document'), 'changeMark');
  },
};
