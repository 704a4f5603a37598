import type { MigrationDefinition } from './migration';

/** Tasks, their units and conditions, and the assignments of units. */
export const tasks: MigrationDefinition = {
  name: 'PlanTasksTasks1763900010000',
  async up(tables) {
    await tables.create('pt_task_plan', [
      { name: 'id', type: 'id', primary: true },
      { name: 'symbol', type: 'text', length: 200, nullable: true },
      { name: 'subject', type: 'long' },
      { name: 'date', type: 'day', nullable: true },
      { name: 'status', type: 'text', length: 20 },
      { name: 'searchText', type: 'long' },
    ]);
    await tables.create(
      'pt_task',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'planId', type: 'id', references: 'pt_task_plan' },
        { name: 'number', type: 'whole' },
        { name: 'source', type: 'text', length: 20 },
        { name: 'label', type: 'text', length: 100, nullable: true },
        { name: 'groups', type: 'long' },
        { name: 'content', type: 'long' },
        { name: 'product', type: 'long', nullable: true },
        { name: 'deadlineText', type: 'long' },
        { name: 'deadlineKind', type: 'text', length: 20 },
        { name: 'deadlineFrom', type: 'day', nullable: true },
        { name: 'deadlineTo', type: 'day', nullable: true },
        { name: 'deadlineRule', type: 'long', nullable: true },
        { name: 'deadlineCondition', type: 'long', nullable: true },
        { name: 'originalDueDate', type: 'day', nullable: true },
        { name: 'dueDate', type: 'day', nullable: true },
        { name: 'periodKey', type: 'text', length: 20 },
        { name: 'nextOpensOn', type: 'day', nullable: true },
        { name: 'cancelledOn', type: 'day', nullable: true },
        { name: 'at', type: 'long', nullable: true },
        { name: 'fields', type: 'long' },
        { name: 'searchText', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['planId', 'number'] }, { columns: ['nextOpensOn'] }],
    );
    await tables.create(
      'pt_task_unit',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'taskId', type: 'id', references: 'pt_task' },
        { name: 'position', type: 'whole' },
        { name: 'role', type: 'text', length: 20 },
        { name: 'text', type: 'long' },
        { name: 'unitId', type: 'id', nullable: true },
        { name: 'groupId', type: 'id', nullable: true },
        { name: 'unitIds', type: 'long' },
      ],
      [{ columns: ['taskId', 'position'] }],
    );
    await tables.create(
      'pt_task_condition',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'taskId', type: 'id', references: 'pt_task' },
        { name: 'position', type: 'whole' },
        { name: 'text', type: 'long' },
        { name: 'documentKind', type: 'long', nullable: true },
        { name: 'issuer', type: 'long', nullable: true },
        { name: 'about', type: 'long', nullable: true },
        { name: 'satisfiedAt', type: 'instant', nullable: true },
        { name: 'satisfiedOn', type: 'day', nullable: true },
        { name: 'satisfiedBy', type: 'text', length: 300, nullable: true },
        { name: 'note', type: 'long', nullable: true },
      ],
      [{ columns: ['taskId', 'position'] }],
    );
    await tables.create(
      'pt_assignment',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'planId', type: 'id', references: 'pt_task_plan' },
        { name: 'taskId', type: 'id', references: 'pt_task' },
        { name: 'unitId', type: 'id', references: 'pt_unit' },
        { name: 'role', type: 'text', length: 20 },
        { name: 'status', type: 'text', length: 20 },
        { name: 'periodKey', type: 'text', length: 20 },
        { name: 'dueDate', type: 'day', nullable: true },
        { name: 'originalDueDate', type: 'day', nullable: true },
        { name: 'assigneeId', type: 'id', nullable: true, references: 'pt_person' },
        { name: 'statusChangedAt', type: 'instant' },
        { name: 'submittedOn', type: 'day', nullable: true },
        { name: 'completedOn', type: 'day', nullable: true },
        { name: 'lastNote', type: 'long', nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [
        { columns: ['taskId', 'unitId', 'periodKey'], unique: true },
        { columns: ['unitId', 'status', 'dueDate'] },
        { columns: ['planId', 'status', 'dueDate'] },
        { columns: ['status', 'dueDate'] },
        { columns: ['assigneeId'] },
      ],
    );
  },
  async down(tables) {
    for (const table of ['pt_assignment', 'pt_task_condition', 'pt_task_unit', 'pt_task', 'pt_task_plan']) {
      await tables.drop(table);
    }
  },
};
