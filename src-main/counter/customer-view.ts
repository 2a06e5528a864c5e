/**
 * The counter as the customer may see it, made of the cashier's snapshot: what is private, of
 * this customer or of the shop, is left out here and not in the window. The window computes no
 * money, so what was saved is worked out here too.
 */
import type {
  ClosedSale,
  CounterCustomer,
  CounterLine,
  CounterPoints,
  CounterSnapshot,
  CustomerView,
} from '../../contract/window-types.ts';
import { lineAmount } from '../../core/quantities/line-amount.ts';
import { addMoney, type Money, money, subtractMoney } from '../../core/quantities/money.ts';
import { type Points, points } from '../../core/quantities/points.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import type { Rules } from '../rules/rules.ts';
import { findCustomer } from '../store/customers.ts';
import type { Store } from '../store/handle.ts';
import { readShop } from '../store/shop.ts';
import { worthShown } from './points-preview.ts';

interface ViewContext {
  readonly store: Pick<Store, 'read'>;
  readonly rules: Pick<Rules, 'programme'>;
}

type Shown = NonNullable<CustomerView['points']>['earns'];
type ShowPoints = (hundredths: number) => Shown;

/** @param look as it is chosen for every window of the till */
export function customerView(
  context: ViewContext,
  look: Pick<CustomerView, 'language' | 'theme'>,
  snapshot: CounterSnapshot,
): CustomerView {
  const { name, address } = readShop(context.store.read);
  const { programme } = context.rules.programme();
  const show = shownBy(worthShown(programme));
  const { saleId, lines, total, customer, points: sale, lastClosed } = snapshot;
  return {
    ...look,
    shop: { name, address },
    hasProgramme: programme.isOn,
    saleId,
    lines: lines.map(customerLine),
    total,
    ...savings(lines, money(total)),
    customer: customer && shownCustomer(context, customer),
    points: sale && customer && shownSale(sale, customer.balance, show),
    closed: lastClosed && closedView(lastClosed, show),
  };
}

function shownBy(worth: ((amount: Points) => Money) | null): ShowPoints {
  return (hundredths) => ({ points: hundredths, worth: worth?.(points(hundredths)) ?? null });
}

function customerLine(line: CounterLine): CustomerView['lines'][number] {
  const { id, description, unit, amount } = line;
  const before = ordinaryAmount(line);
  const mark = line.returned ? 'returned' : line.gift ? 'gift' : line.onOffer ? 'offer' : null;
  return { id, description, unit, quantity: line.quantity, amount, before: before > amount ? before : null, mark };
}

/** What comes back is worth what is given back for it. */
function ordinaryAmount({ returned, amount, fullAmount, ordinaryPrice, quantity: pieces }: CounterLine): Money {
  if (returned) return money(amount);
  return money(Math.max(fullAmount, lineAmount(money(ordinaryPrice), quantity(pieces))));
}

function savings(lines: readonly CounterLine[], total: Money): Pick<CustomerView, 'saved' | 'gifts'> {
  const gifts = addMoney(...lines.map(({ gift }) => money(gift?.amount ?? 0)));
  const saved = subtractMoney(addMoney(...lines.map(ordinaryAmount)), addMoney(gifts, total));
  return { saved: Math.max(saved, 0), gifts };
}

function shownCustomer(
  { store }: ViewContext,
  { id, badges, nextBadge, balance }: CounterCustomer,
): CustomerView['customer'] {
  const row = findCustomer(store.read, id);
  // Who has a tax number is a firm, and has no first name.
  const firstName = row && row.vat_number === '' ? (row.name.trim().split(/\s+/)[0] ?? '') : '';
  // What is missing would tell a balance that is kept elsewhere.
  return { firstName, badges, nextBadge: balance === null ? null : nextBadge };
}

function shownSale(sale: CounterPoints, balance: number | null, show: ShowPoints): CustomerView['points'] {
  const { earns, spends, discount, balanceAfter } = sale;
  // Gift points first: they are what a customer comes back for.
  const next = sale.next.find(({ reaches }) => reaches === 'gift-points') ?? sale.next[0];
  return {
    earns: show(earns),
    spends: show(spends),
    spentOn: (discount?.points ?? 0) > 0 ? 'discount' : 'gifts',
    balance: balance === null ? null : show(balance),
    balanceAfter: balanceAfter === null ? null : show(balanceAfter),
    next: next ? { missing: next.missing, gives: show(next.gives) } : null,
  };
}

function closedView({ due, given, change, owed, points: moved }: ClosedSale, show: ShowPoints): CustomerView['closed'] {
  return { due, given, change, owed, points: moved && closedPoints(moved, show) };
}

function closedPoints(moved: NonNullable<ClosedSale['points']>, show: ShowPoints) {
  const { earned, spent, takenBack, givenBack, after, gained } = moved;
  const changes = [
    { what: 'earned', hundredths: earned },
    { what: 'spent', hundredths: -spent },
    { what: 'takenBack', hundredths: -takenBack },
    { what: 'givenBack', hundredths: givenBack },
  ] as const;
  return {
    changes: changes
      .filter(({ hundredths }) => hundredths !== 0)
      .map(({ what, hundredths }) => ({ what, amount: show(hundredths) })),
    after: after === null ? null : show(after),
    gained,
  };
}
