/** Points at the counter without a mouse: a gift, a percentage, a discount that is capped, refusals, and why. */
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useGiftPanel } from '../../src-renderer/counter/gift-panel-state.ts';
import { keepScan } from '../../src-renderer/counter/kept-scans.ts';
import { useMessages } from '../../src-renderer/messages/message-store.ts';
import { ANNA } from './fake-points.ts';
import { newFakeTill, newHello } from './fake-till.ts';
import { openWindow, pause, press, scan, until } from './start-window.ts';

const PASSATA = '8003716003435';
const CARASAU = '8017596069863';
const TARALLI = '8015565030326';
const RISOTTO = '8029054888671';
const snapshot = () => useCounter.getState().snapshot;
const lines = () => snapshot()?.lines ?? [];
const panel = () => useCounter.getState().panel;
const says = (root: HTMLElement, words: string) => until(() => root.textContent?.includes(words) ?? false);
const foremost = () => useMessages.getState().messages.at(-1);
const strip = (root: HTMLElement) => root.querySelector('[aria-label="Cliente"]')?.textContent ?? '';

/** A list that is drawn as far as it is in sight has no height in jsdom. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 600 });
  Element.prototype.scrollTo ??= () => {};
});

/** Anna with 412 points, and three packets of taralli after the other codes. */
async function withAnna(change: Partial<typeof ANNA> = {}, ...codes: readonly string[]) {
  const till = newFakeTill();
  till.counter.points.isOn = true;
  const opened = await openWindow(till);
  till.counter.setCustomer({ ...ANNA, ...change });
  for (const code of codes) await scan(code);
  await press('3', '*');
  await scan(TARALLI);
  await until(() => lines().at(-1)?.quantity === 3000);
  // An Enter so soon after a scan would be the scanner's.
  await pause(350);
  return opened;
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

describe('the strip and the lines', () => {
  it('say who buys, what the sale earns, and what is missing to more', async () => {
    const { root } = await withAnna({}, PASSATA, CARASAU);
    await says(root, 'Anna Ferretti');
    for (const words of ['0400012845734', 'Profilo Soci', 'Argento', 'Saldo412', 'Matura ora+13', 'Saldo dopo425pt'])
      expect(strip(root)).toContain(words);
    expect(strip(root)).toContain('Ancora 11,54\u00a0€ e guadagna 17 punti, omaggio compreso');
    expect(strip(root)).toContain('Badge Oro fra 88 punti');
    expect(root.textContent).toContain('oppure 69 pt');
    expect(root.querySelector('[data-line]')?.textContent).toContain('46 pt');
    expect(root.textContent).toContain('0offerta');
    await press('+');
    await until(() => strip(root).includes('Matura ora+15'));
  });

  it('are shown as money where the programme says so', async () => {
    const { root, till } = await withAnna({});
    till.counter.points.asMoney = true;
    await press('+');
    await until(() => strip(root).includes('Saldo4,12€'));
  });

  it('show what is earned where another program keeps the balance', async () => {
    const { root } = await withAnna({ balance: null, spendingRefusal: 'balance-kept-elsewhere' });
    await says(root, 'tenuto da un altro programma');
    expect(strip(root)).toContain('Matura ora+7');
    expect(strip(root)).not.toContain('Saldo dopo');
  });

  it('show a debt, and who may not spend yet', async () => {
    const { root } = await withAnna({ balance: -1200, spendingRefusal: 'not-a-member' });
    await says(root, 'Saldo: debito−12');
    expect(strip(root)).toContain('Non è ancora socio');
    await press('F6');
    await says(root, 'li usa solo chi è iscritto');
    expect(panel()).toBe('keys');
  });
});

describe('a gift', () => {
  it.each([
    ['is looked for in the list where nothing was scanned', false, 'catalogue'],
    ['is the line of a scan that the till has not answered yet', true, 'line'],
  ])('%s', async (_what, isScanned, tab) => {
    const till = newFakeTill();
    till.counter.points.isOn = true;
    await openWindow(till);
    till.counter.setCustomer(ANNA);
    await until(() => snapshot()?.customer != null);
    if (isScanned) keepScan({ commandId: crypto.randomUUID(), code: TARALLI, quantity: 1000 });
    await press('F6');
    expect([panel(), useGiftPanel.getState().tab]).toEqual(['gift', tab]);
  });

  it('is the whole line with Enter, marked there, and taken off with Del', async () => {
    const { root, till } = await withAnna();
    await press('F6');
    await says(root, 'Servono−69pt');
    expect(await violations()).toEqual([]);
    await press('Enter');
    await until(() => lines()[0]?.gift !== null);
    expect(till.counter.asked.at(-1)).toBe('gift null null');
    expect(snapshot()).toMatchObject({ total: 0, points: { spends: 6900 } });
    expect(panel()).toBe('keys');
    expect(root.querySelector('[data-line]')?.textContent).toContain('Omaggio');
    expect(strip(root)).toContain('Spende−69');
    await press('F6', 'Delete');
    await until(() => lines()[0]?.gift === null);
  });

  it('is so many pieces as were typed, or as + and − say', async () => {
    const { root, till } = await withAnna();
    await press('F6', '2');
    await says(root, 'Servono−46pt');
    await press('-');
    await says(root, 'Servono−23pt');
    await press('Enter');
    await until(() => lines().length === 2);
    expect(till.counter.asked.at(-1)).toBe('gift 1000 null');
    expect(lines().map(({ quantity, gift }) => [quantity, gift?.points])).toEqual([
      [2000, undefined],
      [1000, 2300],
    ]);
  });

  it('with percentages is chosen by digits or arrows, and page keys change the line', async () => {
    const { root, till } = await withAnna({ giftPercentages: [2500, 5000, 7500, 10_000] }, RISOTTO);
    await press('F6', 'PageUp', '2');
    await says(root, 'paga 3,74');
    expect(root.querySelector('[aria-checked="true"]')?.textContent).toContain('50');
    await press('ArrowDown', 'ArrowUp');
    expect(await violations()).toEqual([]);
    await press('Enter');
    await until(() => lines()[0]?.gift?.percentage === 5000);
    expect(till.counter.asked.at(-1)).toBe('gift null 5000');
    expect(root.textContent).toContain('Omaggio 50');
  });

  it('that the points do not pay for is refused with what is missing', async () => {
    const { root } = await withAnna({ balance: 5700 });
    await press('F6');
    await says(root, 'Mancano 12 punti.');
    await press('Enter');
    await until(() => foremost()?.text?.values?.['points'] === 1200);
    expect(panel()).toBe('gift');
    await press('Escape', '2');
    await says(root, 'Servono−46pt');
  });

  it('that has no value in points says so', async () => {
    const { root } = await withAnna({}, CARASAU);
    await press('F6', 'ArrowUp');
    await says(root, 'Manca il valore in punti');
  });

  it('is taken from the list of what the points pay for', async () => {
    const { root, till } = await withAnna();
    await press('F6', 'ArrowRight', 'ArrowRight', 'r', 'i', 's');
    await until(() => root.querySelectorAll('[role="option"]').length === 1);
    expect(root.querySelector('[role="option"]')?.textContent).toContain('valore 7,49');
    expect(await violations()).toEqual([]);
    await press('Enter');
    await until(() => lines().at(-1)?.gift?.points === 16_300);
    expect(till.counter.asked.at(-1)).toMatch(/^take \S+ null$/);
    expect(panel()).toBe('keys');
  });
});

describe('points into a discount', () => {
  it('that come to nothing after a change say so above the total', async () => {
    const { root } = await withAnna({}, PASSATA);
    await press('F6', 'ArrowRight', 'Enter');
    await until(() => (snapshot()?.points?.discount?.amount ?? 0) > 0);
    await press('F6', 'Enter');
    await until(() => lines()[1]?.gift !== null);
    await press('ArrowUp', 'F6', 'Enter');
    await until(() => snapshot()?.points?.discount?.amount === 0);
    await until(() => strip(root).includes('Sconto punti Scrivi più di zero'));
  });

  it('are typed as points, or as money after P, and held by the cap that applies', async () => {
    const { root, till } = await withAnna({}, PASSATA);
    await press('F6', 'ArrowRight');
    await says(root, 'vale questo');
    expect(root.textContent).toContain('Massimo in percentuale del totale vale questo2,69');
    expect(await violations()).toEqual([]);
    await press('p', '2', 'Enter');
    await until(() => snapshot()?.points?.discount?.amount === 200);
    expect(till.counter.asked.at(-1)).toBe('points {"kind":"money","money":200}');
    expect(root.textContent).toContain('Sconto punti−2,00');
    await press('F9');
    await says(root, 'Sconto con 200 punti−2,00');
    await press('Escape');
    await press('F6', 'ArrowRight');
    await says(root, 'Ora: −2,00 con 200 pt');
    await press('Delete');
    await until(() => snapshot()?.points?.discount === null);
  });

  it('are said to be a means of payment where the programme books them so', async () => {
    const { root, till } = await withAnna({}, PASSATA);
    till.counter.points.lowersTaxable = false;
    await press('F6', 'ArrowRight');
    await says(root, 'vale come mezzo di pagamento');
    await press('1', '0', '0', 'Enter');
    await until(() => snapshot()?.points?.discount?.amount === 100);
    await press('F9');
    await says(root, 'Pagati con 100 punti−1,00');
  });

  it('are all there may be when nothing is typed', async () => {
    const { till } = await withAnna({}, PASSATA);
    await press('F6', 'ArrowRight', 'Enter');
    await until(() => snapshot()?.points?.discount?.amount === 269);
    expect(till.counter.asked.at(-1)).toBe('points {"kind":"all"}');
  });

  it('are refused with the figure that is missing', async () => {
    const { root } = await withAnna({ balance: 3000 });
    await press('F6', 'ArrowRight', '5');
    await says(root, 'Saldo sotto il minimo');
    expect(root.textContent).toContain('Ne servono almeno 50.');
    await press('Enter');
    await until(() => foremost()?.title.key === 'counterPoints.refusal.balance-below-minimum.title');
    expect(snapshot()?.points?.discount).toBeNull();
  });
});

describe('why these points', () => {
  it('is said line by line, with parts that add up, and closed again', async () => {
    const { root } = await withAnna({}, RISOTTO, CARASAU);
    await press('F10');
    await says(root, 'Perché questi punti');
    const paper = root.querySelector('[data-paper]')?.textContent ?? '';
    expect(paper).toContain('Pane carasau in offerta: non conta0,000');
    expect(paper).toContain('Totale che conta14,96');
    expect(paper).toContain('14 passi interi nel totale che conta 1 punto ogni 1,00\u00a0€');
    expect(paper).toContain('Punti maturati+14pt');
    expect(await violations()).toEqual([]);
    await press('F10');
    expect(panel()).toBe('keys');
  });

  it('has nothing to say without a customer', async () => {
    const { root } = await openWindow();
    await press('F10');
    await says(root, 'Non ci sono punti da spiegare');
    await press('F6');
    await says(root, 'serve un cliente');
  });
});

describe('closing', () => {
  it('tells points before, earned, spent and after, and why, on the paper and when the counter is free again', async () => {
    const { root } = await withAnna({}, PASSATA);
    await press('F6', '1', 'Enter');
    await until(() => lines().length === 3);
    await press('F9', 'Enter');
    await says(root, 'documento non fiscale');
    const paper = root.querySelector('article')?.textContent ?? '';
    for (const words of ['Punti prima412', 'Punti maturati+10', 'Punti usati−23', 'Saldo punti399', 'BadgeArgento'])
      expect(paper).toContain(words);
    expect(paper).toContain('Omaggio 100\u00a0%, 23 punti−2,49');
    expect(paper).toContain('Perché questi punti');
    await press('Escape');
    await says(root, 'Saldo punti399pt');
  });
});

it('points need the right to spend them', async () => {
  const hello = newHello();
  const { root, till } = await openWindow(
    newFakeTill({ ...hello, operator: { ...hello.operator, rights: ['sell', 'see-sales', 'see-articles'] } }),
  );
  till.counter.points.isOn = true;
  till.counter.setCustomer(ANNA);
  await scan(PASSATA);
  await press('F6');
  await says(root, 'Non consentito a questo operatore');
});
