/**
 * Importing files as a service, whatever is in them: stage in a worker, apply and undo in chunks
 * on the till's one writing connection, go on after a restart. One import of a kind runs at a time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import {
  type ImportProblem,
  type ImportStatus,
  type importsContract,
  MAX_IMPORT_BYTES,
} from '../../contract/imports.ts';
import type { ImportNotice } from '../../contract/window-types.ts';
import type { Capabilities } from '../capabilities.ts';
import { type Watched, watched } from '../counter/watchers.ts';
import { findImport, type ImportRow, latestImports, updateImportProgress, writeImport } from '../store/file-imports.ts';
import type { Store } from '../store/handle.ts';
import { type ChunkedWork, inChunks } from './in-chunks.ts';
import { forgetStagedRows, readStaging, removeStaging, type StagingReader, stagingPath } from './staging-file.ts';

const SHOWN = 20;

export interface FileImportsContext extends Capabilities {
  readonly store: Store;
  readonly dataDir: string;
  readonly monotonicMs: () => number;
}

export type ImportAnswer = z.input<NonNullable<(typeof importsContract.stage)['~orpc']['outputSchema']>>;

/** What applying would do, as things stand now. */
export interface StagingCounts {
  readonly rows: number;
  readonly refused: number;
  readonly warned: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly points?: number;
}

export type StagingResult =
  | { readonly ok: true; readonly counts: StagingCounts }
  | { readonly ok: false; readonly problem: ImportProblem; readonly detail: string };

/** Who has it applied, and what was chosen for it. */
export type AppliedBy = Pick<ImportRow, 'operator_id' | 'gives_registration'>;

export interface ImportRun<State> {
  /** The import as it was stored last; steps go on from there. */
  readonly row: ImportRow;
  readonly staging: StagingReader<State>;
  readonly stagingPath: string;
  readonly shown: (row: ImportRow) => void;
  readonly stopped: () => boolean;
}

export interface ImportKind<State> {
  readonly subject: ImportRow['subject'];
  /** In a worker; writes the staging file. */
  readonly stage: (bytes: Buffer, stagingPath: string) => Promise<StagingResult>;
  readonly applying: (run: ImportRun<State>) => ChunkedWork;
  /** Null: cannot be taken back, and nothing of its rows is kept for it. */
  readonly undoing: ((run: ImportRun<State>) => ChunkedWork) | null;
  /** In which the chunks of a run are written. */
  readonly chunk: () => Store['writeTransaction'];
}

/** @typeParam Notice what is said of a row */
export class FileImports<State, Notice extends ImportNotice = ImportNotice> {
  readonly #context: FileImportsContext;
  readonly #kind: ImportKind<State>;
  readonly #status: Watched<ImportStatus | null>;
  #running: Promise<void> | null = null;
  #closing = false;

  constructor(context: FileImportsContext, kind: ImportKind<State>) {
    this.#context = context;
    this.#kind = kind;
    const [latest] = latestImports(context.store.read, kind.subject, 1);
    this.#status = watched(latest ? statusOf(latest) : null);
  }

  /** What a crash interrupted: staging is given up (the file is sent again), the rest goes on. */
  resume(): void {
    for (const row of this.#latest()) {
      if (row.state === 'staging') this.#fail(row, 'interrupted', '');
      const half = row.state === 'applying' || row.state === 'undoing';
      // Without its file it can neither go on nor be taken back; nobody could end it.
      if (half && !this.#run(row)) this.#fail(row, 'interrupted', '');
    }
  }

  async stage(fileName: string, bytes: Buffer): Promise<ImportAnswer> {
    if (this.#running) return { ok: false, refusal: 'busy' };
    if (!this.#kind.undoing) this.forget();
    const row = this.#begin(fileName, bytes);
    const staging = this.#parse(row, bytes).catch((error: unknown) => {
      console.error(`staging of import ${row.id} stopped:`, error);
      return this.#fail(row, 'interrupted', '');
    });
    this.#running = staging.then(
      () => this.#rest(),
      () => this.#rest(),
    );
    return { ok: true, status: statusOf(await staging) };
  }

  /** Starts; how far it is arrives by `watch`. */
  apply(importId: number, by: Partial<AppliedBy> = {}): ImportAnswer {
    return this.#start(importId, ['staged', 'undone'], {
      state: 'applying',
      ...by,
      last_line: 0,
      created: 0,
      changed: 0,
      unchanged: 0,
      points: 0,
    });
  }

  undo(importId: number): ImportAnswer {
    return this.#start(importId, this.#kind.undoing ? ['applied'] : [], { state: 'undoing' });
  }

  list(): ImportStatus[] {
    return this.#latest().map(statusOf);
  }

  async *watch(signal: AbortSignal | undefined): AsyncGenerator<ImportStatus, void, void> {
    for await (const status of this.#status.watch(signal)) if (status) yield status;
  }

  notices(importId: number, offset: number, limit: number): { notices: Notice[]; total: number } {
    const staging = this.#openStaging(importId);
    if (!staging) return { notices: [], total: 0 };
    try {
      return staging.notices(offset, limit);
    } finally {
      staging.close();
    }
  }

  /** Removes the files of imports that wait or are over; what waited is given up. */
  forget(): void {
    if (this.#running) return;
    for (const row of this.#latest()) {
      removeStaging(stagingPath(this.#context.dataDir, row.id));
      if (row.state === 'staged') this.#fail(row, 'given-up', '');
    }
  }

  /** Resolves when nothing runs any more; what was going on is resumed at the next start. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#running;
  }

  /** Resolves when the import that runs now has ended. */
  async settled(): Promise<void> {
    await this.#running;
  }

  #latest(): ImportRow[] {
    return latestImports(this.#context.store.read, this.#kind.subject, SHOWN);
  }

  #begin(fileName: string, bytes: Buffer): ImportRow {
    const { store, now } = this.#context;
    const row: Omit<ImportRow, 'id'> = {
      subject: this.#kind.subject,
      file_name: fileName,
      file_sha256: createHash('sha256').update(bytes).digest('hex'),
      state: 'staging',
      started_at_ms: now(),
      ...NOTHING_DONE,
    };
    const id = store.writeTransaction((write) => writeImport(write, row));
    this.#status.set(statusOf({ id, ...row }));
    return { id, ...row };
  }

  async #parse(row: ImportRow, bytes: Buffer): Promise<ImportRow> {
    if (bytes.length > MAX_IMPORT_BYTES) return this.#fail(row, 'file-too-large', '');
    const path = stagingPath(this.#context.dataDir, row.id);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const result = await this.#kind.stage(bytes, path);
    if (!result.ok) return this.#fail(row, result.problem, result.detail);
    return this.#store({ ...row, state: 'staged', ...result.counts });
  }

  #start(importId: number, from: readonly ImportRow['state'][], start: Partial<ImportRow>): ImportAnswer {
    const row = findImport(this.#context.store.read, importId);
    if (row?.subject !== this.#kind.subject) return { ok: false, refusal: 'not-found' };
    if (this.#running) return { ok: false, refusal: 'busy' };
    if (!from.includes(row.state)) return { ok: false, refusal: 'wrong-state' };
    const started = { ...row, ...start, done: 0 };
    if (!this.#run(started)) return { ok: false, refusal: 'file-gone' };
    return { ok: true, status: statusOf(started) };
  }

  #run(row: ImportRow): boolean {
    const { applying, undoing, chunk } = this.#kind;
    const { store, monotonicMs } = this.#context;
    const work = row.state === 'undoing' ? undoing : applying;
    const staging = this.#openStaging(row.id);
    if (!staging || !work) return false;
    this.#store(row);
    const path = stagingPath(this.#context.dataDir, row.id);
    const run: ImportRun<State> = {
      row,
      staging,
      stagingPath: path,
      shown: (shown) => this.#status.set(statusOf(shown)),
      stopped: () => this.#closing,
    };
    this.#running = inChunks({ store, chunk: chunk(), monotonicMs }, work(run))
      // The disk may be full: the import stands where it was and goes on at the next start.
      .catch((error: unknown) => console.error(`import ${row.id} stopped:`, error))
      .finally(() => {
        staging.close();
        this.#rest();
        if (!undoing && findImport(store.read, row.id)?.state === 'applied') forgetStagedRows(path);
      });
    return true;
  }

  #rest(): void {
    this.#running = null;
  }

  #openStaging(importId: number): StagingReader<State, Notice> | null {
    try {
      return readStaging<State, Notice>(stagingPath(this.#context.dataDir, importId));
    } catch {
      return null;
    }
  }

  #fail(row: ImportRow, problem: ImportProblem, detail: string): ImportRow {
    return this.#store({ ...row, state: 'failed', failure: JSON.stringify({ problem, detail }) });
  }

  #store(row: ImportRow): ImportRow {
    this.#context.store.writeTransaction((write) => updateImportProgress(write, row.id, row));
    this.#status.set(statusOf(row));
    return row;
  }
}

const NOTHING_DONE = {
  rows: 0,
  refused: 0,
  warned: 0,
  done: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  points: 0,
  operator_id: null,
  gives_registration: 0 as const,
  last_line: 0,
  failure: null,
};

function statusOf(row: ImportRow): ImportStatus {
  return {
    importId: row.id,
    fileName: row.file_name,
    state: row.state,
    startedAtMs: row.started_at_ms,
    rows: row.rows,
    refused: row.refused,
    warned: row.warned,
    done: row.done,
    created: row.created,
    changed: row.changed,
    unchanged: row.unchanged,
    points: row.points,
    failure: row.failure === null ? null : JSON.parse(row.failure),
  };
}
