/** `npm run bench [name]`: a JSON line for each figure, with what it is measured against in the same run. */
import { catalogueImport } from './catalogue-import.ts';
import { command } from './command.ts';
import { counterValue } from './counter-value.ts';
import { customerSearch } from './customer-search.ts';
import { durableSale } from './durable-sale.ts';
import { growth } from './growth.ts';
import { memberImport } from './member-import.ts';
import { pointsLedger } from './points-ledger.ts';
import { pointsSale } from './points-sale.ts';
import { pointsSnapshot } from './points-snapshot.ts';
import { rulesReplay } from './rules-replay.ts';

const benches = {
  'durable-sale': durableSale,
  growth,
  command,
  'catalogue-import': catalogueImport,
  'customer-search': customerSearch,
  'member-import': memberImport,
  'points-ledger': pointsLedger,
  'points-sale': pointsSale,
  'points-snapshot': pointsSnapshot,
  'counter-value': counterValue,
  'rules-replay': rulesReplay,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const figures = await bench();
  if (figures.some(({ reached }) => !reached)) process.exitCode = 1;
}
