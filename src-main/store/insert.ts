/** The plain insert of a whole row: every column of the table from the argument of the same name. */
import type { InsertObject } from 'kysely';
import type { TillTables } from './schema.ts';
import { type Argument, type Statement, statement } from './statement.ts';

/** @param columns all columns that the row brings, each once */
export function insertInto<Table extends keyof TillTables, Row extends object>(
  table: Table,
  columns: readonly (keyof Row & keyof TillTables[Table] & string)[],
): Statement<Row, unknown> {
  return statement<Row>()((db, arg: Argument<Row>) =>
    db
      .insertInto(table)
      .values(Object.fromEntries(columns.map((column) => [column, arg(column)])) as InsertObject<TillTables, Table>),
  ) as Statement<Row, unknown>;
}
