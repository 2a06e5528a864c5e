/**
 * What the store's functions take: a read handle, or, only inside `writeTransaction`, a write
 * handle. The database itself is not exported, so nothing writes outside a transaction and
 * nothing awaits inside one.
 */
import type Database from 'better-sqlite3';
import { invariant } from '../../core/quantities/brand.ts';
import type { Statement } from './statement.ts';

export interface ReadHandle {
  all<Args, Row>(statement: Statement<Args, Row>, args: Args): Row[];
  get<Args, Row>(statement: Statement<Args, Row>, args: Args): Row | undefined;
  iterate<Args, Row>(statement: Statement<Args, Row>, args: Args): IterableIterator<Row>;
}

export interface WriteHandle extends ReadHandle {
  /** @returns how many rows changed */
  run<Args>(statement: Statement<Args, unknown>, args: Args): number;
  /** Runs an insert and returns the rowid it made. */
  insert<Args>(statement: Statement<Args, unknown>, args: Args): number;
}

export interface Store {
  readonly read: ReadHandle;
  /**
   * One synchronous `BEGIN IMMEDIATE` transaction: everything that `work` wrote is on the disk
   * when this returns, or nothing is and the error is thrown on.
   */
  writeTransaction<Result>(work: (write: WriteHandle) => Result): Result;
  /**
   * Whole or not at all like the others, but on the disk only with the next of them that is: a
   * power cut may take the latest ones back, in order. For work that is resumed from where it
   * stands and tells no event: an event that has left the till must not be taken back.
   */
  resumableTransaction<Result>(work: (write: WriteHandle) => Result): Result;
  /** As `writeTransaction`, over personal data: what it deletes or replaces is overwritten with zeros, not only forgotten. */
  shreddingTransaction<Result>(work: (write: WriteHandle) => Result): Result;
  close(): void;
}

function handleOver(db: Database.Database): WriteHandle {
  const prepared = new Map<Statement<never, unknown>, Database.Statement>();
  const prepare = (statement: Statement<never, unknown>): Database.Statement => {
    let known = prepared.get(statement);
    if (!known) {
      known = db.prepare(statement.sql);
      prepared.set(statement, known);
    }
    return known;
  };
  return {
    all: (statement, args) => prepare(statement).all(...statement.bind(args)) as never,
    get: (statement, args) => prepare(statement).get(...statement.bind(args)) as never,
    iterate: (statement, args) => prepare(statement).iterate(...statement.bind(args)) as never,
    run: (statement, args) => prepare(statement).run(...statement.bind(args)).changes,
    insert: (statement, args) => Number(prepare(statement).run(...statement.bind(args)).lastInsertRowid),
  };
}

/** The store over an open, configured database. */
export function storeOver(db: Database.Database): Store {
  const handle = handleOver(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const writeTransaction: Store['writeTransaction'] = (work) => {
    invariant(!db.inTransaction, 'a write transaction is never opened inside another');
    begin.run();
    try {
      const result = work(handle);
      invariant(!(result instanceof Promise), 'a write transaction never awaits');
      commit.run();
      return result;
    } catch (error) {
      // A COMMIT that failed may leave the transaction open, and it would swallow later writes.
      if (db.inTransaction) rollback.run();
      throw error;
    }
  };
  const meanwhile =
    (setting: string, inside: string, outside: string): Store['writeTransaction'] =>
    (work) => {
      db.pragma(`${setting} = ${inside}`);
      try {
        return writeTransaction(work);
      } finally {
        db.pragma(`${setting} = ${outside}`);
      }
    };
  return {
    read: handle,
    writeTransaction,
    resumableTransaction: meanwhile('synchronous', 'NORMAL', 'FULL'),
    shreddingTransaction: meanwhile('secure_delete', 'ON', 'OFF'),
    close: () => db.close(),
  };
}
