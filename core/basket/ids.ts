/** Names of what a sale is made of; in a file of their own, so that points and the basket can both know them. */
import type { Brand } from '../quantities/brand.ts';

export type SaleId = Brand<string, 'SaleId'>;
export type LineId = Brand<string, 'LineId'>;
export type ArticleId = Brand<string, 'ArticleId'>;
export type CommandId = Brand<string, 'CommandId'>;
export type CustomerId = Brand<string, 'CustomerId'>;
