/**
 * A scan is never lost and never lands in the wrong place: the complaints of COUNTER.md, each
 * with a real browser, real keys and a real till.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { given, isFocused, openScreen, search, startAfresh, tabTo } from './support/counter.ts';
import { expectLines, expectText, expectTotal } from './support/expect-counter.ts';
import { CARASAU, CRACKERS, FRISELLE, type Goods, GRISSINI, SPAGHETTI, UNKNOWN_CODE } from './support/goods.ts';
import { scan, type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let shown: TillWindow;
let page: Page;

const one = ({ name, price }: Goods) => `1 ${name} ${price}`;

beforeAll(async () => {
  shown = await aWindow((await aTill({ demo: true })).url);
  page = shown.page;
});

beforeEach(() => startAfresh(page));

afterAll(() => {
  expect(shown.complaints).toEqual([]);
});

/** Brings the counter into a state by keyboard, with Grissini as the only line where there is one. */
const STATES: readonly (readonly [where: string, prepare: () => Promise<void>, before: readonly Goods[]])[] = [
  ['at the ready screen', async () => {}, []],
  ['while the search list is open', () => searchFor('spag'), []],
  ['after a search that added an article', searchedAndAdded, [SPAGHETTI]],
  ['while the pay panel is open', payPanel, [GRISSINI]],
  ['while the help is open', () => type(page, 'F1'), []],
  ['over the receipt of the last sale', soldOne, []],
  ['on the import screen', () => openScreen(page, 'imports'), []],
  ['on the settings screen', () => openScreen(page, 'settings'), []],
  ['while the question about clearing stands', clearQuestion, [GRISSINI]],
  ['while a message about an unknown code waits', unknownCode, []],
];

describe('a scan adds its article', () => {
  test.each(STATES)('%s', async (_where, prepare, before) => {
    await prepare();
    await scan(page, CARASAU.code);
    await expectLines(page, ...before.map(one), one(CARASAU));
    await expect(page.locator('dialog').count()).resolves.toBe(0);
  });

  const RHYTHMS = [
    ['1 ms between keys', { gapMs: 1 }],
    ['20 ms between keys', { gapMs: 20 }],
    ['Enter 200 ms late', { enterAfterMs: 200 }],
    ['no Enter at all', { enterAfterMs: null }],
    ['a busy machine that hands its keys over 90 ms apart', { deliveredEveryMs: 90 }],
    ['a machine that keeps half of the keys back for 300 ms', { heldUpMs: 300 }],
  ] as const;
  test.each(RHYTHMS)('from a scanner with %s', async (_rhythm, rhythm) => {
    await scan(page, CARASAU.code, rhythm);
    await expectLines(page, one(CARASAU));
  });
});

describe('a scan typed into a field', () => {
  test.each([
    ['search field', {}],
    ['search field of a busy machine', { deliveredEveryMs: 90 }],
  ])('leaves the %s as it was', async (_field, rhythm) => {
    await searchFor('spag');
    await scan(page, CARASAU.code, rhythm);
    await expectLines(page, one(CARASAU));
    expect(await search(page).inputValue()).toBe('spag');
    expect(await isFocused(search(page))).toBe(true);
  });

  test('leaves the amount received as it was', async () => {
    await payPanel();
    await type(page, '50');
    await scan(page, CARASAU.code);
    await expectLines(page, one(GRISSINI), one(CARASAU));
    expect(await given(page).inputValue()).toBe('50');
  });
});

describe("the scanner's Enter presses nothing", () => {
  const ENTERS = [
    ['at once', 4],
    ['250 ms late', 250],
  ] as const;

  test.each(ENTERS)('with the clear key focused and Enter %s', async (_when, enterAfterMs) => {
    await scan(page, GRISSINI.code);
    await expectLines(page, one(GRISSINI));
    await tabTo(page, page.getByRole('button', { name: 'Storna riga' }));
    await scan(page, CARASAU.code, { enterAfterMs });
    await expectLines(page, one(GRISSINI), one(CARASAU));
    await expectTotal(page, '5,88€');
  });

  test.each(ENTERS)('with the pay panel open and Enter %s', async (_when, enterAfterMs) => {
    await payPanel();
    await scan(page, CARASAU.code, { enterAfterMs });
    await expectLines(page, one(GRISSINI), one(CARASAU));
    await expectText(page, 'Incasso');
  });

  test.each(ENTERS)('with a hit of the search marked and Enter %s', async (_when, enterAfterMs) => {
    await searchFor('spag');
    await scan(page, CARASAU.code, { enterAfterMs });
    await expectLines(page, one(CARASAU));
  });
});

describe('quantities', () => {
  test('`2`, scan: one piece, and the 2 is gone before the next scan', async () => {
    await type(page, '2');
    await scan(page, CARASAU.code);
    await expectLines(page, one(CARASAU));
    await type(page, '2');
    await scan(page, CRACKERS.code);
    await expectLines(page, one(CARASAU), one(CRACKERS));
    await expect(search(page).inputValue()).resolves.toBe('');
  });

  test('`3*`, scan: three pieces, and only of that article', async () => {
    await type(page, '3*');
    await scan(page, CARASAU.code);
    await scan(page, CRACKERS.code);
    await expectLines(page, `3 ${CARASAU.name} 11,97`, one(CRACKERS));
    expect(await isFocused(search(page))).toBe(false);
  });

  test('`3*`, a name, Enter: three pieces', async () => {
    await type(page, '3*');
    await searchFor('spag');
    await type(page, 'Enter');
    await expectLines(page, `3 ${SPAGHETTI.name} 2,97`);
  });

  test('+ and - on the line, Del, undo', async () => {
    await scan(page, CARASAU.code);
    await expectLines(page, one(CARASAU));
    await type(page, '+');
    await expectLines(page, `2 ${CARASAU.name} 7,98`);
    await type(page, '-');
    await expectLines(page, one(CARASAU));
    await type(page, 'Delete');
    await expectLines(page);
    await page.keyboard.press('Control+z');
    await expectLines(page, one(CARASAU));
  });
});

describe('codes that nobody knows', () => {
  test('are said, kept among the last scans, and cost no other scan', async () => {
    await unknownCode();
    await scan(page, CARASAU.code);
    await expectLines(page, one(CARASAU));
    await expectText(page, 'Nessun articolo con 8 001234 567895');
    await type(page, 'Escape');
    const kept = page.getByRole('region', { name: 'Ultime letture' });
    await expect.poll(() => kept.innerText()).toMatch(new RegExp(`${UNKNOWN_CODE}\\s+sconosciuto`));
  });
});

describe('clearing a sale', () => {
  test('Esc asks; Enter and Esc go on selling', async () => {
    for (const answer of ['Enter', 'Escape']) {
      if (answer === 'Enter') await clearQuestion();
      else await type(page, 'Escape');
      await expectText(page, 'Svuotare la vendita');
      await type(page, answer);
      await page.locator('dialog').waitFor({ state: 'detached' });
      await expectLines(page, one(GRISSINI));
    }
  });

  test('S clears it', async () => {
    await clearQuestion();
    await type(page, 's');
    await expectLines(page);
  });
});

test('an offer shows its mark and the price before', async () => {
  await scan(page, FRISELLE.code);
  await scan(page, CRACKERS.code);
  await expectLines(page, one(FRISELLE), one(CRACKERS));
  await expectText(page, 'Offerta');
  await expect(page.locator('[data-line] s').innerText()).resolves.toBe('2,19');
});

async function searchFor(text: string): Promise<void> {
  await type(page, text);
  await page.getByRole('option', { name: SPAGHETTI.name }).waitFor();
}

async function searchedAndAdded(): Promise<void> {
  await searchFor('spag');
  await type(page, 'Enter');
  await expectLines(page, one(SPAGHETTI));
}

async function scanned(): Promise<void> {
  await scan(page, GRISSINI.code);
  await expectLines(page, one(GRISSINI));
}

async function payPanel(): Promise<void> {
  await scanned();
  await type(page, 'F9');
  await given(page).waitFor();
}

async function soldOne(): Promise<void> {
  await payPanel();
  await type(page, 'Enter');
  await page.getByRole('article').waitFor();
}

async function clearQuestion(): Promise<void> {
  await scanned();
  await type(page, 'Escape');
  await page.locator('dialog').waitFor();
}

async function unknownCode(): Promise<void> {
  await scan(page, UNKNOWN_CODE);
  await expectText(page, 'Nessun articolo con 8 001234 567895');
}
