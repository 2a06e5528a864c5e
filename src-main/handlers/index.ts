/** The router: one file per group of the contract. */
import { appHandlers } from './app.ts';
import { articlesHandlers } from './articles.ts';
import { counterHandlers } from './counter.ts';
import { door } from './door.ts';
import { importsHandlers } from './imports.ts';
import { salesHandlers } from './sales.ts';

export const tillRouter = door.router({
  app: appHandlers,
  counter: counterHandlers,
  articles: articlesHandlers,
  imports: importsHandlers,
  sales: salesHandlers,
});

export type TillRouter = typeof tillRouter;
