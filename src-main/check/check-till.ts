/**
 * Is everything still there and still true? Runs on a connection that can only read, in one
 * transaction, beside a selling till: it sees one moment, whole.
 */
import type Database from 'better-sqlite3';
import type { ReadHandle } from '../store/handle.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkCustomers } from './check-customers.ts';
import { checkDocuments } from './check-documents.ts';
import { checkEvents } from './check-events.ts';
import { checkFile } from './check-file.ts';
import { checkMembers } from './check-members.ts';
import { checkPoints } from './check-points.ts';
import { checkProjections } from './check-projections.ts';
import { checkSalePoints } from './check-sale-points.ts';
import type { Finding } from './finding.ts';

export interface TillUnderCheck {
  readonly db: Database.Database;
  readonly read: ReadHandle;
}

export function checkTill({ db, read }: TillUnderCheck): readonly Finding[] {
  db.exec('BEGIN');
  try {
    const file = checkFile(db);
    // Over a damaged file every other answer would be an accident.
    if (file.some(({ faults }) => faults > 0)) return file;
    return [
      ...file,
      ...checkEvents(read),
      ...checkDocuments(read),
      ...checkProjections(read),
      checkSalePoints(read),
      checkCatalogue(read),
      checkCustomers(read),
      checkPoints(read),
      checkMembers(read),
    ];
  } finally {
    // Nothing was written; over a damaged file even the end of a transaction may fail.
    db.exec('ROLLBACK');
  }
}

export function allIsWell(findings: readonly Finding[]): boolean {
  return findings.every(({ faults }) => faults === 0);
}
