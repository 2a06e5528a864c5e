/** The keys of the returns panel, and the scans that it takes for itself. */
import { RETURN_REASONS } from '../../core/basket/returned.ts';
import { barcodeKey, hasValidCheckDigit } from '../../core/codes/gtin.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import { backToReturnList, turnReturnTab } from './open-returns.ts';
import { typeInPanel } from './panel-typing.ts';
import { changeReturned, eraseReturned, toggleAllReturned, toggleReturned, typeReturned } from './returns-quantity.ts';
import { type ReturnStage, useReturnsState } from './returns-state.ts';
import { useScanTaker } from './scan-taker.ts';
import { type Returns, useReturns } from './use-returns.ts';

/** Digits of a product's code; a document's number is shorter. */
const SHORTEST_PRODUCT_CODE = 8;

export function useReturnsKeys(): void {
  const returns = useReturns();
  const { scan } = useCommands();
  useScanTaker((raw) => takeScan(returns, scanText(raw), () => scan(raw)));
  useKeys(LAYER.panel, (press) => {
    const { key, where, ctrl } = press;
    if (ctrl) return false;
    if (key === 'Escape') stepBack(returns.stage);
    else if (key === 'ArrowLeft') turnReturnTab(-1);
    else if (key === 'ArrowRight') turnReturnTab(1);
    else if (key === 'ArrowUp' || key === 'ArrowDown') move(returns, key === 'ArrowUp' ? -1 : 1);
    else if (key === 'Enter' && where !== 'control') returns.conclude();
    else return returns.stage === 'lines' ? onLines(press) : typeInPanel(press);
    return true;
  });
}

function stepBack(stage: ReturnStage): void {
  if (stage === 'lines' || stage === 'article') backToReturnList();
  else if (useCounter.getState().panelTyped !== '') useCounter.getState().set({ panelTyped: '' });
  else goBack();
}

function move({ stage, tab, reason, move: moveRow }: Returns, by: number): void {
  const next = RETURN_REASONS[RETURN_REASONS.indexOf(reason) + by];
  if (stage !== 'article') moveRow(by);
  else if (tab === 'loose' && next) useReturnsState.setState({ reason: next });
}

function onLines({ key, where, alt }: KeyPress): boolean {
  if (where === 'field' || alt) return false;
  if (key === ' ' && where !== 'control') toggleReturned(useReturnsState.getState().at);
  else if (key === ' ') return false;
  else if (key.toLowerCase() === 'a') toggleAllReturned();
  else if (key === '+') changeReturned(1);
  else if (key === '-' || key === '−') changeReturned(-1);
  else if (key === 'Delete' || key === 'Backspace') eraseReturned();
  else if (/^[\d.,]$/.test(key)) typeReturned(key);
  // Other letters mean nothing here, and must not reach the sale behind the panel.
  else return key.length === 1;
  return true;
}

/** A document's number, an article that comes back, or a line of the document in sight. */
function takeScan({ stage, lines, find }: Returns, code: string, sell: () => void): boolean {
  const isProduct = code.length >= SHORTEST_PRODUCT_CODE && hasValidCheckDigit(code);
  if (code === '' || stage === 'article' || (stage === 'documents' && isProduct)) return false;
  if (stage !== 'lines') {
    find(code, sell);
    return true;
  }
  const index = lines.findIndex((line) => line.left > 0 && barcodeKey(line.code) === barcodeKey(code));
  if (index < 0) return false;
  useReturnsState.setState({ at: index, typing: '' });
  changeReturned(1);
  return true;
}
