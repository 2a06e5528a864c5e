/** The till's migrations in order, listed explicitly: a packaged application has no folder to scan. */
import type { Migration } from 'kysely/migration';
import * as theDurableSale from './0001-the-durable-sale.ts';

export const tillMigrations: Readonly<Record<string, Migration>> = {
  '0001-the-durable-sale': theDurableSale,
};
