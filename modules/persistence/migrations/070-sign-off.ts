import type { MigrationDefinition } from './migration';

/** Documents on their way to a signature and a number. */
export const signOff: MigrationDefinition = {
  name: 'PlanTasksSignOff1763900070000',
  async up(tables) {
    await tables.create(
      'pt_submission',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'draftId', type: 'id', nullable: true },
        { name: 'planId', type: 'id', nullable: true },
        { name: 'origin', type: 'long', nullable: true },
        { name: 'kind', type: 'text', length: 40 },
        { name: 'bodyId', type: 'id' },
        { name: 'subject', type: 'long' },
        { name: 'documentKind', type: 'text', length: 100, nullable: true },
        { name: 'notation', type: 'text', length: 120 },
        { name: 'recipients', type: 'long' },
        { name: 'file', type: 'long' },
        { name: 'editable', type: 'long', nullable: true },
        { name: 'enclosures', type: 'long' },
        { name: 'places', type: 'long' },
        { name: 'status', type: 'text', length: 20 },
        { name: 'round', type: 'whole' },
        { name: 'submittedById', type: 'id' },
        { name: 'submittedByName', type: 'text', length: 200 },
        { name: 'submittedAt', type: 'instant' },
        { name: 'signerId', type: 'id' },
        { name: 'power', type: 'text', length: 10 },
        { name: 'currentStepId', type: 'id', nullable: true },
        { name: 'currentPersonId', type: 'id', nullable: true },
        { name: 'waitingSince', type: 'instant' },
        { name: 'signedFile', type: 'long', nullable: true },
        { name: 'signedAt', type: 'instant', nullable: true },
        { name: 'signatures', type: 'long' },
        { name: 'documentId', type: 'id', nullable: true },
        { name: 'symbol', type: 'text', length: 120, nullable: true },
        { name: 'issuedOn', type: 'day', nullable: true },
        { name: 'searchText', type: 'long' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [
        { columns: ['currentPersonId', 'waitingSince'] },
        { columns: ['submittedById', 'submittedAt'] },
        { columns: ['bodyId', 'status', 'waitingSince'] },
        { columns: ['draftId'] },
        { columns: ['documentId'] },
      ],
    );
    await tables.create(
      'pt_submission_step',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'submissionId', type: 'id', references: 'pt_submission' },
        { name: 'round', type: 'whole' },
        { name: 'position', type: 'whole' },
        { name: 'kind', type: 'text', length: 10 },
        { name: 'personId', type: 'id' },
        { name: 'personName', type: 'text', length: 200 },
        { name: 'personTitle', type: 'text', length: 200, nullable: true },
        { name: 'state', type: 'text', length: 20 },
        { name: 'sha256', type: 'text', length: 64, nullable: true },
        { name: 'reason', type: 'text', length: 2000, nullable: true },
        { name: 'decidedAt', type: 'instant', nullable: true },
        { name: 'decidedById', type: 'id', nullable: true },
        { name: 'decidedByName', type: 'text', length: 200, nullable: true },
        { name: 'byDeputy', type: 'flag' },
      ],
      [{ columns: ['submissionId', 'round', 'position'] }, { columns: ['personId', 'submissionId'] }],
    );
    await tables.create(
      'pt_deputy',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'principalId', type: 'id' },
        { name: 'deputyId', type: 'id' },
        { name: 'fromDay', type: 'day' },
        { name: 'toDay', type: 'day' },
        { name: 'basis', type: 'text', length: 500, nullable: true },
        { name: 'createdById', type: 'id' },
        { name: 'createdAt', type: 'instant' },
        { name: 'endedAt', type: 'instant', nullable: true },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['principalId', 'fromDay'] }, { columns: ['deputyId', 'fromDay'] }],
    );
    await tables.create(
      'pt_signing_order',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'submissionId', type: 'id', references: 'pt_submission' },
        { name: 'stepId', type: 'id' },
        { name: 'personId', type: 'id' },
        { name: 'sha256', type: 'text', length: 64 },
        { name: 'orderedAt', type: 'instant' },
        { name: 'status', type: 'text', length: 20 },
        { name: 'signedSha256', type: 'text', length: 64, nullable: true },
      ],
      [{ columns: ['submissionId'] }],
    );
  },
  async down(tables) {
    for (const table of ['pt_signing_order', 'pt_deputy', 'pt_submission_step', 'pt_submission']) {
      await tables.drop(table);
    }
  },
};
