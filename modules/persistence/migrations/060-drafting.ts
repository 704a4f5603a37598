import type { MigrationDefinition } from './migration';

/** Drafts of official documents with their versions, and the wordings an administrator gave their texts. */
export const drafting: MigrationDefinition = {
  name: 'PlanTasksDrafting1763900060000',
  async up(tables) {
    await tables.create(
      'pt_draft',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'kind', type: 'text', length: 30 },
        { name: 'bodyId', type: 'id', references: 'pt_unit' },
        { name: 'planId', type: 'id', nullable: true },
        { name: 'originType', type: 'text', length: 40, nullable: true },
        { name: 'originId', type: 'id', nullable: true },
        { name: 'subject', type: 'long' },
        { name: 'model', type: 'long' },
        { name: 'recipients', type: 'long' },
        { name: 'docxSha', type: 'text', length: 64, nullable: true },
        { name: 'docxSize', type: 'whole', nullable: true },
        { name: 'pdfSha', type: 'text', length: 64 },
        { name: 'pdfSize', type: 'whole' },
        { name: 'places', type: 'long', nullable: true },
        { name: 'uploaded', type: 'flag' },
        { name: 'status', type: 'text', length: 20 },
        { name: 'searchText', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id', nullable: true },
        { name: 'changedAt', type: 'instant' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [
        { columns: ['bodyId', 'status', 'changedAt'] },
        { columns: ['planId'] },
        { columns: ['originType', 'originId'] },
      ],
    );
    await tables.create(
      'pt_draft_version',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'draftId', type: 'id', references: 'pt_draft' },
        { name: 'version', type: 'whole' },
        { name: 'model', type: 'long' },
        { name: 'docxSha', type: 'text', length: 64, nullable: true },
        { name: 'pdfSha', type: 'text', length: 64 },
        { name: 'places', type: 'long', nullable: true },
        { name: 'uploaded', type: 'flag' },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id', nullable: true },
        { name: 'createdBy', type: 'text', length: 200 },
      ],
      [{ columns: ['draftId', 'version'], unique: true }],
    );
    await tables.create(
      'pt_text_version',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'code', type: 'text', length: 60 },
        { name: 'version', type: 'whole' },
        { name: 'text', type: 'long', nullable: true },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id', nullable: true },
        { name: 'createdBy', type: 'text', length: 200 },
      ],
      [{ columns: ['code', 'version'], unique: true }],
    );
  },
  async down(tables) {
    for (const table of ['pt_text_version', 'pt_draft_version', 'pt_draft']) await tables.drop(table);
  },
};
