import type { MigrationDefinition } from './migration';

/** Messages that leave after commit, and keys of deliveries that came in. */
export const outbox: MigrationDefinition = {
  name: 'PlanTasksOutbox1763900006000',
  async up(tables) {
    await tables.create(
      'pt_outbox',
      [
        { name: 'sequence', type: 'whole', primary: true, generated: true },
        { name: 'id', type: 'id' },
        { name: 'channel', type: 'text', length: 40 },
        { name: 'kind', type: 'text', length: 80 },
        { name: 'orderKey', type: 'text', length: 200 },
        { name: 'payload', type: 'long' },
        { name: 'status', type: 'text', length: 20 },
        { name: 'attempts', type: 'whole' },
        { name: 'nextAttemptAt', type: 'text', length: 24 },
        { name: 'claimToken', type: 'id', nullable: true },
        { name: 'claimedUntil', type: 'text', length: 24, nullable: true },
        { name: 'lastError', type: 'long', nullable: true },
        { name: 'createdAt', type: 'text', length: 24 },
        { name: 'sentAt', type: 'text', length: 24, nullable: true },
      ],
      [
        { columns: ['id'], unique: true },
        { columns: ['status', 'nextAttemptAt'] },
        { columns: ['orderKey', 'sequence'] },
      ],
    );
    await tables.create(
      'pt_inbox_key',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'source', type: 'text', length: 60 },
        { name: 'key', type: 'text', length: 300 },
        { name: 'at', type: 'text', length: 24 },
        { name: 'outcome', type: 'long', nullable: true },
      ],
      [{ columns: ['source', 'key'], unique: true }],
    );
  },
  async down(tables) {
    await tables.drop('pt_inbox_key');
    await tables.drop('pt_outbox');
  },
};
