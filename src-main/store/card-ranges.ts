/** Numbers of cards that were given out: facts, so that none is given out twice and each sheet can be made again. */
import type { CardRange } from '../../core/loyalty/card-range.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { CardRangeRow } from './schema-points.ts';
import { statement } from './statement.ts';

export type CardRangeFact = Readonly<CardRangeRow>;

const insert = insertInto<'card_range', CardRangeFact>('card_range', [
  'id',
  'profile_id',
  'prefix',
  'first_number',
  'last_number',
  'skipped',
  'at_ms',
  'operator_id',
]);
const all = statement()((db) => db.selectFrom('card_range').selectAll().orderBy('row', 'desc'));
const byId = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('card_range').selectAll().where('id', '=', arg('id')),
);

export function addCardRange(write: WriteHandle, row: CardRangeFact): void {
  write.run(insert, row);
}

/** The newest first. */
export function listCardRanges(read: ReadHandle): CardRangeFact[] {
  return read.all(all, {});
}

export function findCardRange(read: ReadHandle, id: string): CardRangeFact | undefined {
  return read.get(byId, { id });
}

export function rangeOf(row: CardRangeFact): CardRange {
  return {
    prefix: row.prefix,
    first: row.first_number,
    last: row.last_number,
    skipped: JSON.parse(row.skipped) as number[],
  };
}
