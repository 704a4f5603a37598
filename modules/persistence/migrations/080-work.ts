import type { MigrationDefinition } from './migration';
import type { ColumnSketch } from './tables';

/** Adds to assignments what units and the assigning side do with them. */
const ASSIGNMENT_COLUMNS: ColumnSketch[] = [
  { name: 'parentId', type: 'id', nullable: true },
  { name: 'parentUnitId', type: 'id', nullable: true },
  { name: 'partText', type: 'long', nullable: true },
  { name: 'suggestedUnitId', type: 'id', nullable: true },
  { name: 'urgeCount', type: 'whole', default: '0' },
  { name: 'percent', type: 'whole', nullable: true },
  { name: 'takenOff', type: 'flag', default: '0' },
];

/** An act's moment and its person. */
const acted = (prefix: string, nullable: boolean): ColumnSketch[] => [
  { name: `${prefix}At`, type: 'instant', nullable },
  { name: `${prefix}ById`, type: 'id', nullable },
  { name: `${prefix}ByName`, type: 'text', length: 300, nullable },
];

const id: ColumnSketch = { name: 'id', type: 'id', primary: true };
const assignment: ColumnSketch = { name: 'assignmentId', type: 'id', references: 'pt_assignment' };
const task: ColumnSketch = { name: 'taskId', type: 'id' };
const plan: ColumnSketch = { name: 'planId', type: 'id' };
const version: ColumnSketch = { name: 'version', type: 'whole', default: '1' };

/** Replies, progress, extensions, urgings, comments, and parts of assignments. */
export const work: MigrationDefinition = {
  name: 'PlanTasksWork1763900080000',
  async up(tables) {
    await tables.addColumns('pt_assignment', ASSIGNMENT_COLUMNS);
    await tables.addIndex('pt_assignment', { columns: ['parentId'] });
    await tables.addIndex('pt_assignment', { columns: ['parentUnitId', 'status'] });
    await tables.create(
      'pt_reply',
      [
        id,
        { name: 'chainId', type: 'id' },
        { name: 'number', type: 'whole' },
        { name: 'unitId', type: 'id', references: 'pt_unit' },
        { name: 'kind', type: 'text', length: 10 },
        { name: 'text', type: 'long' },
        { name: 'documentId', type: 'id', nullable: true },
        { name: 'documentSymbol', type: 'text', length: 120, nullable: true },
        { name: 'documentSymbolKey', type: 'text', length: 120, nullable: true },
        { name: 'documentDate', type: 'day', nullable: true },
        { name: 'documentSubject', type: 'long', nullable: true },
        { name: 'submitKey', type: 'text', length: 64 },
        { name: 'sentAt', type: 'instant' },
        { name: 'sentById', type: 'id', nullable: true },
        { name: 'sentByName', type: 'text', length: 300 },
        version,
      ],
      [
        { columns: ['chainId', 'number'], unique: true },
        { columns: ['unitId', 'submitKey'], unique: true },
        // A document that arrives is looked for among the ones entered by symbol and date.
        { columns: ['documentSymbolKey', 'documentDate'] },
        { columns: ['documentId'] },
      ],
    );
    await tables.create(
      'pt_reply_answer',
      [
        id,
        { name: 'replyId', type: 'id', references: 'pt_reply' },
        { name: 'position', type: 'whole' },
        assignment,
        task,
        plan,
        { name: 'status', type: 'text', length: 10 },
        { name: 'remark', type: 'long', nullable: true },
        ...acted('decided', true),
        version,
      ],
      [
        { columns: ['replyId', 'assignmentId'], unique: true },
        { columns: ['assignmentId', 'status'] },
        { columns: ['planId', 'status'] },
        { columns: ['status'] },
      ],
    );
    await tables.create(
      'pt_task_file',
      [
        id,
        { name: 'ownerKind', type: 'text', length: 10 },
        { name: 'ownerId', type: 'id' },
        { name: 'position', type: 'whole' },
        { name: 'name', type: 'text', length: 200 },
        { name: 'sha256', type: 'text', length: 64 },
        { name: 'size', type: 'whole' },
        { name: 'mediaType', type: 'text', length: 120 },
      ],
      [{ columns: ['ownerId', 'position'], unique: true }, { columns: ['sha256'] }],
    );
    await tables.create(
      'pt_progress_note',
      [
        id,
        assignment,
        { name: 'percent', type: 'whole', nullable: true },
        { name: 'text', type: 'long' },
        { name: 'at', type: 'instant' },
        { name: 'byId', type: 'id' },
        { name: 'byName', type: 'text', length: 300 },
      ],
      [{ columns: ['assignmentId'] }],
    );
    await tables.create(
      'pt_extension',
      [
        id,
        assignment,
        task,
        plan,
        { name: 'unitId', type: 'id' },
        { name: 'slot', type: 'text', length: 36 },
        { name: 'status', type: 'text', length: 10 },
        { name: 'reason', type: 'long' },
        { name: 'proposedDate', type: 'day' },
        { name: 'dueDateBefore', type: 'day' },
        { name: 'grantedDate', type: 'day', nullable: true },
        { name: 'decisionReason', type: 'long', nullable: true },
        ...acted('asked', false),
        ...acted('decided', true),
        version,
      ],
      [
        { columns: ['assignmentId', 'slot'], unique: true },
        { columns: ['status', 'askedAt'] },
        { columns: ['planId', 'status'] },
        { columns: ['unitId', 'status'] },
      ],
    );
    await tables.create(
      'pt_urge',
      [
        id,
        assignment,
        task,
        plan,
        { name: 'unitId', type: 'id' },
        { name: 'number', type: 'whole' },
        { name: 'grade', type: 'text', length: 10 },
        { name: 'text', type: 'long' },
        { name: 'at', type: 'instant' },
        { name: 'byId', type: 'id', nullable: true },
        { name: 'byName', type: 'text', length: 300 },
      ],
      [
        { columns: ['assignmentId', 'number'], unique: true },
        { columns: ['planId', 'at'] },
        { columns: ['unitId', 'at'] },
      ],
    );
    await tables.create(
      'pt_urge_receipt',
      [
        id,
        { name: 'urgeId', type: 'id', references: 'pt_urge' },
        { name: 'personId', type: 'id' },
        { name: 'personName', type: 'text', length: 300 },
        { name: 'at', type: 'instant' },
      ],
      [{ columns: ['urgeId', 'personId'], unique: true }],
    );
    await tables.create(
      'pt_task_comment',
      [
        id,
        assignment,
        task,
        { name: 'side', type: 'text', length: 10 },
        { name: 'text', type: 'long' },
        { name: 'at', type: 'instant' },
        { name: 'authorId', type: 'id' },
        { name: 'authorName', type: 'text', length: 300 },
        { name: 'withdrawnAt', type: 'instant', nullable: true },
      ],
      [{ columns: ['assignmentId'] }],
    );
  },
  async down(tables) {
    for (const table of [
      'pt_task_comment',
      'pt_urge_receipt',
      'pt_urge',
      'pt_extension',
      'pt_progress_note',
      'pt_task_file',
      'pt_reply_answer',
      'pt_reply',
    ]) {
      await tables.drop(table);
    }
    await tables.dropColumns('pt_assignment', ASSIGNMENT_COLUMNS);
  },
};
