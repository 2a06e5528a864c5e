/** The router: one file per group of the contract. */
import { appHandlers } from './app.ts';
import { articlesHandlers } from './articles.ts';
import { counterHandlers } from './counter.ts';
import { customerDisplayHandlers } from './customer-display.ts';
import { customersHandlers } from './customers.ts';
import { departmentsHandlers } from './departments.ts';
import { door } from './door.ts';
import { importsHandlers } from './imports.ts';
import { memberFilesHandlers } from './member-files.ts';
import { membersHandlers } from './members.ts';
import { pointsHandlers } from './points.ts';
import { replayHandlers } from './replay.ts';
import { rulesHandlers } from './rules.ts';
import { salesHandlers } from './sales.ts';
import { shopHandlers } from './shop.ts';
import { vatHandlers } from './vat.ts';
import { vouchersHandlers } from './vouchers.ts';

export const tillRouter = door.router({
  app: appHandlers,
  counter: counterHandlers,
  articles: articlesHandlers,
  customers: customersHandlers,
  imports: importsHandlers,
  members: membersHandlers,
  memberFiles: memberFilesHandlers,
  rules: rulesHandlers,
  replay: replayHandlers,
  points: pointsHandlers,
  sales: salesHandlers,
  vouchers: vouchersHandlers,
  vat: vatHandlers,
  departments: departmentsHandlers,
  shop: shopHandlers,
  customerDisplay: customerDisplayHandlers,
});

export type TillRouter = typeof tillRouter;
