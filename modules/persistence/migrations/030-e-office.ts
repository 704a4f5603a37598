import type { MigrationDefinition } from './migration';

/** Documents the host platform pushed, and the nonces of its requests. */
export const eOffice: MigrationDefinition = {
  name: 'PlanTasksEOffice1763900030000',
  async up(tables) {
    await tables.create(
      'pt_e_office_document',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'externalId', type: 'text', length: 200 },
        { name: 'planId', type: 'id' },
        { name: 'revision', type: 'whole' },
        { name: 'fileSha256', type: 'text', length: 64 },
        { name: 'outcome', type: 'text', length: 20 },
        { name: 'metadata', type: 'long' },
        { name: 'receivedAt', type: 'instant' },
        { name: 'linkMessageId', type: 'id', nullable: true },
      ],
      [{ columns: ['externalId'], unique: true }, { columns: ['planId'] }],
    );
    await tables.create(
      'pt_e_office_nonce',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'keyId', type: 'text', length: 100 },
        { name: 'nonce', type: 'text', length: 100 },
        { name: 'expiresAt', type: 'text', length: 24 },
      ],
      [{ columns: ['keyId', 'nonce'], unique: true }, { columns: ['expiresAt'] }],
    );
  },
  async down(tables) {
    await tables.drop('pt_e_office_nonce');
    await tables.drop('pt_e_office_document');
  },
};
