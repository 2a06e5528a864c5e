/** How much of the line in hand comes back: typed, one more or less, all of it. Never more than is left. */
import type { ReturnableLine } from '../../contract/window-types.ts';
import { parseQuantity } from '../format/quantity.ts';
import { sayInk } from '../messages/message-store.ts';
import { useCounter } from './counter-store.ts';
import { type ReturnsState, stageOf, useReturnsState } from './returns-state.ts';

const ONE = 1000;

/** @returns false when what is typed belongs into the panel's field */
export function typeReturned(characters: string): boolean {
  const state = useReturnsState.getState();
  const line = lineInSight(state);
  if (!line) return false;
  const typing = state.typing + characters.replace(',', '.');
  const quantity = parseQuantity(typing);
  if (quantity === null || (line.unit === 'piece' && typing.includes('.'))) return true;
  if (put(line, quantity)) useReturnsState.setState({ typing });
  return true;
}

/** @returns false when the panel's field has the word */
export function eraseReturned(): boolean {
  const line = lineInSight(useReturnsState.getState());
  if (line) put(line, 0);
  return line !== null;
}

/** @param pieces signed, whole */
export function changeReturned(pieces: number): void {
  const state = useReturnsState.getState();
  const line = lineInSight(state);
  if (line) put(line, Math.max(0, (state.marks.get(line.lineId) ?? 0) + pieces * ONE));
  else if (stageOf(state) === 'article') changeTyped(pieces);
}

/** Space: all that is left, or none. */
export function toggleReturned(index: number): void {
  const { lines, marks } = useReturnsState.getState();
  const line = lines[index];
  if (!line) return;
  useReturnsState.setState({ at: index });
  put(line, marks.has(line.lineId) ? 0 : line.left);
}

/** A: everything that is left; again, nothing. */
export function toggleAllReturned(): void {
  const { lines, marks } = useReturnsState.getState();
  const left = lines.filter((line) => line.left > 0);
  const isAll = left.every(({ lineId, left: most }) => marks.get(lineId) === most);
  const all = left.map(({ lineId, left: most }) => [lineId, most] as const);
  useReturnsState.setState({ marks: new Map(isAll ? [] : all), typing: '' });
}

/** @returns false when there is not as much left */
function put(line: ReturnableLine, quantity: number): boolean {
  if (quantity > line.left) {
    sayInk('returns', { key: line.left > 0 ? 'returns.atMost' : 'returns.allBack' });
    return false;
  }
  const marks = new Map(useReturnsState.getState().marks);
  if (quantity > 0) marks.set(line.lineId, quantity);
  else marks.delete(line.lineId);
  useReturnsState.setState({ marks, typing: '' });
  return true;
}

function changeTyped(pieces: number): void {
  const { panelTyped, set } = useCounter.getState();
  const before = panelTyped === '' ? ONE : (parseQuantity(panelTyped) ?? ONE);
  set({ panelTyped: String(Math.max(1, Math.round(before / ONE) + pieces)) });
}

function lineInSight(state: ReturnsState): ReturnableLine | null {
  return stageOf(state) === 'lines' ? (state.lines[state.at] ?? null) : null;
}
