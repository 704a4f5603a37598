import type { MigrationDefinition } from './migration';

/** Finds a body's documents of a time. */
const OF_BODY = { columns: ['bodyKey', 'date'] };

/** Documents proposed for the conditions tasks wait for. */
export const conditions: MigrationDefinition = {
  name: 'PlanTasksConditions1763900045000',
  async up(tables) {
    await tables.create(
      'pt_condition_proposal',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'conditionId', type: 'id' },
        { name: 'taskId', type: 'id' },
        { name: 'planId', type: 'id' },
        { name: 'documentId', type: 'id' },
        { name: 'score', type: 'whole' },
        { name: 'reason', type: 'long' },
        { name: 'state', type: 'text', length: 20 },
        { name: 'createdAt', type: 'instant' },
        { name: 'decidedAt', type: 'instant', nullable: true },
        { name: 'decidedById', type: 'id', nullable: true },
        { name: 'decidedBy', type: 'text', length: 300, nullable: true },
        { name: 'decisionReason', type: 'text', length: 1000, nullable: true },
        { name: 'version', type: 'whole' },
      ],
      [
        { columns: ['conditionId', 'documentId'], unique: true },
        { columns: ['documentId'] },
        { columns: ['taskId'] },
        { columns: ['planId'] },
        { columns: ['state', 'createdAt'] },
      ],
    );
    await tables.addIndex('pt_document', OF_BODY);
  },
  async down(tables) {
    await tables.dropIndex('pt_document', OF_BODY);
    await tables.drop('pt_condition_proposal');
  },
};
