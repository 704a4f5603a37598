import type { MigrationDefinition } from './migration';

/** Names and codes of units, and groups of units. */
export const organization: MigrationDefinition = {
  name: 'PlanTasksOrganization1763900004000',
  async up(tables) {
    await tables.create(
      'pt_unit_alias',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'unitId', type: 'id', references: 'pt_unit' },
        { name: 'position', type: 'whole' },
        { name: 'text', type: 'text', length: 300 },
        { name: 'kind', type: 'text', length: 20 },
        { name: 'validFrom', type: 'day', nullable: true },
        { name: 'validTo', type: 'day', nullable: true },
      ],
      [{ columns: ['unitId'] }],
    );
    await tables.create(
      'pt_unit_code',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'unitId', type: 'id', references: 'pt_unit' },
        { name: 'system', type: 'text', length: 40 },
        { name: 'code', type: 'text', length: 100 },
      ],
      [{ columns: ['unitId'] }, { columns: ['system', 'code'], unique: true }],
    );
    await tables.create(
      'pt_unit_group',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'code', type: 'text', length: 100 },
        { name: 'name', type: 'text', length: 300 },
        { name: 'aliases', type: 'long' },
        { name: 'rule', type: 'long', nullable: true },
        { name: 'searchText', type: 'long' },
        { name: 'version', type: 'whole', default: '1' },
      ],
      [{ columns: ['code'], unique: true }],
    );
    await tables.create(
      'pt_unit_group_member',
      [
        { name: 'id', type: 'id', primary: true },
        { name: 'groupId', type: 'id', references: 'pt_unit_group' },
        { name: 'unitId', type: 'id', references: 'pt_unit' },
      ],
      [{ columns: ['groupId', 'unitId'], unique: true }, { columns: ['unitId'] }],
    );
  },
  async down(tables) {
    await tables.drop('pt_unit_group_member');
    await tables.drop('pt_unit_group');
    await tables.drop('pt_unit_code');
    await tables.drop('pt_unit_alias');
  },
};
