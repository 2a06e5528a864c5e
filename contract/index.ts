/** The one contract: what a window may ask of the till. Client and server types derive from it. */
import type { ContractRouterClient } from '@orpc/contract';
import { appContract } from './app.ts';
import { articlesContract } from './articles.ts';
import { counterContract } from './counter.ts';
import { customerDisplayContract } from './customer-display.ts';
import { customersContract } from './customers.ts';
import { departmentsContract } from './departments.ts';
import { importsContract } from './imports.ts';
import { memberFilesContract } from './member-files.ts';
import { membersContract } from './members.ts';
import { pointsContract } from './points.ts';
import { replayContract } from './replay.ts';
import { rulesContract } from './rules.ts';
import { salesContract } from './sales.ts';
import { shopContract } from './shop.ts';
import { vatContract } from './vat.ts';
import { vouchersContract } from './vouchers.ts';

export const contract = {
  app: appContract,
  counter: counterContract,
  articles: articlesContract,
  customers: customersContract,
  imports: importsContract,
  members: membersContract,
  memberFiles: memberFilesContract,
  rules: rulesContract,
  replay: replayContract,
  points: pointsContract,
  sales: salesContract,
  vouchers: vouchersContract,
  vat: vatContract,
  departments: departmentsContract,
  shop: shopContract,
  customerDisplay: customerDisplayContract,
};

export type TillClient = ContractRouterClient<typeof contract>;
