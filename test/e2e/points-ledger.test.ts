/**
 * The manager's points by keyboard alone, by the words of the seeds: assign to a new contact with
 * the forecast, set the balance, delete, the overview's figures, the report.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOVEMENT_KINDS } from '../../core/ledger/movement.ts';
import { isFocused, openScreen, plain, tabTo } from './support/counter.ts';
import { expectText } from './support/expect-counter.ts';
import { type } from './support/keys.ts';
import { aTill, aWindow } from './support/session.ts';
import type { TillWindow } from './support/window.ts';

let window: TillWindow;
let page: Page;

beforeAll(async () => {
  window = await aWindow((await aTill({ demo: true })).url);
  page = window.page;
});

afterAll(() => expect(window.complaints).toEqual([]));

const field = (name: string) => page.getByLabel(name, { exact: true });
const input = (name: string) => page.locator(`input[name="operation-${name}"]`);
const button = (name: string) => page.getByRole('button', { name });
const PATIENCE = { timeout: 10_000 };
async function waitForFocus(target: ReturnType<typeof field>): Promise<void> {
  await target.waitFor();
  await expect.poll(() => isFocused(target), PATIENCE).toBe(true);
}
/** A figure by its name, `Punti guadagnati`: what stands under it. */
const figure = (name: string) => {
  const tile = page.locator('dl > div').filter({ hasText: name }).first();
  return expect.poll(async () => plain(await tile.innerText()), PATIENCE);
};

test('points are assigned to a contact made on the way, with the new balance shown before', async () => {
  await openScreen(page, 'points');
  await type(page, 'Insert');
  await waitForFocus(page.getByRole('combobox', { name: /tessera o telefono/ }));
  await type(page, 'Anna Ferretti');
  await expectText(page, 'Nessun cliente con «Anna Ferretti»');
  await type(page, 'Insert', 'Enter');
  await waitForFocus(input('points'));
  await type(page, '150');
  await expectText(page, /Saldo adesso 0 ?pt Cambia di \+150 ?pt Nuovo saldo 150 ?pt/);
  await tabTo(page, input('note'));
  await type(page, 'benvenuta');
  await page.keyboard.press('Control+s');
  await expectText(page, 'Movimento registrato');
  await expectText(page, 'benvenuta');
});

test('nobody is debited more than there is; a debit is noted', async () => {
  await tabTo(page, button('Addebito'));
  await type(page, 'Enter');
  await waitForFocus(input('points'));
  await type(page, '5000');
  await expectText(page, 'Il cliente non ha tanti punti');
  await type(page, 'Backspace', 'Backspace');
  await tabTo(page, input('note'));
  await type(page, 'premio ritirato', 'Enter');
  await expectText(page, 'premio ritirato');
});

test('the balance is changed where it stands', async () => {
  await tabTo(page, button('Modifica il saldo'));
  await type(page, 'Enter');
  await waitForFocus(field('Nuovo saldo in punti'));
  await type(page, '200', 'Enter');
  await expectText(page, 'Saldo corretto sulla scheda');
  await figure('Saldo attuale').toMatch(/200 ?pt/);
});

test('a movement is deleted after one question, and the pair is struck through', async () => {
  await tabTo(page, page.getByRole('grid', { name: 'Movimenti di punti' }));
  await type(page, 'ArrowDown', 'Delete');
  await expectText(page, 'Eliminare Addebito −50 pt');
  await expectText(page, /Cambia di \+50 ?pt Nuovo saldo 250 ?pt/);
  await type(page, 'sbagliato', 'Enter');
  await expectText(page, 'Elimina un movimento: sbagliato');
  await figure('Saldo attuale').toMatch(/250 ?pt/);
  await expect
    .poll(() =>
      page
        .getByRole('row')
        .filter({ hasText: /Eliminato: premio|Elimina un/ })
        .count(),
    )
    .toBe(2);
});

test('the overview counts it, and its months are a picture and a table', async () => {
  await type(page, 'Escape');
  await expectText(page, 'Punti al mese');
  await figure('Punti non riscattati').toMatch(/250 ?pt di 1 cliente/);
  await type(page, 't');
  await expectText(page, 'Come grafico');
  await tabTo(page, page.getByRole('button', { name: 'Altre azioni per Anna Ferretti' }));
  await type(page, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(() => page.locator('input[name="customer-name"]').inputValue(), PATIENCE).toBe('Anna Ferretti');
  await type(page, 'Escape');
});

test('the report has balance, operations and average, and follows its filters', async () => {
  await tabTo(page, page.getByRole('tab', { name: 'Panoramica' }));
  await type(page, 'ArrowRight');
  await figure('Saldo punti totale').toMatch(/250 ?pt/);
  await expectText(page, 'Impegno per i punti non spesi');
  await expectText(page, 'Omaggi dati');
  await tabTo(page, page.getByRole('combobox', { name: 'Cliente' }));
  await type(page, 'anna');
  await page.getByRole('option', { name: /Anna/ }).waitFor();
  await type(page, 'Enter');
  await expectText(page, 'Di nuovo tutti i clienti');
  await tabTo(page, page.getByRole('combobox', { name: 'Motivo' }));
  await type(page, ...Array<string>(MOVEMENT_KINDS.indexOf('manual-debit') + 1).fill('ArrowDown'));
  await figure('Operazioni').toBe('Operazioni 1');
});
