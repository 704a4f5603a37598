import type { MigrationDefinition } from './migration';

/** Changes of documents with tasks that wait for a coordinator; entries of documents the platform pushed. */
export const effects: MigrationDefinition = {
  name: 'PlanTasksEffects1763900052000',
  async up(tables) {
    await tables.addColumn('pt_e_office_document', { name: 'entryId', type: 'id', nullable: true });
    await tables.create(
      'pt_document_effect',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'documentId', type: 'id', references: 'pt_document' },
        { name: 'planIds', type: 'long' },
        { name: 'change', type: 'text', length: 20 },
        { name: 'origin', type: 'text', length: 20 },
        { name: 'originId', type: 'id', nullable: true },
        { name: 'asker', type: 'text', length: 300 },
        { name: 'reason', type: 'text', length: 1000, nullable: true },
        { name: 'replacedById', type: 'id', nullable: true },
        { name: 'revision', type: 'long', nullable: true },
        { name: 'newText', type: 'text', length: 20 },
        { name: 'newTextFault', type: 'text', length: 1000, nullable: true },
        { name: 'amendmentId', type: 'id', nullable: true },
        { name: 'status', type: 'text', length: 20 },
        { name: 'consequences', type: 'long', nullable: true },
        { name: 'createdAt', type: 'instant' },
        { name: 'decidedAt', type: 'instant', nullable: true },
        { name: 'decidedById', type: 'id', nullable: true },
        { name: 'decidedBy', type: 'text', length: 200, nullable: true },
        { name: 'decisionReason', type: 'text', length: 1000, nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['documentId', 'status'] }, { columns: ['status', 'createdAt'] }],
    );
  },
  async down(tables) {
    await tables.drop('pt_document_effect');
    await tables.runner.dropColumn(tables.path('pt_e_office_document'), 'entryId');
  },
};
