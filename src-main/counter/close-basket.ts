/**
 * From the open basket to the document that it becomes: what the ledger knows against it, how it
 * is paid, the document itself, and the badges that it gained its customer.
 */
import type { CloseResult, OfferedTender } from '../../contract/window-types.ts';
import type { Basket } from '../../core/basket/basket.ts';
import type { ClosingKind } from '../../core/basket/documents.ts';
import { settle } from '../../core/basket/settle.ts';
import type { Money } from '../../core/quantities/money.ts';
import { closedSaleOf } from '../documents/closed-sale.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import type { AccountBefore } from '../documents/plan-points.ts';
import { canBeMadeOut } from '../documents/recipient.ts';
import { resolveTenders } from '../documents/tenders.ts';
import { balanceOfStanding } from '../points/accounts.ts';
import { closeSale } from './close-sale.ts';
import { badgesShown } from './customer-at-counter.ts';
import { limitsFor, overtaken } from './ledger-says.ts';

export interface Closing {
  readonly saleId: string;
  /** A receipt unless it is said. */
  readonly kind?: ClosingKind;
  readonly tenders: readonly OfferedTender[];
  readonly operatorId: string;
  /** By right: what goes back may all go back in cash. */
  readonly anyInCash?: boolean;
  /** The total that the window showed, in minor units. */
  readonly seenTotal?: number;
}

/** @param closing of this basket: which sale and which total were meant is the counter's to ask */
export function closeBasket(
  context: DocumentsContext,
  basket: Basket,
  closing: Closing & { readonly step: Money },
): CloseResult {
  const { saleId, kind = 'receipt', tenders, operatorId, anyInCash = false, step } = closing;
  const { store, clockSuspect } = context;
  const { customerId } = basket;
  const refusal = overtaken(store.read, basket);
  if (refusal) return { ok: false, refusal };
  if (customerId !== null && !canBeMadeOut(store.read, kind, customerId)) {
    return { ok: false, refusal: 'recipient-incomplete' };
  }
  const offered = resolveTenders(store.read, tenders, saleId);
  if (offered === 'credit-note-not-found') return { ok: false, refusal: offered };
  const settled = settle(basket, { kind, offered, step, limits: limitsFor(store.read, basket, anyInCash) });
  if (!settled.ok) return settled;
  const closed = closeSale(context, { saleId, settled: settled.sale, operatorId, customerId, clockSuspect });
  if (!closed.ok) return closed;
  return { ok: true, sale: closedSaleOf(closed.rows, closed.before ? gainedBadges(context, closed.before) : []) };
}

function gainedBadges(context: DocumentsContext, before: AccountBefore): readonly string[] {
  const held = badgesShown(context, before);
  const now = badgesShown(context, balanceOfStanding(context.store.read, before.customerId));
  return now.filter((title) => !held.includes(title));
}
