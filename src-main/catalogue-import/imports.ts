/**
 * The imports of a catalogue as a service: stage in a worker, apply and undo in chunks on the
 * till's one writing connection, go on after a restart. One import runs at a time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
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
import type { ShopTime } from '../shop-time.ts';
import { countArticles } from '../store/articles.ts';
import { noKnownIds } from '../store/catalogue.ts';
import {
  findImport,
  type ImportRow,
  latestImports,
  updateImportProgress,
  writeImport,
} from '../store/catalogue-imports.ts';
import type { Store } from '../store/handle.ts';
import { vatRatesOn } from '../store/vat-rates.ts';
import type { StageCatalogueTask } from '../workers/stage-catalogue-worker.ts';
import { applying, undoing } from './apply-import.ts';
import { inChunks } from './in-chunks.ts';
import type { StagingResult } from './stage-catalogue.ts';
import { readStaging, type StagingReader, stagingPath } from './staging-file.ts';

const SHOWN = 20;

export interface ImportsContext extends Capabilities {
  readonly store: Store;
  readonly time: ShopTime;
  readonly dataDir: string;
  readonly databasePath: string;
  readonly currencyDecimals: number;
  readonly monotonicMs: () => number;
}

export type ImportAnswer = z.input<NonNullable<(typeof importsContract.stage)['~orpc']['outputSchema']>>;

export class CatalogueImports {
  readonly #context: ImportsContext;
  readonly #status: Watched<ImportStatus | null>;
  #running: Promise<void> | null = null;
  #closing = false;

  constructor(context: ImportsContext) {
    this.#context = context;
    const [latest] = latestImports(context.store.read, 1);
    this.#status = watched(latest ? statusOf(latest) : null);
  }

  /** What a crash interrupted: staging is given up (the file is sent again), the rest goes on. */
  resume(): void {
    for (const row of latestImports(this.#context.store.read, SHOWN)) {
      if (row.state === 'staging') this.#fail(row, 'interrupted', '');
      const half = row.state === 'applying' || row.state === 'undoing';
      // Without its file it can neither go on nor be taken back; nobody could end it.
      if (half && !this.#run(row)) this.#fail(row, 'interrupted', '');
    }
  }

  async stage(fileName: string, bytes: Buffer): Promise<ImportAnswer> {
    if (this.#running) return { ok: false, refusal: 'busy' };
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
  apply(importId: number): ImportAnswer {
    return this.#start(importId, ['staged', 'undone'], {
      state: 'applying',
      last_line: 0,
      created: 0,
      changed: 0,
      unchanged: 0,
    });
  }

  undo(importId: number): ImportAnswer {
    return this.#start(importId, ['applied'], { state: 'undoing' });
  }

  list(): ImportStatus[] {
    return latestImports(this.#context.store.read, SHOWN).map(statusOf);
  }

  async *watch(signal: AbortSignal | undefined): AsyncGenerator<ImportStatus, void, void> {
    for await (const status of this.#status.watch(signal)) if (status) yield status;
  }

  notices(importId: number, offset: number, limit: number): { notices: ImportNotice[]; total: number } {
    const staging = this.#openStaging(importId);
    if (!staging) return { notices: [], total: 0 };
    try {
      return staging.notices(offset, limit);
    } finally {
      staging.close();
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

  #begin(fileName: string, bytes: Buffer): ImportRow {
    const { store, now } = this.#context;
    const row: Omit<ImportRow, 'id'> = {
      file_name: fileName,
      file_sha256: createHash('sha256').update(bytes).digest('hex'),
      state: 'staging',
      started_at_ms: now(),
      rows: 0,
      refused: 0,
      warned: 0,
      done: 0,
      created: 0,
      changed: 0,
      unchanged: 0,
      last_line: 0,
      failure: null,
    };
    const id = store.writeTransaction((write) => writeImport(write, row));
    this.#status.set(statusOf({ id, ...row }));
    return { id, ...row };
  }

  async #parse(row: ImportRow, bytes: Buffer): Promise<ImportRow> {
    const { store, dataDir, databasePath, currencyDecimals, time, now } = this.#context;
    if (bytes.length > MAX_IMPORT_BYTES) return this.#fail(row, 'file-too-large', '');
    const path = stagingPath(dataDir, row.id);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const day = time.dayOf(now());
    const task: StageCatalogueTask = {
      databasePath,
      stagingPath: path,
      bytes,
      day,
      currencyDecimals,
      vatRates: vatRatesOn(store.read, day),
      catalogueIsEmpty: countArticles(store.read) === 0,
    };
    const result = await inWorker(task);
    if (!result.ok) return this.#fail(row, result.problem, result.detail);
    return this.#store({ ...row, state: 'staged', ...result.counts });
  }

  #start(importId: number, from: readonly ImportRow['state'][], start: Partial<ImportRow>): ImportAnswer {
    const row = findImport(this.#context.store.read, importId);
    if (!row) return { ok: false, refusal: 'not-found' };
    if (this.#running) return { ok: false, refusal: 'busy' };
    if (!from.includes(row.state)) return { ok: false, refusal: 'wrong-state' };
    const started = { ...row, ...start, done: 0 };
    if (!this.#run(started)) return { ok: false, refusal: 'file-gone' };
    return { ok: true, status: statusOf(started) };
  }

  #run(row: ImportRow): boolean {
    const staging = this.#openStaging(row.id);
    if (!staging) return false;
    this.#store(row);
    const { store, time, now, newId, monotonicMs } = this.#context;
    const knownIds = noKnownIds();
    const work = (row.state === 'undoing' ? undoing : applying)({
      row,
      staging,
      writing: () => ({ day: time.dayOf(now()), nowMs: now(), newId, knownIds }),
      shown: (shown) => this.#status.set(statusOf(shown)),
      stopped: () => this.#closing,
    });
    this.#running = inChunks(store, work, monotonicMs)
      // The disk may be full: the import stands where it was and goes on at the next start.
      .catch((error: unknown) => console.error(`import ${row.id} stopped:`, error))
      .finally(() => {
        staging.close();
        this.#rest();
      });
    return true;
  }

  #rest(): void {
    this.#running = null;
  }

  #openStaging(importId: number): StagingReader | null {
    try {
      return readStaging(stagingPath(this.#context.dataDir, importId));
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

function inWorker(task: StageCatalogueTask): Promise<StagingResult> {
  const worker = new Worker(new URL('../workers/stage-catalogue-worker.ts', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the staging worker ended with ${code}`)));
  });
}

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
    failure: row.failure === null ? null : JSON.parse(row.failure),
  };
}
