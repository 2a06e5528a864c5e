/** A range of cards as files: a list for whoever prints cards, and sheets of barcodes to print oneself. */
import type { Language } from '../../contract/app.ts';
import { cardCode, codesOf } from '../../core/loyalty/card-range.ts';
import type { CardSheetTask } from '../documents/pdf/card-sheet.ts';
import { CARD_WORDS } from '../documents/pdf/card-words.ts';
import type { Rules } from '../rules/rules.ts';
import { BYTE_ORDER_MARK, csvLine } from '../safekeeping/csv.ts';
import { type CardRangeFact, findCardRange, rangeOf } from '../store/card-ranges.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readShop } from '../store/shop.ts';
import { inWorker } from '../workers/in-worker.ts';

const WORKER = new URL('../workers/card-sheet-worker.ts', import.meta.url);

export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Asked {
  readonly read: ReadHandle;
  readonly rules: Rules;
  readonly language: Language;
}

export function cardsCsv({ read, rules, language }: Asked, rangeId: string): MadeFile | null {
  const row = findCardRange(read, rangeId);
  if (!row) return null;
  const profile = profileName(rules, row);
  const { prefix } = row;
  const lines = [...codesOf(rangeOf(row))].map((code) => csvLine([code.slice(prefix.length, -1), code, profile]));
  const text = BYTE_ORDER_MARK + csvLine(CARD_WORDS[language].columns) + lines.join('');
  return { fileName: `${nameOf(row, language)}.csv`, bytes: new TextEncoder().encode(text) };
}

export async function cardsSheet({ read, rules, language }: Asked, rangeId: string): Promise<MadeFile | null> {
  const row = findCardRange(read, rangeId);
  if (!row) return null;
  const task: CardSheetTask = {
    codes: [...codesOf(rangeOf(row))],
    shop: readShop(read).name,
    profile: profileName(rules, row),
    language,
    atMs: row.at_ms,
  };
  return { fileName: `${nameOf(row, language)}.pdf`, bytes: await inWorker<Uint8Array<ArrayBuffer>>(WORKER, task) };
}

function profileName(rules: Rules, { profile_id }: CardRangeFact): string {
  return rules.profile(profile_id)?.description ?? '';
}

function nameOf({ prefix, first_number, last_number }: CardRangeFact, language: Language): string {
  const [first, last] = [first_number, last_number].map((number) => cardCode(prefix, number));
  return `${CARD_WORDS[language].fileName}-${first}-${last}`;
}
