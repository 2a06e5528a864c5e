/** The tools of the command line, one function each; true only when all is well. */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openTill } from '../app.ts';
import { allIsWell, checkTill } from '../check/check-till.ts';
import { BackupDamagedError, backUp } from '../safekeeping/backup.ts';
import { exportTill } from '../safekeeping/export.ts';
import { restore } from '../safekeeping/restore.ts';
import { DATABASE_FILE, openReadOnly } from '../store/open.ts';
import type { CliArguments, CommandName } from './arguments.ts';
import type { CliWords } from './words.ts';

export interface CliContext {
  readonly dataDir: string;
  readonly file: string;
  readonly to: CliArguments['to'];
  readonly words: CliWords;
  /** Figures in the user's language. */
  readonly figure: (value: number) => string;
  readonly say: (line: string) => void;
  readonly nowMs: number;
}

type Command = (context: CliContext) => Promise<boolean>;

/** A folder without a till gets one first, so that every command has something to work on. */
export async function makeTill(dataDir: string): Promise<void> {
  const till = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [] });
  await till.close();
}

const check: Command = async ({ dataDir, words, figure, say }) => {
  const till = openReadOnly(join(dataDir, DATABASE_FILE));
  try {
    const findings = checkTill(till);
    for (const { part, examined, faults, examples } of findings) {
      const name = words.parts[part];
      say(faults === 0 ? words.partWell(name, figure(examined)) : words.partFaulty(name, figure(faults)));
      for (const example of examples) say(`        ${example}`);
    }
    const well = allIsWell(findings);
    say(well ? words.allWell : words.notWell);
    return well;
  } finally {
    till.close();
  }
};

const importFile: Command = async ({ dataDir, file, words, figure, say }) => {
  const bytes = readFileSync(file);
  const till = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [] });
  try {
    const { imports } = till.services;
    await imports.settled();
    const staged = await imports.stage(basename(file), bytes);
    if (!staged.ok || staged.status.failure) {
      const failure = staged.ok ? staged.status.failure : null;
      say(words.importFailed(failure?.problem ?? 'busy', failure?.detail ?? ''));
      return false;
    }
    const { importId } = staged.status;
    for (const { line, problem, value, refused } of imports.notices(importId, 0, 1000).notices) {
      say((refused ? words.rowRefused : words.rowWarned)(String(line), problem, value));
    }
    imports.apply(importId);
    await imports.settled();
    const done = imports.list().find((each) => each.importId === importId);
    if (done?.state !== 'applied') return false;
    say(
      words.imported({
        created: figure(done.created),
        changed: figure(done.changed),
        unchanged: figure(done.unchanged),
        refused: figure(done.refused),
      }),
    );
    return done.refused === 0;
  } finally {
    await till.close();
  }
};

const exportAll: Command = async ({ dataDir, to, words, figure, say, nowMs }) => {
  const folder = to ?? join(dataDir, 'exports', stamp(nowMs));
  const till = openReadOnly(join(dataDir, DATABASE_FILE));
  try {
    for (const [file, rows] of exportTill(till.db, folder)) say(words.exported(file, figure(rows)));
    say(words.exportedTo(folder));
    return true;
  } finally {
    till.close();
  }
};

const backup: Command = async ({ dataDir, to, words, say, nowMs }) => {
  const folder = join(dataDir, 'backups');
  if (to === null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = to ?? join(folder, `till-${stamp(nowMs)}.sqlite`);
  say(words.backedUp(path, await backUp(join(dataDir, DATABASE_FILE), path)));
  return true;
};

const restoreBackup: Command = async ({ dataDir, file, words, say, nowMs }) => {
  try {
    const { series, replaced } = await restore(dataDir, file, nowMs);
    say(words.restored(series));
    if (replaced) say(words.replaced(replaced));
    return true;
  } catch (error) {
    if (!(error instanceof BackupDamagedError)) throw error;
    say(words.backupDamaged(error.message));
    return false;
  }
};

/** `besideTill`: may run while the till sells. */
export const CLI_COMMANDS: Readonly<Record<CommandName, { readonly run: Command; readonly besideTill: boolean }>> = {
  check: { run: check, besideTill: true },
  import: { run: importFile, besideTill: false },
  export: { run: exportAll, besideTill: true },
  backup: { run: backup, besideTill: true },
  restore: { run: restoreBackup, besideTill: false },
};

function stamp(nowMs: number): string {
  return new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
}
