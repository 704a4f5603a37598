import type { MigrationDefinition } from './migration';

/** The chained record of acts, and its head. */
export const audit: MigrationDefinition = {
  name: 'PlanTasksAudit1763900001000',
  async up(tables) {
    await tables.create('pt_audit_head', [
      { name: 'id', type: 'id', primary: true },
      { name: 'sequence', type: 'whole' },
      { name: 'hash', type: 'text', length: 64 },
    ]);
    await tables.create(
      'pt_audit_entry',
      [
        { name: 'sequence', type: 'whole', primary: true },
        { name: 'id', type: 'id' },
        { name: 'at', type: 'text', length: 24 },
        { name: 'actorId', type: 'id', nullable: true },
        { name: 'actorName', type: 'text', length: 300 },
        { name: 'action', type: 'text', length: 80 },
        { name: 'topicType', type: 'text', length: 40 },
        { name: 'topicId', type: 'id' },
        { name: 'subjectType', type: 'text', length: 40 },
        { name: 'subjectId', type: 'id' },
        { name: 'unitId', type: 'id', nullable: true },
        { name: 'summary', type: 'long' },
        { name: 'reason', type: 'long', nullable: true },
        { name: 'before', type: 'long', nullable: true },
        { name: 'after', type: 'long', nullable: true },
        { name: 'previousHash', type: 'text', length: 64 },
        { name: 'hash', type: 'text', length: 64 },
      ],
      [
        { columns: ['id'], unique: true },
        { columns: ['topicType', 'topicId', 'sequence'] },
        { columns: ['subjectType', 'subjectId', 'sequence'] },
      ],
    );
  },
  async down(tables) {
    await tables.drop('pt_audit_entry');
    await tables.drop('pt_audit_head');
  },
};
