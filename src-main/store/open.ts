/**
 * Opens the till's database file: settings read back, migrations applied in order, a file of
 * a newer version refused with a message instead of being damaged by an older program.
 */
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { tillMigrations } from '../../migrations/till/index.ts';
import { type ReadHandle, type Store, storeOver } from './handle.ts';
import { applySettings } from './pragmas.ts';

export const DATABASE_FILE = 'till.sqlite';

export class NewerDatabaseError extends Error {
  constructor() {
    super('The data was written by a newer version of Tessera');
    this.name = 'NewerDatabaseError';
  }
}

/** @param path the database file; it is made when missing */
export async function openStore(path: string): Promise<Store> {
  const db = new Database(path);
  try {
    applySettings(db);
    await migrate(db);
    return storeOver(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection that can only read, for checks and exports beside a selling till. */
export function openReadOnly(path: string): {
  readonly db: Database.Database;
  readonly read: ReadHandle;
  close(): void;
} {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  const store = storeOver(db);
  return { db, read: store.read, close: store.close };
}

async function migrate(db: Database.Database): Promise<void> {
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  const known = Object.keys(tillMigrations);
  const applied = appliedMigrations(db);
  if (applied.some((name) => !known.includes(name))) throw new NewerDatabaseError();
  if (applied.length === known.length) return;
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => ({ ...tillMigrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

function appliedMigrations(db: Database.Database): string[] {
  const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'").get();
  return exists ? (db.prepare('SELECT name FROM kysely_migration').pluck().all() as string[]) : [];
}
