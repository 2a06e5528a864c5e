/** Asking for a price without selling: `?` makes an enquiry of the next scan, typed code or search hit. */
import type { Enquiry } from '../../contract/window-types.ts';
import { formatDay } from '../format/instants.ts';
import { formatPendingQuantity } from '../format/quantity.ts';
import { localeOf } from '../i18n/texts.ts';
import type { MessageText } from '../messages/message.ts';
import { useMessages } from '../messages/message-store.ts';
import { useHello } from '../shell/hello-store.ts';
import { sayScanOutcome } from './counter-messages.ts';
import { useCounter } from './counter-store.ts';

export const ENQUIRY_KEY = '?';

const ONE = 1000;

export function startEnquiry(): void {
  useCounter.getState().set({ enquiring: true, pendingQuantity: null, panel: 'search', receiptSaleId: null });
}

export function endEnquiry(): void {
  useCounter.getState().set({ enquiring: false });
}

/** @returns true when the code in hand is asked about; the one after it is sold again */
export function takeEnquiry(): boolean {
  const { enquiring } = useCounter.getState();
  if (enquiring) endEnquiry();
  return enquiring;
}

export function sayEnquiry(answer: Enquiry): void {
  if (answer.outcome !== 'found') {
    sayScanOutcome(answer, ONE);
    return;
  }
  const text = noteOf(answer);
  useMessages
    .getState()
    .say({ about: 'enquiry', tone: 'ink', icon: 'scan', title: titleOf(answer), ...(text ? { text } : {}) });
}

type Found = Extract<Enquiry, { outcome: 'found' }>;

function titleOf({ description, price, amount, quantity, unit, openPrice }: Found): MessageText {
  if (openPrice) return { key: 'enquiry.openPrice', values: { description } };
  if (price === null || amount === null) return { key: 'enquiry.noPrice', values: { description } };
  if (quantity !== ONE) {
    const values = { description, amount, price, quantity: formatPendingQuantity(quantity, localeNow()) };
    return { key: 'enquiry.several', values };
  }
  if (unit === 'piece') return { key: 'enquiry.piece', values: { description, price } };
  return { key: 'enquiry.weighed', values: { description, price }, names: { unit: `unit.${unit}` } };
}

/** An offer says until when; what is pulled along says what it adds. */
function noteOf({ onOffer, offerUntil, ordinaryPrice, links, linkedAmount }: Found): MessageText | null {
  const linked = links.length > 0;
  const values = {
    ordinary: ordinaryPrice ?? 0,
    linked: linkedAmount,
    day: offerUntil === null ? '' : formatDay(offerUntil, localeNow()),
  };
  if (onOffer && offerUntil !== null)
    return { key: linked ? 'enquiry.offerUntilLinked' : 'enquiry.offerUntil', values };
  if (onOffer) return { key: linked ? 'enquiry.offerLinked' : 'enquiry.offer', values };
  return linked ? { key: 'enquiry.linked', values } : null;
}

function localeNow(): string {
  return localeOf(useHello.getState().hello?.language);
}
