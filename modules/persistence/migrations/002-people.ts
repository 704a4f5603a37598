import type { MigrationDefinition } from './migration';

export const people: MigrationDefinition = {
  name: 'PlanTasksPeople1763900002000',
  async up(tables) {
    await tables.create(
      'pt_person',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'subject', type: 'text', length: 200 },
        { name: 'name', type: 'text', length: 200 },
        { name: 'title', type: 'text', length: 200, nullable: true },
        { name: 'email', type: 'text', length: 200, nullable: true },
        { name: 'unitId', type: 'id', nullable: true },
        { name: 'roles', type: 'long' },
        { name: 'active', type: 'flag' },
        { name: 'searchText', type: 'long' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['subject'], unique: true }, { columns: ['unitId'] }],
    );
  },
  async down(tables) {
    await tables.drop('pt_person');
  },
};
