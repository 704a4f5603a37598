import type { MigrationDefinition } from './migration';

/** Notices to people, what each person chose of them, and scheduled runs. */
export const notices: MigrationDefinition = {
  name: 'PlanTasksNotices1763900100000',
  async up(tables) {
    await tables.create(
      'pt_notice',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'personId', type: 'id', references: 'pt_person' },
        { name: 'kind', type: 'text', length: 40 },
        { name: 'title', type: 'text', length: 300 },
        { name: 'text', type: 'long' },
        { name: 'path', type: 'text', length: 400 },
        { name: 'key', type: 'text', length: 200 },
        { name: 'topicType', type: 'text', length: 40, nullable: true },
        { name: 'topicId', type: 'id', nullable: true },
        { name: 'createdAt', type: 'text', length: 24 },
        { name: 'readAt', type: 'text', length: 24, nullable: true },
        { name: 'digest', type: 'text', length: 10 },
      ],
      [
        { columns: ['personId', 'key'], unique: true },
        { columns: ['personId', 'createdAt'] },
        { columns: ['personId', 'readAt'] },
        { columns: ['digest', 'personId'] },
      ],
    );
    await tables.create(
      'pt_notice_choice',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'personId', type: 'id', references: 'pt_person' },
        { name: 'kind', type: 'text', length: 40 },
        { name: 'delivery', type: 'text', length: 10 },
      ],
      [{ columns: ['personId', 'kind'], unique: true }],
    );
    await tables.create('pt_scheduled_job', [
      { name: 'name', type: 'text', length: 80, primary: true },
      { name: 'doneKey', type: 'text', length: 24, nullable: true },
      { name: 'claimedKey', type: 'text', length: 24, nullable: true },
      { name: 'claimToken', type: 'id', nullable: true },
      { name: 'claimedUntil', type: 'text', length: 24, nullable: true },
      { name: 'failures', type: 'whole', default: '0' },
      { name: 'nextAttemptAt', type: 'text', length: 24, nullable: true },
      { name: 'lastError', type: 'long', nullable: true },
      { name: 'finishedAt', type: 'text', length: 24, nullable: true },
    ]);
  },
  async down(tables) {
    for (const table of ['pt_scheduled_job', 'pt_notice_choice', 'pt_notice']) await tables.drop(table);
  },
};
