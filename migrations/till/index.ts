/** The till's migrations in order, listed explicitly: a packaged application has no folder to scan. */
import type { Migration } from 'kysely/migration';
import * as theDurableSale from './0001-the-durable-sale.ts';
import * as loyaltyRules from './0002-loyalty-rules.ts';
import * as points from './0003-points.ts';
import * as members from './0004-members.ts';
import * as pointsOnSales from './0005-points-on-sales.ts';

export const tillMigrations: Readonly<Record<string, Migration>> = {
  '0001-the-durable-sale': theDurableSale,
  '0002-loyalty-rules': loyaltyRules,
  '0003-points': points,
  '0004-members': members,
  '0005-points-on-sales': pointsOnSales,
};
