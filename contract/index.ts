/** The one contract: what a window may ask of the till. Client and server types derive from it. */
import type { ContractRouterClient } from '@orpc/contract';
import { appContract } from './app.ts';
import { articlesContract } from './articles.ts';
import { counterContract } from './counter.ts';
import { importsContract } from './imports.ts';
import { salesContract } from './sales.ts';

export const contract = {
  app: appContract,
  counter: counterContract,
  articles: articlesContract,
  imports: importsContract,
  sales: salesContract,
};

export type TillClient = ContractRouterClient<typeof contract>;
