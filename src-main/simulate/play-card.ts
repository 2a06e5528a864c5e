/** A customer with a card: known, or enrolled at the counter; then points become gifts and discounts. */
import { randomUUID } from 'node:crypto';
import type { AskedPoints } from '../../contract/window-types.ts';
import { cardCode } from '../../core/loyalty/card-range.ts';
import { enrol } from '../members/enrol.ts';
import type { Chance } from './random.ts';
import { oneOf, type Shift } from './shift.ts';

/** So few that most come again. */
const CARDS = 60;

export function bringCard(shift: Shift): void {
  const { counter, chance, members, operatorId } = shift;
  const code = cardCode(prefixOf(shift), 1 + chance.whole(CARDS));
  const scanned = counter.scan(randomUUID(), code, 1000);
  if (scanned.outcome === 'new-card') {
    const nobody = { name: '', telephone: '', email: '', birthday: birthday(chance), profileId: scanned.profileId };
    const enrolled = enrol(members, { ...nobody, id: randomUUID(), code }, operatorId);
    if (!enrolled.ok) throw new Error(`a card was refused: ${enrolled.refusal}`);
    counter.scan(randomUUID(), code, 1000);
  }
  spendPoints(shift);
}

/** What the rules do not give is not had: a refusal is an answer like any other. */
export function spendPoints(shift: Shift): void {
  const { counter, chance } = shift;
  if (counter.snapshot.customer === null) return;
  if (chance.percent(45)) takeGift(shift);
  if (chance.percent(30)) askDiscount(shift);
  if (chance.percent(15)) takeGift(shift);
  const { lines } = counter.snapshot;
  const given = oneOf(
    chance,
    lines.filter(({ gift }) => gift !== null),
  );
  if (given && chance.percent(10)) counter.command(randomUUID(), { type: 'undo' });
}

function takeGift({ counter, chance }: Shift): void {
  const { lines, customer } = counter.snapshot;
  const line = oneOf(
    chance,
    lines.filter(({ giftRefusal, returned }) => giftRefusal === null && returned === null),
  );
  if (!line) return;
  const { id: lineId, quantity: sold } = line;
  const percentage = oneOf(chance, customer?.giftPercentages ?? []) ?? null;
  const some = sold > 1000 && chance.percent(50) ? 1000 * Math.floor(sold / 2000) : null;
  counter.giveGift(randomUUID(), { lineId, quantity: some, percentage });
}

function askDiscount({ counter, chance }: Shift): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: a command of the till, no hook of a window
  counter.usePoints(randomUUID(), someAsked(chance));
}

function someAsked(chance: Chance): AskedPoints {
  if (chance.percent(40)) return { kind: 'all' };
  return chance.percent(50)
    ? { kind: 'points', points: 100 * (1 + chance.whole(200)) }
    : { kind: 'money', money: 1 + chance.whole(300) };
}

function prefixOf({ members, chance }: Shift): string {
  const prefixes = members.rules.profiles().flatMap(({ cardPrefix }) => cardPrefix ?? []);
  return oneOf(chance, prefixes) ?? '';
}

function birthday(chance: Chance): string {
  return `1980-${String(1 + chance.whole(12)).padStart(2, '0')}-${String(1 + chance.whole(28)).padStart(2, '0')}`;
}
