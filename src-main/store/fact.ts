/** What sets a fact's table apart: its rows are written once, so a statement that edits one does not compile. */
import type { ColumnType } from 'kysely';

/** A column that can be written once. */
type Once<T> = ColumnType<T, T, never>;
export type Fact<Row> = { readonly [Column in keyof Row]: Once<Row[Column]> };
/** The order in which this till wrote, which no clock can disturb. */
export interface WrittenInOrder {
  readonly row: ColumnType<number, never, never>;
}
export type Flag = 0 | 1;
