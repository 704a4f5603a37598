import type { MigrationDefinition } from './migration';

/** Links between documents and plans, tasks and assignments, and plans as linking looks them up. */
export const links: MigrationDefinition = {
  name: 'PlanTasksLinks1763900040000',
  async up(tables) {
    await tables.create(
      'pt_link',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'documentId', type: 'id', references: 'pt_document' },
        { name: 'registerId', type: 'id' },
        { name: 'targetType', type: 'text', length: 20 },
        { name: 'targetId', type: 'id' },
        { name: 'planId', type: 'id' },
        { name: 'taskId', type: 'id', nullable: true },
        { name: 'unitId', type: 'id', nullable: true },
        { name: 'kind', type: 'text', length: 20 },
        { name: 'state', type: 'text', length: 20 },
        { name: 'score', type: 'real' },
        { name: 'rule', type: 'text', length: 30 },
        { name: 'reason', type: 'text', length: 1000 },
        { name: 'evidence', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'decidedAt', type: 'instant', nullable: true },
        { name: 'decidedById', type: 'id', nullable: true },
        { name: 'decidedBy', type: 'text', length: 200, nullable: true },
        { name: 'decisionReason', type: 'text', length: 1000, nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [
        { columns: ['documentId', 'targetType', 'targetId', 'kind'], unique: true },
        // The queue: a register's, or everybody's, best first.
        { columns: ['registerId', 'state', 'score', 'id'] },
        { columns: ['state', 'score', 'id'] },
        { columns: ['planId', 'state', 'kind'] },
        { columns: ['taskId', 'state'] },
        { columns: ['targetId', 'kind'] },
      ],
    );
    await tables.create(
      'pt_link_plan',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'status', type: 'text', length: 20 },
        { name: 'symbol', type: 'text', length: 120, nullable: true },
        { name: 'symbolKey', type: 'text', length: 120, nullable: true },
        { name: 'date', type: 'day', nullable: true },
        { name: 'kind', type: 'text', length: 100, nullable: true },
        { name: 'issuer', type: 'text', length: 300, nullable: true },
        { name: 'bodyKey', type: 'text', length: 300, nullable: true },
        { name: 'issuerUnitId', type: 'id', nullable: true },
        { name: 'subject', type: 'long' },
      ],
      [{ columns: ['symbolKey', 'date'] }],
    );
    await tables.create(
      'pt_link_plan_citation',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'planId', type: 'id', references: 'pt_link_plan' },
        { name: 'symbol', type: 'text', length: 120 },
        { name: 'symbolKey', type: 'text', length: 120 },
        { name: 'date', type: 'day', nullable: true },
        { name: 'bodyKey', type: 'text', length: 300, nullable: true },
        { name: 'text', type: 'text', length: 500 },
      ],
      [{ columns: ['planId'] }, { columns: ['symbolKey', 'date'] }],
    );
  },
  async down(tables) {
    for (const table of ['pt_link_plan_citation', 'pt_link_plan', 'pt_link']) await tables.drop(table);
  },
};
