/** Files of customers, imported as a shop would: sent, looked at, applied. */
import type { ImportStatus } from '../../../contract/imports.ts';
import { statusIn } from './imports.ts';
import type { TestTill } from './test-till.ts';

/** @param rows heading first; cells are written as they are */
export function memberFile(...rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(rows.map((row) => `${row.join(';')}\r\n`).join(''), 'utf8');
}

export async function stageMemberFile(till: TestTill, bytes: Buffer): Promise<ImportStatus> {
  return statusIn(await till.memberImports.stage('clienti.csv', bytes));
}

export async function importMembers(
  till: TestTill,
  bytes: Buffer,
  givesRegistration: 0 | 1 = 0,
): Promise<ImportStatus> {
  const { importId } = await stageMemberFile(till, bytes);
  statusIn(till.memberImports.apply(importId, { operator_id: till.operatorId, gives_registration: givesRegistration }));
  await till.memberImports.settled();
  return importNow(till);
}

export function importNow(till: TestTill): ImportStatus {
  const [status] = till.memberImports.list();
  if (!status) throw new Error('nothing was imported');
  return status;
}

/** `line problem value, with whom`, in the order of the file. */
export function said(till: TestTill, importId = importNow(till).importId): readonly string[] {
  const { notices } = till.memberImports.notices(importId, 0, 200);
  return notices.map(({ line, problem, value, refused, otherLine, otherName }) => {
    const other = otherLine === null ? (otherName ?? '') : `line ${otherLine}`;
    return [`${line}${refused ? '!' : ''}`, problem, value, other].filter((part) => part !== '').join(' ');
  });
}
