/**
 * Cards of a customer: one more, lost and blocked, found again, replaced. Points belong to the
 * customer, so a new card changes nothing of them. A code that scans as an article is no card.
 */

import type { CustomerId } from '../../core/basket/basket.ts';
import { type CardRefusal, cardKey, cardRefusal } from '../../core/loyalty/cards.ts';
import { findScanned } from '../counter/find-scanned.ts';
import { addCardRow, blockCardRow, type CardRow, findCardByKey, unblockCardRow } from '../store/cards.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { DONE, type MemberAnswer, type MembersContext, refused, standingCustomer } from './context.ts';

export function addCard(context: MembersContext, customerId: string, code: string): MemberAnswer {
  const { store, now } = context;
  return store.shreddingTransaction((write) => {
    const customer = standingCustomer(write, customerId);
    if (typeof customer === 'string') return refused(customer);
    if (bears(write, customerId, code)) return DONE;
    const refusal = whyNoCard(write, code);
    if (refusal) return refused(refusal);
    bearCard(write, { customerId, code, atMs: now() });
    return DONE;
  });
}

export function blockCard({ store, now }: MembersContext, code: string): MemberAnswer {
  return store.writeTransaction((write) => {
    const card = findCardByKey(write, cardKey(code));
    if (!card) return refused('card-not-found');
    if (card.state === 'active') blockCardRow(write, card.key, now());
    return DONE;
  });
}

export function unblockCard({ store }: MembersContext, code: string): MemberAnswer {
  return store.writeTransaction((write) => {
    const card = findCardByKey(write, cardKey(code));
    if (!card) return refused('card-not-found');
    unblockCardRow(write, card.key);
    return DONE;
  });
}

/** @param lost whose customer gets the new one */
export function replaceCard(
  { store, now }: MembersContext,
  { lost, code }: { readonly lost: string; readonly code: string },
): MemberAnswer {
  return store.shreddingTransaction((write) => {
    const card = findCardByKey(write, cardKey(lost));
    if (!card) return refused('card-not-found');
    const isDone = bears(write, card.customer_id, code) && card.state === 'blocked';
    if (isDone) return DONE;
    const refusal = whyNoCard(write, code);
    if (refusal) return refused(refusal);
    if (card.state === 'active') blockCardRow(write, card.key, now());
    bearCard(write, { customerId: card.customer_id, code, atMs: now() });
    return DONE;
  });
}

export function whyNoCard(read: ReadHandle, code: string): CardRefusal | null {
  const bearer = findCardByKey(read, cardKey(code))?.customer_id ?? null;
  const isArticle = findScanned(read, code.trim()) !== null;
  return cardRefusal(code, { isArticle, customerId: bearer as CustomerId | null });
}

/** Within the caller's transaction, after `whyNoCard` found nothing. */
export function bearCard(
  write: WriteHandle,
  { customerId, code, atMs }: { readonly customerId: string; readonly code: string; readonly atMs: number },
): void {
  const card: CardRow = {
    key: cardKey(code),
    printed: code.trim(),
    customer_id: customerId,
    state: 'active',
    since_ms: atMs,
    blocked_at_ms: null,
  };
  addCardRow(write, card);
}

function bears(read: ReadHandle, customerId: string, code: string): boolean {
  const card = findCardByKey(read, cardKey(code));
  return card?.customer_id === customerId && card.state === 'active';
}
