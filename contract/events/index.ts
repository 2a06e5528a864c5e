/** Every event type and version that this build can read. A new one is a line here. */
import type { z } from 'zod';
import { ARTICLE_POINTS_EVENT, articlePointsBody } from './article-points.ts';
import {
  BADGE_CHANGE_EVENT,
  badgeChangeBody,
  CARD_RANGE_EVENT,
  cardRangeBody,
  PROFILE_CHANGE_EVENT,
  profileChangeBody,
} from './members.ts';
import { openDocumentBody, PAYMENT_EVENT, SALE_STATE_EVENT } from './open-document.ts';
import { CUSTOMER_MERGE_EVENT, customerMergeBody, POINTS_MOVEMENTS_EVENT, pointsMovementsBody } from './points.ts';
import { SALE_EVENT, saleBody } from './sale.ts';
import { SESSION_OPENED_EVENT, sessionOpenedBody } from './session-opened.ts';

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [key(ARTICLE_POINTS_EVENT.type, ARTICLE_POINTS_EVENT.version), articlePointsBody],
  [key(SALE_EVENT.type, SALE_EVENT.version), saleBody],
  [key(PAYMENT_EVENT.type, PAYMENT_EVENT.version), openDocumentBody],
  [key(SALE_STATE_EVENT.type, SALE_STATE_EVENT.version), openDocumentBody],
  [key(POINTS_MOVEMENTS_EVENT.type, POINTS_MOVEMENTS_EVENT.version), pointsMovementsBody],
  [key(CUSTOMER_MERGE_EVENT.type, CUSTOMER_MERGE_EVENT.version), customerMergeBody],
  [key(PROFILE_CHANGE_EVENT.type, PROFILE_CHANGE_EVENT.version), profileChangeBody],
  [key(CARD_RANGE_EVENT.type, CARD_RANGE_EVENT.version), cardRangeBody],
  [key(BADGE_CHANGE_EVENT.type, BADGE_CHANGE_EVENT.version), badgeChangeBody],
  [key(SESSION_OPENED_EVENT.type, SESSION_OPENED_EVENT.version), sessionOpenedBody],
]);

export function bodySchema(type: string, version: number): z.ZodType | undefined {
  return SCHEMAS.get(key(type, version));
}

function key(type: string, version: number): string {
  return `${type}/${version}`;
}
