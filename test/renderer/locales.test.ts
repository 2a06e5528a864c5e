/** The four languages are complete, and every code of the contract has words in each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES as CONTRACT_LANGUAGES, THEMES as CONTRACT_THEMES, warning } from '../../contract/app.ts';
import { articleRefusal } from '../../contract/articles.ts';
import { basketRefusal, closeResult, parkResult } from '../../contract/counter-answers.ts';
import { scanRecord } from '../../contract/counter-snapshot.ts';
import { customerData, customerRefusal } from '../../contract/customers.ts';
import { departmentRefusal } from '../../contract/departments.ts';
import { importAnswer, importProblem, importState, MAX_IMPORT_BYTES } from '../../contract/imports.ts';
import { issueRefusal } from '../../contract/member-files.ts';
import { memberRefusal } from '../../contract/members.ts';
import { actionRefusal, deletionRefusal, mergeRefusal, operationRefusal } from '../../contract/points.ts';
import { lineExclusion, notEligible } from '../../contract/points-explained.ts';
import { counterValueShown, profileRefusal } from '../../contract/rules.ts';
import { documentResult, voidResult } from '../../contract/sales.ts';
import { shopRefusal } from '../../contract/shop.ts';
import { vatRefusal } from '../../contract/vat.ts';
import { issueResult, MOST_VOUCHERS_AT_ONCE } from '../../contract/vouchers.ts';
import { RETURN_REASONS } from '../../core/basket/returned.ts';
import { MOVEMENT_KINDS } from '../../core/ledger/movement.ts';
import { UNITS } from '../../core/quantities/quantity.ts';
import { MOST_CHARACTERS } from '../../src-renderer/customers/customer-fields.ts';
import { LANGUAGES } from '../../src-renderer/i18n/languages.ts';
import { newTexts } from '../../src-renderer/i18n/texts.ts';
import { MOST_BYTES } from '../../src-renderer/imports/use-import-actions.ts';
import en from '../../src-renderer/locales/en.json' with { type: 'json' };
import es from '../../src-renderer/locales/es.json' with { type: 'json' };
import it_ from '../../src-renderer/locales/it.json' with { type: 'json' };
import ro from '../../src-renderer/locales/ro.json' with { type: 'json' };
import { FAILURES_BY_CODE } from '../../src-renderer/messages/failure.ts';
import { THEMES } from '../../src-renderer/theme/look.ts';
import { MOST_AT_ONCE } from '../../src-renderer/vouchers/use-issue.ts';

const FILES: Readonly<Record<(typeof LANGUAGES)[number], unknown>> = { it: it_, en, es, ro };
const PLURAL = /_(zero|one|two|few|many|other)$/;
const texts = (language: (typeof LANGUAGES)[number]) => new Map(flat(FILES[language]));

describe.each(LANGUAGES)('%s', (language) => {
  const own = texts(language);

  it('has every text, and none that the others lack', () => {
    const keys = (map: ReadonlyMap<string, string>) => new Set([...map.keys()].map((key) => key.replace(PLURAL, '')));
    expect([...keys(own)].toSorted()).toEqual([...keys(texts('it'))].toSorted());
  });

  it('has no empty text, no dash and no straight apostrophe', () => {
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/\u2014|'/);
    }
  });

  it('has the plural forms of its grammar', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const bases = new Set([...own.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')));
    for (const base of bases)
      for (const category of categories) expect(own.has(`${base}_${category}`), `${base}_${category}`).toBe(true);
  });

  it('uses the same values as the Italian text', () => {
    for (const [key, text] of own) {
      const base = key.replace(PLURAL, '');
      const original = texts('it').get(key) ?? texts('it').get(`${base}_other`) ?? '';
      expect(valuesIn(text), key).toEqual(valuesIn(original));
    }
  });

  it('has words for every code of the contract', () => {
    const closing = refusalsOf(closeResult);
    for (const code of [...basketRefusal.options, ...closing]) {
      for (const part of ['title', 'text']) expect(own.has(`refusal.${code}.${part}`), code).toBe(true);
    }
    expect(closing).toContain('card-too-large');
    for (const code of refusalsOf(parkResult))
      for (const part of ['title', 'text']) expect(own.has(`park.refusal.${code}.${part}`), code).toBe(true);
    for (const code of refusalsOf(issueResult)) expect(own.has(`vouchers.refusal.${code}`), code).toBe(true);
    for (const reason of RETURN_REASONS) expect(own.has(`returns.reason.${reason}`), reason).toBe(true);
    for (const result of [documentResult, voidResult]) {
      for (const code of result.options[1].shape.refusal.options) {
        const isSaid = own.has(`documents.refusal.${code}.title`) || own.has(`refusal.${code}.title`);
        expect(isSaid, code).toBe(true);
      }
    }
    for (const code of profileRefusal.options) expect(own.has(`profiles.refusal.${code}`), code).toBe(true);
    for (const why of counterValueShown.options[0].shape.why.options)
      expect(own.has(`ruleTrial.none.${why}`), why).toBe(true);
    for (const code of warning.options)
      expect(own.has(`warning.${code}.title`) && own.has(`warning.${code}.text`), code).toBe(true);
    for (const code of articleRefusal.options) expect(own.has(`articles.refusal.${code}`), code).toBe(true);
    for (const code of importProblem.options) expect(own.has(`problem.${code}`), code).toBe(true);
    for (const code of vatRefusal.options) expect(own.has(`vat.refusal.${code}`), code).toBe(true);
    for (const code of departmentRefusal.options) expect(own.has(`vat.departmentRefusal.${code}`), code).toBe(true);
    for (const code of shopRefusal.options) expect(own.has(`shopForm.refusal.${code}`), code).toBe(true);
    for (const code of customerRefusal.options) expect(own.has(`customers.refusal.${code}`), code).toBe(true);
    for (const code of operationRefusal.options) expect(own.has(`pointsLedger.refusal.${code}`), code).toBe(true);
    for (const code of deletionRefusal.options)
      expect(own.has(`pointsLedger.deletion.refusal.${code}`), code).toBe(true);
    for (const code of mergeRefusal.options) expect(own.has(`customerMerge.refusal.${code}`), code).toBe(true);
    for (const code of actionRefusal.options) expect(own.has(`pointsLedger.actionRefusal.${code}`), code).toBe(true);
    for (const code of memberRefusal.options) expect(own.has(`pointsDesk.newContact.refusal.${code}`), code).toBe(true);
    for (const kind of MOVEMENT_KINDS) expect(own.has(`pointsLedger.kind.${kind}`), kind).toBe(true);
    for (const code of [...issueRefusal.options]) expect(own.has(`memberCards.refusal.${code}`), code).toBe(true);
    for (const code of importAnswer.options[1].shape.refusal.options)
      expect(own.has(`imports.refusal.${code}`), code).toBe(true);
    for (const state of importState.options) expect(own.has(`imports.state.${state}`), state).toBe(true);
    for (const outcome of scanRecord.shape.outcome.options)
      expect(own.has(`counter.scans.${outcome}`), outcome).toBe(true);
    for (const code of lineExclusion.options) expect(own.has(`pointsWhy.exclusion.${code}`), code).toBe(true);
    for (const code of notEligible.options) expect(own.has(`pointsWhy.notEligible.${code}`), code).toBe(true);
    for (const unit of UNITS) expect(own.has(`unit.${unit}`), unit).toBe(true);
    for (const code of ['NOT_ALLOWED', 'DISK_FULL', 'STORAGE_FAILED'])
      expect(own.has(`failure.${FAILURES_BY_CODE[code]}.title`), code).toBe(true);
  });

  it('counts in its own way', () => {
    const spoken = newTexts(language, () => ({ currency: 'EUR', currencyDecimals: 2 }));
    for (const count of [0, 1, 2, 21, 1_000_000]) expect(spoken.t('counter.search.found', { count })).toMatch(/\d/);
  });
});

it('the lists that the window writes out are those of the contract', () => {
  expect(LANGUAGES).toEqual(CONTRACT_LANGUAGES);
  expect(THEMES).toEqual(CONTRACT_THEMES);
  expect(MOST_BYTES).toBe(MAX_IMPORT_BYTES);
  expect(MOST_AT_ONCE).toBe(MOST_VOUCHERS_AT_ONCE);
  for (const [field, most] of Object.entries(MOST_CHARACTERS))
    expect(customerData.shape[field as keyof typeof MOST_CHARACTERS].maxLength, field).toBe(most);
  expect(Object.keys(MOST_CHARACTERS)).toEqual(Object.keys(customerData.shape));
});

it('no component holds words of its own', () => {
  const folder = join(import.meta.dirname, '../../src-renderer');
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!name.endsWith('.tsx')) continue;
    const words = readFileSync(join(folder, name), 'utf8').match(/>\s*[A-Za-zÀ-ž]{2,}[^<>{}()=;]*<\//g) ?? [];
    expect(
      words.filter((each) => !each.includes('npm start')),
      name,
    ).toEqual([]);
  }
});

function refusalsOf(result: typeof closeResult | typeof parkResult | typeof issueResult): readonly string[] {
  return result.options.flatMap((option) => ('refusal' in option.shape ? option.shape.refusal.options : []));
}

function flat(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => name ?? '').toSorted();
}
