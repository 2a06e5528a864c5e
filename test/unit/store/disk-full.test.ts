/** A full disk: said with a code of its own, nothing half-written, and the till sells on when there is room again. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { openTill } from '../../../src-main/app.ts';
import { storageFault } from '../../../src-main/store/faults.ts';
import { closeAtEnd } from '../support/temp-dir.ts';
import {
  articleOf,
  cash,
  MORNING,
  nextCommandId,
  putArticles,
  rowsOf,
  scanAll,
  type TestTill,
  testTill,
} from '../support/test-till.ts';

const GOODS = Array.from({ length: 60 }, (_, index) =>
  articleOf(`A${index}`, 100 + index, { description: 'x'.repeat(400) }),
);

function faultOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return storageFault(error);
  }
}

/** @returns how many articles were added before the disk was full */
function scanUntilFull(till: TestTill): number {
  let added = 0;
  for (const { code } of GOODS) {
    const before = till.counter.snapshot;
    const fault = faultOf(() => till.counter.scan(nextCommandId(), code, 1000));
    if (fault === null) added += 1;
    else {
      expect(fault).toBe('DISK_FULL');
      expect(till.counter.snapshot).toEqual(before);
      return added;
    }
  }
  throw new Error('the disk was never full');
}

describe('a file that may not grow', () => {
  const limit = (till: TestTill, pages: string) => rowsOf(till, `PRAGMA max_page_count = ${pages}`);

  it('the basket stands as it was, closing is refused whole, and both work when there is room', async () => {
    const till = await testTill();
    putArticles(till, ...GOODS);
    const [size] = rowsOf<{ page_count: number }>(till, 'PRAGMA page_count');
    limit(till, String((size?.page_count ?? 0) + 4));
    const added = scanUntilFull(till);
    expect(till.counter.snapshot.lines.length).toBe(added);
    const { saleId } = till.counter.snapshot;
    expect(faultOf(() => till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId }))).toBe(
      'DISK_FULL',
    );
    expect(rowsOf(till, 'SELECT count(*) AS sales FROM sale')).toEqual([{ sales: 0 }]);
    expect(till.counter.snapshot.lines.length).toBe(added);
    limit(till, '1000000');
    scanAll(till, 'A0');
    const closed = till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId });
    expect(closed.ok && closed.sale.number).toBe(1);
  });
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
  closeAtEnd(() => {
    // Lazily: a test that failed half-way may have left its till open.
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Takes what room there is. @returns the file that takes it */
function fillUp(folder: string): string {
  const path = join(folder, 'ballast');
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096, 1));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    closeSync(file);
  }
  return path;
}

describe.runIf(canMount)('a disk of 4 MB that somebody filled', () => {
  it('the same, and the window gets DISK_FULL', async () => {
    const dataDir = smallDisk();
    const till = await testTill({ dataDir });
    putArticles(till, ...GOODS);
    scanAll(till, 'A57', 'A58', 'A59');
    const ballast = fillUp(dataDir);
    const added = scanUntilFull(till);
    const { lines, saleId } = till.counter.snapshot;
    expect(lines.length).toBe(3 + added);
    expect(faultOf(() => till.counter.close({ saleId, tenders: cash(null), operatorId: till.operatorId }))).toBe(
      'DISK_FULL',
    );
    rmSync(ballast);
    await till.close();

    const again = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [], now: () => MORNING });
    expect(again.services.counter.snapshot).toMatchObject({ lines, saleId });
    const second = fillUp(dataDir);
    const command = () =>
      call(
        again.router.counter.scan,
        { commandId: nextCommandId(), code: 'A1', quantity: 1000 },
        { context: again.connect() },
      );
    const refusals: unknown[] = [];
    for (let attempt = 0; attempt < 100 && refusals.length === 0; attempt += 1) {
      await command().catch((error: unknown) => refusals.push(error));
    }
    expect(refusals[0]).toMatchObject({ code: 'DISK_FULL', status: 507, defined: true });
    rmSync(second);
    expect(await command()).toMatchObject({ outcome: 'added' });
    const closed = await call(
      again.router.counter.close,
      {
        saleId,
        kind: 'receipt' as const,
        tenders: [{ tender: 'cash' as const, given: null }],
        seenTotal: again.services.counter.snapshot.total,
      },
      { context: again.connect() },
    );
    expect(closed).toMatchObject({ ok: true, sale: { number: 1 } });
    await again.close();
  });
});
