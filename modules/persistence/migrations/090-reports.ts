import type { MigrationDefinition } from './migration';
import type { ColumnSketch } from './tables';

const id: ColumnSketch = { name: 'id', type: 'id', primary: true };
const version: ColumnSketch = { name: 'version', type: 'whole', default: '1' };

/** Report templates, periods, what units owe and send, and the province's own text. */
export const reports: MigrationDefinition = {
  name: 'PlanTasksReports1763900090000',
  async up(tables) {
    await tables.create(
      'pt_report_template',
      [
        id,
        { name: 'code', type: 'text', length: 60 },
        { name: 'name', type: 'text', length: 300 },
        { name: 'publishedNumber', type: 'whole' },
        { name: 'retired', type: 'flag' },
        { name: 'searchText', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        version,
      ],
      [{ columns: ['code'], unique: true }],
    );
    await tables.create(
      'pt_report_template_version',
      [
        id,
        { name: 'templateId', type: 'id', references: 'pt_report_template' },
        { name: 'number', type: 'whole' },
        { name: 'content', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'publishedAt', type: 'instant', nullable: true },
        { name: 'publishedById', type: 'id', nullable: true },
        version,
      ],
      [{ columns: ['templateId', 'number'], unique: true }],
    );
    await tables.create(
      'pt_report_period',
      [
        id,
        { name: 'name', type: 'text', length: 300 },
        { name: 'templateId', type: 'id', references: 'pt_report_template' },
        { name: 'templateVersionId', type: 'id', references: 'pt_report_template_version' },
        { name: 'rhythm', type: 'text', length: 20 },
        { name: 'seriesId', type: 'id' },
        { name: 'periodKey', type: 'text', length: 36 },
        { name: 'startsOn', type: 'day' },
        { name: 'endsOn', type: 'day' },
        { name: 'dueRule', type: 'long' },
        { name: 'dueDate', type: 'day' },
        { name: 'scope', type: 'long' },
        { name: 'taskId', type: 'id', nullable: true, references: 'pt_task' },
        { name: 'planId', type: 'id', nullable: true },
        { name: 'previousId', type: 'id', nullable: true },
        { name: 'nextOpensBefore', type: 'whole', nullable: true },
        { name: 'nextOpensOn', type: 'day', nullable: true },
        { name: 'status', type: 'text', length: 20 },
        { name: 'guidance', type: 'long' },
        { name: 'searchText', type: 'long' },
        { name: 'createdAt', type: 'instant' },
        { name: 'createdById', type: 'id', nullable: true },
        { name: 'scheduled', type: 'flag' },
        version,
      ],
      [
        { columns: ['seriesId', 'periodKey'], unique: true },
        { columns: ['nextOpensOn'] },
        { columns: ['taskId'] },
        { columns: ['status', 'dueDate'] },
      ],
    );
    await tables.create(
      'pt_unit_report',
      [
        id,
        { name: 'periodId', type: 'id', references: 'pt_report_period' },
        { name: 'unitId', type: 'id', references: 'pt_unit' },
        { name: 'status', type: 'text', length: 20 },
        { name: 'dueDate', type: 'day' },
        { name: 'requiredCount', type: 'whole' },
        { name: 'filledCount', type: 'whole' },
        { name: 'changeCount', type: 'whole' },
        { name: 'submissionNumber', type: 'whole' },
        { name: 'firstSubmittedOn', type: 'day', nullable: true },
        { name: 'submittedAt', type: 'instant', nullable: true },
        { name: 'submittedById', type: 'id', nullable: true },
        { name: 'nothingToReport', type: 'flag' },
        { name: 'remark', type: 'long', nullable: true },
        version,
      ],
      [{ columns: ['periodId', 'unitId'], unique: true }, { columns: ['unitId', 'status', 'dueDate'] }],
    );
    await tables.create(
      'pt_unit_report_value',
      [
        id,
        { name: 'reportId', type: 'id', references: 'pt_unit_report' },
        { name: 'field', type: 'text', length: 80 },
        { name: 'value', type: 'long', nullable: true },
        { name: 'fault', type: 'text', length: 60, nullable: true },
        { name: 'faultText', type: 'text', length: 400, nullable: true },
        { name: 'change', type: 'whole' },
        { name: 'changedById', type: 'id' },
        { name: 'changedByName', type: 'text', length: 200 },
        { name: 'changedAt', type: 'instant' },
      ],
      [{ columns: ['reportId', 'field'], unique: true }],
    );
    await tables.create(
      'pt_unit_report_submission',
      [
        id,
        { name: 'reportId', type: 'id', references: 'pt_unit_report' },
        { name: 'number', type: 'whole' },
        { name: 'values', type: 'long' },
        { name: 'nothingToReport', type: 'flag' },
        { name: 'note', type: 'long', nullable: true },
        { name: 'submittedAt', type: 'instant' },
        { name: 'submittedById', type: 'id' },
        { name: 'submittedByName', type: 'text', length: 200 },
      ],
      [{ columns: ['reportId', 'number'], unique: true }],
    );
    await tables.create(
      'pt_report_figure',
      [
        id,
        { name: 'periodId', type: 'id', references: 'pt_report_period' },
        { name: 'reportId', type: 'id', references: 'pt_unit_report' },
        { name: 'field', type: 'text', length: 80 },
        { name: 'value', type: 'long' },
      ],
      [{ columns: ['reportId', 'field'], unique: true }, { columns: ['periodId', 'field'] }],
    );
    await tables.create(
      'pt_report_province_text',
      [
        id,
        { name: 'periodId', type: 'id', references: 'pt_report_period' },
        { name: 'section', type: 'text', length: 60 },
        { name: 'text', type: 'long' },
        { name: 'sources', type: 'long' },
        { name: 'editedAt', type: 'instant' },
        { name: 'editedById', type: 'id' },
        { name: 'editedByName', type: 'text', length: 200 },
        version,
      ],
      [{ columns: ['periodId', 'section'], unique: true }],
    );
  },
  async down(tables) {
    for (const table of [
      'pt_report_province_text',
      'pt_report_figure',
      'pt_unit_report_submission',
      'pt_unit_report_value',
      'pt_unit_report',
      'pt_report_period',
      'pt_report_template_version',
      'pt_report_template',
    ])
      await tables.drop(table);
  },
};
