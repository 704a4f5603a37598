import { Table, TableForeignKey, TableIndex } from 'typeorm';
import type { QueryRunner, TableColumnOptions } from 'typeorm';

/** What a column of ours can be, in both databases. */
export interface ColumnSketch {
  name: string;
  type: 'id' | 'text' | 'long' | 'day' | 'instant' | 'flag' | 'whole' | 'big' | 'real';
  /** Length of `text`, in UTF-16 units. */
  length?: number;
  nullable?: boolean;
  primary?: boolean;
  /** SQL literal. */
  default?: string;
  /** Numbers itself (with `whole` or `big`). */
  generated?: boolean;
  /** Table (without prefix handling) whose `id` it names. */
  references?: string;
}

export interface IndexSketch {
  columns: string[];
  unique?: boolean;
  /** Condition of a filtered index, in SQL both databases take. */
  where?: string;
}

const SQLITE_TYPES = {
  id: 'nvarchar(36)',
  text: 'nvarchar',
  long: 'text',
  day: 'nvarchar(10)',
  instant: 'datetime',
  flag: 'boolean',
  whole: 'integer',
  big: 'integer',
  real: 'float',
} as const;

const MSSQL_TYPES = {
  id: 'nvarchar(36)',
  text: 'nvarchar',
  long: 'nvarchar(MAX)',
  day: 'nvarchar(10)',
  instant: 'datetime',
  flag: 'bit',
  whole: 'int',
  big: 'bigint',
  real: 'float',
} as const;

/** Makes tables from one sketch in either dialect. The form of a sketch is frozen once a migration with it is released. */
export class Tables {
  private readonly mssql: boolean;

  constructor(
    readonly runner: QueryRunner,
    private readonly schema: string | undefined,
  ) {
    this.mssql = runner.connection.options.type === 'mssql';
  }

  /** Name as SQL wants it, with the schema where there is one. */
  path(table: string): string {
    return this.mssql && this.schema ? `${this.schema}.${table}` : table;
  }

  async create(table: string, columns: ColumnSketch[], indices: IndexSketch[] = []): Promise<void> {
    await this.runner.createTable(
      new Table({
        name: this.path(table),
        columns: columns.map((column) => this.column(column)),
        foreignKeys: columns
          .filter((column) => column.references)
          .map(
            (column) =>
              new TableForeignKey({
                name: `fk_${table}_${column.name}`,
                columnNames: [column.name],
                referencedTableName: this.path(column.references as string),
                referencedColumnNames: ['id'],
              }),
          ),
        indices: indices.map((index) => this.index(table, index)),
      }),
    );
  }

  async addColumn(table: string, column: ColumnSketch): Promise<void> {
    await this.runner.addColumn(this.path(table), this.tableColumn(column));
  }

  /** Several columns in one go: SQLite copies the whole table for each. */
  async addColumns(table: string, columns: ColumnSketch[]): Promise<void> {
    await this.runner.addColumns(
      this.path(table),
      columns.map((column) => this.tableColumn(column)),
    );
  }

  async dropColumns(table: string, columns: ColumnSketch[]): Promise<void> {
    await this.runner.dropColumns(
      this.path(table),
      columns.map(({ name }) => name),
    );
  }

  async addIndex(table: string, index: IndexSketch): Promise<void> {
    await this.runner.createIndex(this.path(table), this.index(table, index));
  }

  async dropIndex(table: string, index: IndexSketch): Promise<void> {
    await this.runner.dropIndex(this.path(table), this.index(table, index));
  }

  async drop(table: string): Promise<void> {
    await this.runner.dropTable(this.path(table));
  }

  private index(table: string, index: IndexSketch): TableIndex {
    const kind = index.unique ? 'uq' : 'ix';
    return new TableIndex({
      name: `${kind}_${table}_${index.columns.join('_')}`.slice(0, 120),
      columnNames: index.columns,
      isUnique: index.unique ?? false,
      where: index.where,
    });
  }

  private tableColumn(column: ColumnSketch) {
    return new Table({ name: 't', columns: [this.column(column)] }).columns[0];
  }

  private column(sketch: ColumnSketch): TableColumnOptions {
    const declared = (this.mssql ? MSSQL_TYPES : SQLITE_TYPES)[sketch.type];
    const [, type, length] = /^(\w+)(?:\((\w+)\))?$/.exec(declared) as RegExpExecArray;
    return {
      name: sketch.name,
      type,
      length: sketch.type === 'text' ? String(sketch.length ?? 255) : length,
      isNullable: sketch.nullable ?? false,
      isPrimary: sketch.primary ?? false,
      default: sketch.default,
      ...(sketch.generated && { isGenerated: true, generationStrategy: 'increment' as const }),
    };
  }
}
