import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WriteHandle } from '../../../src-main/store/handle.ts';
import { NewerDatabaseError, openStore } from '../../../src-main/store/open.ts';
import { writePreference } from '../../../src-main/store/shop.ts';
import { rawStatement } from '../../../src-main/store/statement.ts';
import { rowsOf, runSql, testTill } from '../support/test-till.ts';

const till = await testTill();
const kept = () => rowsOf<{ key: string }>(till, 'SELECT key FROM preference ORDER BY key').map(({ key }) => key);

describe('write transaction', () => {
  it('keeps all of it and hands back what the work returned', () => {
    const result = till.store.writeTransaction((write) => {
      writePreference(write, { key: 'a', value: '1' });
      writePreference(write, { key: 'b', value: '1' });
      return 42;
    });
    expect(result).toBe(42);
    expect(kept()).toEqual(['a', 'b']);
  });

  const boom = new Error('boom');
  const noShop = rawStatement('INSERT INTO shop (only_row) VALUES (2)', []);
  it.each<[string, (write: WriteHandle) => unknown, string]>([
    [
      'an error',
      () => {
        throw boom;
      },
      'boom',
    ],
    ['an error of SQLite', (write) => write.run(noShop, {}), 'constraint failed'],
    ['a promise', () => Promise.resolve(), 'never awaits'],
    ['a transaction inside', () => till.store.writeTransaction(() => 1), 'never opened inside another'],
  ])('%s rolls back the whole and is thrown on', (_name, work, message) => {
    const attempt = () =>
      till.store.writeTransaction((write) => {
        writePreference(write, { key: 'c', value: '1' });
        return work(write);
      });
    expect(attempt).toThrow(message);
    expect(kept()).toEqual(['a', 'b']);
  });

  it.each([
    ['resumable', 'synchronous', [1, 2]],
    ['shredding', 'secure_delete', [1, 0]],
  ] as const)('a %s one is set so for itself alone, also when it fails', (name, pragma, [inside, outside]) => {
    const setting = () => Object.values(rowsOf(till, `PRAGMA ${pragma}`)[0] ?? {});
    const transaction = till.store[`${name}Transaction`];
    expect(transaction(setting)).toEqual([inside]);
    expect(setting()).toEqual([outside]);
    expect(() =>
      transaction(() => {
        throw boom;
      }),
    ).toThrow(boom);
    expect(setting()).toEqual([outside]);
  });

  it('after all that the next one works', () => {
    till.store.writeTransaction((write) => writePreference(write, { key: 'a', value: '2' }));
    expect(rowsOf(till, "SELECT value FROM preference WHERE key = 'a'")).toEqual([{ value: '2' }]);
  });

  it('nothing is written outside of one: the read handle has no way to', () => {
    expect(Object.keys(till.store).sort()).toEqual([
      'close',
      'read',
      'resumableTransaction',
      'shreddingTransaction',
      'writeTransaction',
    ]);
  });
});

describe('opening', () => {
  it('a file of a newer version is refused and left as it was', async () => {
    const newer = await testTill();
    runSql(newer, "INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-from-the-future', '2030')");
    await newer.close();
    await expect(openStore(newer.path)).rejects.toThrow(NewerDatabaseError);
    await expect(openStore(newer.path)).rejects.toThrow('newer version');
  });

  it('what is no database is refused', async () => {
    const path = `${till.dataDir}/letter.sqlite`;
    writeFileSync(path, 'Dear shop, this is not a database. '.repeat(100));
    await expect(openStore(path)).rejects.toThrow();
  });
});
