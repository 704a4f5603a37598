import type { MigrationDefinition } from './migration';

/** Sending of outgoing documents: one row for each recipient. */
export const dispatch: MigrationDefinition = {
  name: 'PlanTasksDispatch1763900050000',
  async up(tables) {
    await tables.addColumn('pt_document', { name: 'directsWork', type: 'flag', default: '0' });
    await tables.create(
      'pt_delivery',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'documentId', type: 'id', references: 'pt_document' },
        { name: 'position', type: 'whole' },
        { name: 'unitId', type: 'id', nullable: true },
        { name: 'organId', type: 'text', length: 100, nullable: true },
        { name: 'name', type: 'text', length: 300 },
        { name: 'channel', type: 'text', length: 20 },
        { name: 'status', type: 'text', length: 20 },
        { name: 'statusAt', type: 'instant' },
        { name: 'reason', type: 'text', length: 1000, nullable: true },
        { name: 'receivedId', type: 'id', nullable: true },
        { name: 'packageId', type: 'text', length: 200, nullable: true },
        { name: 'recall', type: 'text', length: 20, nullable: true },
        { name: 'steps', type: 'long' },
        { name: 'sentById', type: 'id', nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['documentId', 'position'], unique: true }, { columns: ['receivedId'] }],
    );
  },
  async down(tables) {
    await tables.drop('pt_delivery');
    await tables.runner.dropColumn(tables.path('pt_document'), 'directsWork');
  },
};
