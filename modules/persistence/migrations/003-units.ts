import type { MigrationDefinition } from './migration';

export const units: MigrationDefinition = {
  name: 'PlanTasksUnits1763900003000',
  async up(tables) {
    await tables.create(
      'pt_unit',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'code', type: 'text', length: 100 },
        { name: 'name', type: 'text', length: 300 },
        { name: 'shortName', type: 'text', length: 100, nullable: true },
        { name: 'kind', type: 'text', length: 40 },
        { name: 'level', type: 'text', length: 20 },
        { name: 'parentId', type: 'id', nullable: true, references: 'pt_unit' },
        { name: 'validFrom', type: 'day', nullable: true },
        { name: 'validTo', type: 'day', nullable: true },
        { name: 'successorId', type: 'id', nullable: true, references: 'pt_unit' },
        { name: 'searchText', type: 'long' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['code'], unique: true }, { columns: ['kind'] }],
    );
  },
  async down(tables) {
    await tables.drop('pt_unit');
  },
};
