/** The import of a catalogue: what is its own in the service of all imports. */
import { recordPointsChange } from '../articles/points-changes.ts';
import {
  FileImports,
  type FileImportsContext,
  type ImportRun,
  type StagingResult,
} from '../file-import/file-imports.ts';
import type { ShopTime } from '../shop-time.ts';
import type { ArticleState } from '../store/article-state.ts';
import { countArticles } from '../store/articles.ts';
import { type CatalogueWriting, noKnownIds } from '../store/catalogue.ts';
import { readIdentity } from '../store/identity.ts';
import { vatRatesOn } from '../store/vat-rates.ts';
import { inWorker } from '../workers/in-worker.ts';
import type { StageCatalogueTask } from '../workers/stage-catalogue-worker.ts';
import { applying, type CatalogueRun, undoing } from './apply-import.ts';

export type { ImportAnswer } from '../file-import/file-imports.ts';

const WORKER = new URL('../workers/stage-catalogue-worker.ts', import.meta.url);

export interface ImportsContext extends FileImportsContext {
  readonly time: ShopTime;
  readonly databasePath: string;
  readonly currencyDecimals: number;
}

export class CatalogueImports extends FileImports<ArticleState> {
  constructor(context: ImportsContext) {
    const { store } = context;
    super(context, {
      subject: 'articles',
      // No event tells of a first catalogue, and what a power cut takes of it is applied again from the staged file.
      chunk: () => (countArticles(store.read) === 0 ? store.resumableTransaction : store.writeTransaction),
      stage: (bytes, stagingPath) => staged(context, bytes, stagingPath),
      applying: (run) => applying(writing(context, run)),
      undoing: (run) => undoing(writing(context, run)),
    });
  }
}

function staged({ store, databasePath, currencyDecimals, time, now }: ImportsContext, bytes: Buffer, path: string) {
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
  return inWorker<StagingResult>(WORKER, task);
}

function writing({ store, time, now, newId }: ImportsContext, run: ImportRun<ArticleState>): CatalogueRun {
  const knownIds = noKnownIds();
  const identity = readIdentity(store.read);
  const onPointsChange: CatalogueWriting['onPointsChange'] = (write, change) =>
    recordPointsChange({ time, now, newId, identity }, write, { ...change, operatorId: null });
  return { ...run, writing: () => ({ day: time.dayOf(now()), nowMs: now(), newId, knownIds, onPointsChange }) };
}
