import type { MigrationDefinition } from './migration';

/** Plans, their sources, drafted items and amendments. */
export const plans: MigrationDefinition = {
  name: 'PlanTasksPlans1763900020000',
  async up(tables) {
    await tables.create(
      'pt_plan',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'status', type: 'text', length: 20 },
        { name: 'sourceId', type: 'id' },
        { name: 'subject', type: 'long' },
        { name: 'number', type: 'text', length: 40, nullable: true },
        { name: 'symbol', type: 'text', length: 120, nullable: true },
        { name: 'symbolKey', type: 'text', length: 120, nullable: true },
        { name: 'date', type: 'day', nullable: true },
        { name: 'issuer', type: 'text', length: 300, nullable: true },
        { name: 'parentBody', type: 'text', length: 300, nullable: true },
        { name: 'place', type: 'text', length: 200, nullable: true },
        { name: 'kind', type: 'text', length: 100, nullable: true },
        { name: 'kindCode', type: 'text', length: 20, nullable: true },
        { name: 'urgency', type: 'text', length: 20 },
        { name: 'signer', type: 'long', nullable: true },
        { name: 'recipients', type: 'long' },
        { name: 'year', type: 'whole', nullable: true },
        { name: 'searchText', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id' },
        { name: 'approvedAt', type: 'instant', nullable: true },
        { name: 'approvedById', type: 'id', nullable: true },
        { name: 'endReason', type: 'long', nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['status'] }, { columns: ['symbolKey'] }],
    );
    await tables.create(
      'pt_plan_source',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'planId', type: 'id', references: 'pt_plan' },
        { name: 'contentKey', type: 'text', length: 64, nullable: true },
        { name: 'fileName', type: 'text', length: 300, nullable: true },
        { name: 'fileSize', type: 'whole', nullable: true },
        { name: 'fileSha256', type: 'text', length: 64, nullable: true },
        { name: 'format', type: 'text', length: 10 },
        { name: 'text', type: 'long' },
        { name: 'blocks', type: 'long' },
        { name: 'reading', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id' },
      ],
      [
        { columns: ['planId'] },
        { columns: ['contentKey'], unique: true, where: '"contentKey" IS NOT NULL' },
        { columns: ['fileSha256'] },
      ],
    );
    await tables.create(
      'pt_plan_item',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'planId', type: 'id', references: 'pt_plan' },
        { name: 'sourceId', type: 'id' },
        { name: 'position', type: 'real' },
        { name: 'source', type: 'text', length: 20 },
        { name: 'label', type: 'text', length: 40, nullable: true },
        { name: 'groups', type: 'long' },
        { name: 'content', type: 'long' },
        { name: 'lead', type: 'long' },
        { name: 'cooperating', type: 'long' },
        { name: 'monitoring', type: 'long' },
        { name: 'deadline', type: 'long' },
        { name: 'product', type: 'long', nullable: true },
        { name: 'conditions', type: 'long' },
        { name: 'spanStart', type: 'whole' },
        { name: 'spanEnd', type: 'whole' },
        { name: 'fields', type: 'long' },
        { name: 'confidence', type: 'real' },
        { name: 'readAs', type: 'long' },
        { name: 'edited', type: 'flag' },
        { name: 'dropped', type: 'flag' },
        { name: 'taskId', type: 'id', nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['planId', 'position'] }, { columns: ['taskId'] }],
    );
    await tables.create(
      'pt_plan_amendment',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'planId', type: 'id', references: 'pt_plan' },
        { name: 'sourceId', type: 'id' },
        { name: 'status', type: 'text', length: 20 },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [
        { columns: ['planId', 'createdAt'] },
        { columns: ['planId'], unique: true, where: `"status" = 'open'` },
      ],
    );
    await tables.create(
      'pt_plan_change',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'amendmentId', type: 'id', references: 'pt_plan_amendment' },
        { name: 'position', type: 'whole' },
        { name: 'kind', type: 'text', length: 10 },
        { name: 'itemId', type: 'id', nullable: true },
        { name: 'before', type: 'long', nullable: true },
        { name: 'after', type: 'long', nullable: true },
        { name: 'readAs', type: 'long' },
        { name: 'fields', type: 'long' },
        { name: 'decision', type: 'text', length: 10, nullable: true },
      ],
      [{ columns: ['amendmentId', 'position'] }],
    );
  },
  async down(tables) {
    for (const table of [
      'pt_plan_change',
      'pt_plan_amendment',
      'pt_plan_item',
      'pt_plan_source',
      'pt_plan',
    ]) {
      await tables.drop(table);
    }
  },
};
