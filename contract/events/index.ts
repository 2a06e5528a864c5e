/** Every event type and version that this build can read. A new one is a line here. */
import type { z } from 'zod';
import { openDocumentBody, PAYMENT_EVENT, SALE_STATE_EVENT } from './open-document.ts';
import { SALE_EVENT, saleBody } from './sale.ts';
import { SESSION_OPENED_EVENT, sessionOpenedBody } from './session-opened.ts';

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [key(SALE_EVENT.type, SALE_EVENT.version), saleBody],
  [key(PAYMENT_EVENT.type, PAYMENT_EVENT.version), openDocumentBody],
  [key(SALE_STATE_EVENT.type, SALE_STATE_EVENT.version), openDocumentBody],
  [key(SESSION_OPENED_EVENT.type, SESSION_OPENED_EVENT.version), sessionOpenedBody],
]);

export function bodySchema(type: string, version: number): z.ZodType | undefined {
  return SCHEMAS.get(key(type, version));
}

function key(type: string, version: number): string {
  return `${type}/${version}`;
}
