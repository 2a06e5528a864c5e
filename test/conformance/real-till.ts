/** The real till with the demo shop, over a folder of its own, and an operator of the test's choice. */
import type { Right } from '../../contract/rights.ts';
import { RIGHTS } from '../../contract/rights.ts';
import { openTill } from '../../src-main/app.ts';
import type { ServedTill } from '../../src-main/launch/window-service.ts';
import { rawStatement } from '../../src-main/store/statement.ts';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';

export interface RealTill extends ServedTill {
  readonly dataDir: string;
  /** The rights of windows that connect from now on. */
  setRights(rights: readonly Right[]): void;
  /** Rows that the till's connection has ever inserted, changed or deleted. */
  rowsChanged(): number;
  /** A barcode that the demo shop sells. */
  readonly barcode: string;
}

export async function realTill(): Promise<RealTill> {
  const dataDir = tempDir();
  const till = await openTill({ dataDir, shell: 'browser', demo: true, warnings: [] });
  closeAtEnd(() => till.close());
  let rights: readonly Right[] = RIGHTS;
  const { store } = till.services;
  const one = <Row>(sql: string): Row => {
    const row = store.read.get(rawStatement<object, Row>(sql, []), {});
    if (row === undefined) throw new Error(`no row: ${sql}`);
    return row;
  };
  return {
    dataDir,
    router: till.router,
    connect: () => {
      const context = till.connect();
      return { ...context, operator: { ...context.operator, rights } };
    },
    setRights: (wanted) => {
      rights = wanted;
    },
    rowsChanged: () => one<{ changes: number }>('SELECT total_changes() AS changes').changes,
    barcode: one<{ printed: string }>('SELECT printed FROM article_barcode ORDER BY key LIMIT 1').printed,
  };
}
