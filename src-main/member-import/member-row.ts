/**
 * One row of a file of customers into what it says of one customer, or the reason why it is
 * refused. What is empty says nothing: it takes nothing away. Contact data that cannot be right
 * are left out and told, because the points and the card of that row are.
 */
import type { ImportProblem } from '../../contract/imports.ts';
import { LONGEST_CARD, LONGEST_LABEL, MOST_LABELS } from '../../contract/members.ts';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { cardKey } from '../../core/loyalty/cards.ts';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../core/loyalty/membership.ts';
import type { LoyaltyCustomer } from '../../core/loyalty/sale.ts';
import { refusalOf, tidied } from '../customers/customer-data.ts';
import { RowRefused } from '../file-import/csv-file.ts';
import { decimalToInteger } from '../file-import/decimal.ts';
import type { PersonalData } from '../store/schema.ts';
import { readDay } from './day.ts';
import type { MemberRecord } from './member-columns.ts';

export interface ImportedCard {
  readonly key: BarcodeKey;
  readonly printed: string;
}

export interface ImportedConsent {
  readonly purpose: ConsentPurpose;
  /** Null: on the day of the import. */
  readonly on: string | null;
}

/** What a row says; null and empty say nothing. */
export interface ImportedMember {
  readonly data: PersonalData;
  readonly cards: readonly ImportedCard[];
  readonly profileId: string | null;
  readonly status: LoyaltyCustomer['membership'] | null;
  readonly birthday: string | null;
  readonly groups: readonly string[];
  readonly labels: readonly string[];
  readonly consents: readonly ImportedConsent[];
  readonly registeredOn: string | null;
  readonly note: string;
  /** Hundredths. */
  readonly points: number;
}

export interface MemberReading {
  readonly today: ShopDay;
  /** Where the file does not say it. */
  readonly country: string;
  /** By the code or the description in small letters. */
  readonly profileIds: ReadonlyMap<string, string>;
}

export interface RowWarning {
  readonly problem: ImportProblem;
  readonly value: string;
}

const LONGEST: Readonly<Record<keyof PersonalData, number>> = {
  name: 200,
  address: 200,
  postal_code: 20,
  city: 100,
  province: 50,
  country: 2,
  vat_number: 30,
  tax_code: 30,
  telephone: 50,
  email: 254,
};
const LONGEST_NOTE = 2000;
/** Keeps every sum of points a safe integer. */
const MOST_POINTS = 1_000_000_000_00;
const STATUS_WORDS: Readonly<Record<LoyaltyCustomer['membership'], readonly string[]>> = {
  visitor: ['visitor', 'visitatore', 'visitante', 'vizitator'],
  pending: ['pending', 'in attesa', 'pendiente', 'în așteptare', 'in asteptare'],
  member: ['member', 'membro', 'socio', 'miembro', 'membru', 'iscritto'],
};
const YES = ['s', 'si', 'sì', 'sí', 'y', 'yes', 'da', '1', 'x', 'true', 'vero'];
const NO = ['n', 'no', 'nu', '0', 'false', 'falso', 'fals'];

/** @throws RowRefused */
export function readMemberRow(
  record: MemberRecord,
  reading: MemberReading,
): { readonly member: ImportedMember; readonly warnings: readonly RowWarning[] } {
  const warnings: RowWarning[] = [];
  const data = personalData(record, reading, warnings);
  const cards = cardsIn(record);
  if (data.name === '' && cards.length === 0) throw new RowRefused('nobody-named', '');
  const member: ImportedMember = {
    data,
    cards,
    profileId: profileIn(record.profile, reading),
    status: statusIn(record.status),
    birthday: birthdayIn(record.birthday, reading, warnings),
    groups: listIn(record.groups, 80),
    labels: listIn(record.labels, LONGEST_LABEL).slice(0, MOST_LABELS),
    consents: CONSENT_PURPOSES.flatMap((purpose) => consentIn(purpose, record[purpose], reading)),
    registeredOn: pastDay(record.registered, reading),
    note: text(record.note, LONGEST_NOTE),
    points: pointsIn(record.points),
  };
  return { member, warnings };
}

/** Tidied as what is typed; what a person would be refused is left out. */
function personalData(record: MemberRecord, { country }: MemberReading, warnings: RowWarning[]): PersonalData {
  let data = tidied(record);
  for (const [field, longest] of Object.entries(LONGEST)) {
    const value = data[field as keyof PersonalData];
    if (value.length > longest && field !== 'country') throw new RowRefused('text-too-long', value.slice(0, 60));
  }
  for (;;) {
    // A name is not asked for here, and numbers are checked as those of the shop's country where none is named.
    const refusal = refusalOf({ ...data, name: '-', country: data.country || country });
    const field = refusal && WRONG_FIELD[refusal as keyof typeof WRONG_FIELD];
    if (!field) return data;
    warnings.push({ problem: refusal as keyof typeof WRONG_FIELD, value: data[field] });
    data = { ...data, [field]: '' };
  }
}

const WRONG_FIELD = {
  'country-invalid': 'country',
  'vat-number-wrong': 'vat_number',
  'tax-code-invalid': 'tax_code',
  'email-invalid': 'email',
} as const satisfies Readonly<Partial<Record<ImportProblem, keyof PersonalData>>>;

function cardsIn({ card, moreCards }: MemberRecord): ImportedCard[] {
  const cards = new Map<string, ImportedCard>();
  for (const printed of [card, ...moreCards.split(',')].map((code) => code.trim())) {
    if (printed.length > LONGEST_CARD) throw new RowRefused('text-too-long', printed.slice(0, 60));
    if (printed !== '') cards.set(cardKey(printed), { key: cardKey(printed), printed });
  }
  return [...cards.values()];
}

function profileIn(typed: string, { profileIds }: MemberReading): string | null {
  const name = typed.trim().toLowerCase();
  if (name === '') return null;
  const id = profileIds.get(name);
  if (id === undefined) throw new RowRefused('profile-unknown', typed.trim());
  return id;
}

function statusIn(typed: string): ImportedMember['status'] {
  const word = typed.trim().toLowerCase();
  if (word === '') return null;
  const found = Object.entries(STATUS_WORDS).find(([, words]) => words.includes(word));
  if (!found) throw new RowRefused('status-unknown', typed.trim());
  return found[0] as LoyaltyCustomer['membership'];
}

function birthdayIn(typed: string, { today }: MemberReading, warnings: RowWarning[]): string | null {
  if (typed.trim() === '') return null;
  const day = readDay(typed);
  if (day !== null && day <= today) return day;
  warnings.push({ problem: 'birthday-invalid', value: typed.trim() });
  return null;
}

/** A yes, a no, or the day on which it was given. */
function consentIn(purpose: ConsentPurpose, typed: string, reading: MemberReading): ImportedConsent[] {
  const word = typed.trim().toLowerCase();
  if (word === '' || NO.includes(word)) return [];
  if (YES.includes(word)) return [{ purpose, on: null }];
  const on = readDay(typed);
  if (on === null || on > reading.today) throw new RowRefused('consent-unknown', typed.trim());
  return [{ purpose, on }];
}

function pastDay(typed: string, { today }: MemberReading): string | null {
  if (typed.trim() === '') return null;
  const day = readDay(typed);
  if (day === null || day > today) throw new RowRefused('date-invalid', typed.trim());
  return day;
}

/** Opening balances are never below zero (LOYALTY.md 3.3). */
function pointsIn(typed: string): number {
  if (typed.trim() === '') return 0;
  const points = decimalToInteger(typed, 2);
  if (points === null || points > MOST_POINTS) throw new RowRefused('points-invalid', typed.trim());
  return points;
}

function listIn(typed: string, longest: number): string[] {
  const words = typed.split(',').map((word) => text(word, longest));
  return [...new Set(words.filter((word) => word !== ''))];
}

function text(typed: string, longest: number): string {
  const tidy = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (tidy.length > longest) throw new RowRefused('text-too-long', tidy.slice(0, 60));
  return tidy;
}
