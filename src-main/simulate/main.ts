/**
 * `npm run simulate -- --data DIR --sales N --seed S`: N customers at the counter through the
 * product's own services, on a folder that is filled like `--demo` when it is empty. With
 * `--acknowledge` each sale is printed the moment it is durable, for whoever pulls the plug.
 */
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isOpenKind } from '../../core/basket/documents.ts';
import { openTill } from '../app.ts';
import { prepareDataDir } from '../launch/data-folder.ts';
import { acquireTillLock } from '../launch/till-lock.ts';
import { listBarcodes } from '../store/articles.ts';
import { playTurn } from './play-turn.ts';
import { seededChance } from './random.ts';
import { someCustomers } from './some-customers.ts';
import { someVouchers } from './some-vouchers.ts';

const USAGE = 'npm run simulate -- --data DIR --sales N --seed S [--acknowledge]';
const CODES = 2000;
const MOST_SCANS = 9;
const LOOKS_BACK = 40;

interface Plan {
  readonly dataDir: string;
  readonly sales: number;
  readonly seed: number;
  readonly acknowledge: boolean;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const plan = planFrom(process.argv.slice(2));
  if (!plan) {
    console.error(USAGE);
    return 2;
  }
  prepareDataDir(plan.dataDir);
  const lock = acquireTillLock(plan.dataDir);
  if (!lock) {
    console.error(`A till is using ${plan.dataDir}`);
    return 1;
  }
  try {
    await play(plan);
    return 0;
  } finally {
    lock.release();
  }
}

async function play({ dataDir, sales, seed, acknowledge }: Plan): Promise<void> {
  const till = await openTill({ dataDir, shell: 'browser', demo: true, warnings: [] });
  const { counter, customers, documents, store } = till.services;
  const shift = {
    counter,
    documents,
    members: till.services,
    operatorId: till.connect().operator.id,
    codes: listBarcodes(store.read, CODES),
    vouchers: someVouchers(store),
    customers: someCustomers(customers),
    mostScans: MOST_SCANS,
    looksBack: LOOKS_BACK,
    chance: seededChance(seed),
  };
  let turnover = 0;
  for (let count = 0; count < sales; count += 1) {
    const sale = playTurn(shift);
    if (!sale) continue;
    if (!isOpenKind(sale.kind)) turnover += sale.total;
    // Straight to the descriptor: a buffered line would be lost with the process.
    if (acknowledge) writeSync(1, `sold ${sale.saleId} ${sale.series} ${sale.number ?? '-'} ${sale.total}\n`);
  }
  await till.close();
  console.log(JSON.stringify({ sales, seed, turnover }));
}

function planFrom(args: string[]): Plan | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        sales: { type: 'string' },
        seed: { type: 'string' },
        acknowledge: { type: 'boolean' },
      },
    });
    const sales = Number(values.sales ?? '100');
    const seed = Number(values.seed ?? '1');
    if (!values.data || !Number.isSafeInteger(sales) || sales < 0 || !Number.isSafeInteger(seed)) return null;
    return { dataDir: resolve(values.data), sales, seed, acknowledge: values.acknowledge ?? false };
  } catch {
    return null;
  }
}
