/** Movements as a file for other programs, also for one that keeps a profile's balance: whole hundredths, as stored. */
import { BYTE_ORDER_MARK, csvLine } from '../../safekeeping/csv.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { standingId } from '../accounts.ts';
import { profileOf } from '../profile-of.ts';
import type { KnownRules } from './elsewhere.ts';
import { listMovements } from './list-movements.ts';
import type { MovementFilter } from './movement-filter.ts';

const HEADER = [
  'id',
  'time',
  'kind',
  'points_hundredths',
  'balance_hundredths',
  'customer_id',
  'customer',
  'profile',
  'note',
  'operator',
  'till',
  'document',
  'state',
  'spendable_until',
  'about_id',
];

export interface CsvPart {
  readonly filter: MovementFilter;
  readonly balances: boolean;
  /** Of the shop: the times of the file are its own. */
  readonly timeZone: string;
}

export function movementsCsv(read: ReadHandle, rules: KnownRules, { filter, balances, timeZone }: CsvPart): Uint8Array {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const profiles = new Map<string, string>();
  const profileNow = (customerId: string) => {
    const known = profiles.get(customerId) ?? profileOf(rules, read, standingId(read, customerId))?.code ?? '';
    profiles.set(customerId, known);
    return known;
  };
  const parts = [Buffer.from(BYTE_ORDER_MARK + csvLine(HEADER))];
  for (const row of listMovements(read, filter, { offset: 0, limit: null, balances })) {
    const { sale } = row;
    const cells = [
      row.id,
      time.format(row.atMs),
      row.kind,
      row.points,
      row.balance,
      row.customerId,
      row.customer,
      profileNow(row.customerId),
      row.note,
      row.operator,
      row.till,
      sale && `${sale.kind} ${sale.series} ${sale.number ?? ''}/${sale.year}`,
      row.state,
      row.spendableUntil,
      row.about,
    ];
    parts.push(Buffer.from(csvLine(cells)));
  }
  return Buffer.concat(parts);
}
