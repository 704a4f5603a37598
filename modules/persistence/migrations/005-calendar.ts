import type { MigrationDefinition } from './migration';

/** Days that are not what the rules of the calendar make them. */
export const calendar: MigrationDefinition = {
  name: 'PlanTasksCalendar1763900005000',
  async up(tables) {
    await tables.create('pt_calendar_override', [
      { name: 'date', type: 'day', primary: true },
      { name: 'working', type: 'flag' },
      { name: 'reason', type: 'text', length: 300 },
    ]);
  },
  async down(tables) {
    await tables.drop('pt_calendar_override');
  },
};
