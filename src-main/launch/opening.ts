/**
 * Opens the till for a shell, and turns the two ways in which its data can refuse into
 * failures with words: written by a newer version, or not readable as a database at all.
 */
import Database from 'better-sqlite3';
import type { OpenTill, TillOptions } from '../app.ts';
import { NewerDatabaseError } from '../store/open.ts';
import { LaunchFailure } from './failure.ts';

export async function openOrExplain(
  openTill: (options: TillOptions) => Promise<OpenTill>,
  options: TillOptions,
): Promise<OpenTill> {
  try {
    return await openTill(options);
  } catch (error) {
    if (error instanceof NewerDatabaseError) throw new LaunchFailure('data-newer', options.dataDir, error);
    if (error instanceof Database.SqliteError) throw new LaunchFailure('data-unreadable', options.dataDir, error);
    throw error;
  }
}
