import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Tables } from './tables';

/** One step of the schema. */
export interface MigrationDefinition {
  /** Ends in the time of its making in milliseconds, as TypeORM orders by it: `Foundation1763900000000`. */
  name: string;
  up(tables: Tables): Promise<void>;
  down(tables: Tables): Promise<void>;
}

export type MigrationClass = new () => MigrationInterface;

/** Makes the class TypeORM wants of a definition, bound to the schema the tables live in. */
export function migrationClass(definition: MigrationDefinition, schema?: string): MigrationClass {
  return class implements MigrationInterface {
    readonly name = definition.name;

    async up(runner: QueryRunner): Promise<void> {
      await definition.up(new Tables(runner, schema));
    }

    async down(runner: QueryRunner): Promise<void> {
      await definition.down(new Tables(runner, schema));
    }
  };
}
