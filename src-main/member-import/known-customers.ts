/**
 * Whom a row may be about: customers of the till and rows before it, by what tells people apart.
 * A card says it for certain; else a tax code, or the name together with an e-mail, a telephone
 * or a VAT number, or the name alone where nothing else is known. Each customer is one row's.
 */
import type { PersonalData } from '../store/schema.ts';

/** Somebody of the till, or of a row before. */
export interface Known {
  readonly customerId: string;
  readonly name: string;
  /** Null: of the till. */
  readonly line: number | null;
}

type Sign = 'email' | 'telephone' | 'tax_code' | 'vat_number';
const SIGNS: readonly Sign[] = ['tax_code', 'vat_number', 'email', 'telephone'];
/** Country codes and zeros in front come and go: the last nine digits tell numbers apart. */
const TELLING_DIGITS = 9;

export class KnownCustomers {
  readonly #bySign = new Map<string, Known[]>();
  readonly #byName = new Map<string, Known[]>();
  readonly #claimed = new Map<string, number>();

  add(known: Known, data: PersonalData): void {
    const signs = signsOf(data);
    for (const sign of signs) push(this.#bySign, sign.key, known);
    if (signs.length === 0) push(this.#byName, nameKey(data.name), known);
  }

  /** This customer is this row's: the next row of the same name is somebody else. */
  claim(customerId: string, line: number): void {
    this.#claimed.set(customerId, line);
  }

  /** The row before that is about this customer. */
  claimedBy(customerId: string): number | undefined {
    return this.#claimed.get(customerId);
  }

  /** A customer of the till who is the same person, as far as can be told without a card. */
  same(data: PersonalData): Known | null {
    return (
      this.#candidates(data).find(({ line, customerId }) => line === null && !this.#claimed.has(customerId)) ?? null
    );
  }

  /** A row before that says the same person. */
  repeated(data: PersonalData): Known | null {
    return this.#candidates(data).find(({ line }) => line !== null) ?? null;
  }

  /** Others with the same e-mail, telephone or tax code: perhaps the same person, somebody should look. */
  sharing(data: PersonalData, customerId: string): readonly { readonly sign: Sign; readonly other: Known }[] {
    return signsOf(data).flatMap(({ sign, key }) => {
      const other = this.#bySign.get(key)?.find((known) => known.customerId !== customerId);
      return other ? [{ sign, other }] : [];
    });
  }

  #candidates(data: PersonalData): readonly Known[] {
    const signs = signsOf(data);
    if (signs.length === 0) return this.#byName.get(nameKey(data.name)) ?? [];
    return signs.flatMap(({ sign, key }) =>
      (this.#bySign.get(key) ?? []).filter(
        ({ name }) => sign === 'tax_code' || nameKey(name) === nameKey(data.name) || data.name === '',
      ),
    );
  }
}

function signsOf(data: PersonalData): readonly { readonly sign: Sign; readonly key: string }[] {
  return SIGNS.flatMap((sign) => {
    const value = sign === 'telephone' ? data.telephone.replace(/\D/g, '').slice(-TELLING_DIGITS) : data[sign];
    return value === '' ? [] : [{ sign, key: `${sign} ${value}` }];
  });
}

function nameKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
