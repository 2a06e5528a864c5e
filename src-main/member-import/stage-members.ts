/**
 * Bytes of a file of customers -> staging file, counts and duplicates. Runs in a worker; reads
 * the till, writes only its own file. Nothing of the till changes by it: it is the dry run.
 */
import type { MemberNotice } from '../../contract/imports.ts';
import { type CsvRow, csvRows, FileRefused, RowRefused } from '../file-import/csv-file.ts';
import type { StagingCounts, StagingResult } from '../file-import/file-imports.ts';
import type { StagingWriter } from '../file-import/staging-file.ts';
import { standingId } from '../points/accounts.ts';
import type { FoundArticle } from '../store/articles.ts';
import { findCardByKey } from '../store/cards.ts';
import { customerName } from '../store/customers.ts';
import { listGroups } from '../store/groups.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { Known, KnownCustomers } from './known-customers.ts';
import { type ChangeContext, changesOf, outcomeOf, type StagedMember } from './member-changes.ts';
import { columnNamed, MEMBER_COLUMNS, type MemberColumn, type MemberRecord } from './member-columns.ts';
import {
  type ImportedCard,
  type ImportedMember,
  type MemberReading,
  type RowWarning,
  readMemberRow,
} from './member-row.ts';

export interface StageMembersInput extends MemberReading, ChangeContext {
  readonly bytes: Uint8Array;
  /** Those of the till; the rows of the file are added as they come. */
  readonly known: KnownCustomers;
  readonly scans: (code: string) => FoundArticle | null;
  readonly newId: () => string;
}

export type MemberStaging = StagingWriter<StagedMember, MemberNotice>;

export function stageMembers(input: StageMembersInput, staging: MemberStaging): StagingResult {
  try {
    return { ok: true, counts: new Stage(input, staging).rows(csvRows(input.bytes, 'not-customers')) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { ok: false, problem: error.problem, detail: error.detail };
  } finally {
    staging.finish();
  }
}

type Said = Pick<MemberNotice, 'problem' | 'value'> & Partial<Pick<MemberNotice, 'otherLine' | 'otherName'>>;

/** Refused because of another row or customer. */
class Shared extends RowRefused {
  readonly other: Partial<Pick<MemberNotice, 'otherLine' | 'otherName'>>;
  constructor(said: Said) {
    super(said.problem, said.value);
    this.other = { otherLine: said.otherLine ?? null, otherName: said.otherName ?? null };
  }
}

class Stage {
  readonly #input: StageMembersInput;
  readonly #staging: MemberStaging;
  readonly #read: ReadHandle;
  readonly #cards = new Map<string, number>();
  readonly #groups: Set<string>;
  readonly #counts = { rows: 0, refused: 0, warned: 0, created: 0, changed: 0, unchanged: 0, points: 0 };

  constructor(input: StageMembersInput, staging: MemberStaging) {
    this.#input = input;
    this.#staging = staging;
    this.#read = input.read;
    this.#groups = new Set(listGroups(input.read).map(({ name }) => name.toLowerCase()));
  }

  rows([heading, ...rows]: readonly CsvRow[]): StagingCounts {
    const names = heading?.record.map((name) => name.trim()) ?? [];
    const columns = names.map(columnNamed);
    if (!columns.includes('name') && !columns.includes('card')) throw new FileRefused('not-customers', '');
    for (const [at, name] of names.entries()) {
      if (columns[at] === null && name !== '') this.#say(1, '', { problem: 'column-unknown', value: name });
    }
    const read = recordReader(columns);
    for (const { record, line } of rows) {
      this.#counts.rows += 1;
      const fields = read(record);
      const who = fields.name.trim() || fields.card.trim();
      try {
        if (record.length !== names.length) throw new RowRefused('column-count', record.join(';').slice(0, 60));
        this.#row(line, who, fields);
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error;
        this.#counts.refused += 1;
        const other = error instanceof Shared ? error.other : {};
        this.#say(line, who, { problem: error.problem, value: error.value, ...other }, true);
      }
    }
    return this.#counts;
  }

  #row(line: number, who: string, fields: MemberRecord): void {
    const { known } = this.#input;
    const { member, warnings } = readMemberRow(fields, this.#input);
    this.#refuseCards(member.cards);
    const ofTill = this.#ofTill(member);
    const customerId = ofTill ?? this.#made(member);
    const changes = changesOf(this.#input, { ...member, customerId });
    const outcome = outcomeOf(changes);
    this.#staging.add({ line, state: { ...member, customerId } });
    this.#counts[outcome] += 1;
    this.#counts.points += changes.points;
    const said = [...warnings, ...this.#alsoSaid(member, customerId, changes)];
    for (const warning of said) this.#say(line, who, warning);
    if (said.length > 0) this.#counts.warned += 1;
    for (const { key } of member.cards) this.#cards.set(key, line);
    known.claim(customerId, line);
    if (ofTill === null) known.add({ customerId, name: member.data.name, line }, member.data);
  }

  #refuseCards(cards: readonly ImportedCard[]): void {
    for (const { key, printed } of cards) {
      const line = this.#cards.get(key);
      if (line !== undefined) throw new Shared({ problem: 'card-repeated', value: printed, otherLine: line });
      const article = this.#input.scans(printed);
      if (article) {
        throw new Shared({ problem: 'card-is-barcode', value: printed, otherName: article.article.description });
      }
    }
  }

  /** By card, else by what tells people apart; null when nobody of the till is meant. */
  #ofTill({ cards, data }: ImportedMember): string | null {
    const bearers = new Map<string, string>();
    for (const { key, printed } of cards) {
      const card = findCardByKey(this.#read, key);
      if (card) bearers.set(standingId(this.#read, card.customer_id), printed);
    }
    const [first, second] = bearers.keys();
    if (first !== undefined && second !== undefined) {
      const value = bearers.get(second) ?? '';
      throw new Shared({ problem: 'cards-of-two', value, otherName: customerName(this.#read, first) });
    }
    if (first === undefined) return this.#input.known.same(data)?.customerId ?? null;
    const before = this.#input.known.claimedBy(first);
    if (before !== undefined) {
      throw new Shared({ problem: 'customer-repeated', value: bearers.get(first) ?? '', otherLine: before });
    }
    return first;
  }

  /** A row that says the same person as one before, and has no card of its own, says nothing new. */
  #made({ cards, data }: ImportedMember): string {
    const before = cards.length === 0 ? this.#input.known.repeated(data) : null;
    if (before) throw new Shared({ problem: 'customer-repeated', value: data.name, otherLine: before.line });
    return this.#input.newId();
  }

  #alsoSaid(member: ImportedMember, customerId: string, changes: ReturnType<typeof changesOf>): readonly Said[] {
    const said: Said[] = this.#input.known.sharing(member.data, customerId).flatMap(({ sign, other }) => {
      const problem = SHARED_PROBLEM[sign];
      return problem ? [{ problem, value: member.data[sign], ...whoIs(other) }] : [];
    });
    for (const name of changes.groups) {
      if (this.#groups.has(name.toLowerCase())) continue;
      this.#groups.add(name.toLowerCase());
      said.push({ problem: 'group-new', value: name });
    }
    if (changes.givenBefore !== null) said.push({ problem: 'balance-given', value: hundredths(changes.givenBefore) });
    if (changes.isBalanceKeptElsewhere)
      said.push({ problem: 'balance-kept-elsewhere', value: hundredths(member.points) });
    return said;
  }

  #say(line: number, code: string, said: Said | RowWarning, refused = false): void {
    this.#staging.notice({ line, code, otherLine: null, otherName: null, ...said, refused });
  }
}

const SHARED_PROBLEM = {
  email: 'same-email',
  telephone: 'same-telephone',
  tax_code: 'same-tax-code',
  // Of a company, as its tax code; private customers have none.
  vat_number: 'same-tax-code',
} as const;

function whoIs({ line, name }: Known): Partial<Pick<MemberNotice, 'otherLine' | 'otherName'>> {
  return line === null ? { otherName: name } : { otherLine: line };
}

/** As files write decimals. */
function hundredths(points: number): string {
  const [whole, part] = [Math.trunc(points / 100), points % 100];
  return part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0')}`;
}

/** A row's fields under the names of our columns; the first column of a name counts. */
function recordReader(columns: readonly (MemberColumn | null)[]): (record: readonly string[]) => MemberRecord {
  const places = MEMBER_COLUMNS.map((column) => [column, columns.indexOf(column)] as const);
  return (record) => {
    const fields: Record<string, string> = {};
    for (const [column, place] of places) fields[column] = record[place] ?? '';
    return fields as MemberRecord;
  };
}
