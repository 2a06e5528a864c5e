/**
 * Events `payment` and `sale_state`, version 1: what happens to an open document (order,
 * sospeso, delivery note) after it was made. A part payment is money in against it; a
 * cancellation adds a state and gives back what was paid. Completing it is the `sale` event of
 * the document that completes it.
 */
import { z } from 'zod';
import { instantMs, uuid } from '../quantities.ts';
import { payment, saleState } from './sale.ts';
import { salePoints } from './sale-points.ts';

export const PAYMENT_EVENT = { type: 'payment', version: 1 } as const;
export const SALE_STATE_EVENT = { type: 'sale_state', version: 1 } as const;

export const openDocumentBody = z.strictObject({
  saleId: uuid,
  /** Whose drawer the money went into or came out of. */
  sessionId: uuid,
  operatorId: uuid,
  atMs: instantMs,
  payments: z.array(payment),
  states: z.array(saleState),
  /** What an order earns when it is paid, or what a cancellation takes and gives back. */
  points: salePoints.nullable(),
});

export type OpenDocumentBody = z.infer<typeof openDocumentBody>;
