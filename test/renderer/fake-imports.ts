/** The imports of the fake till: a file is staged at once and goes through its states in steps. */
import type { ImportStatus } from '../../contract/imports.ts';
import type { ImportNotice } from '../../contract/window-types.ts';

export class FakeImports {
  readonly list: ImportStatus[] = [];
  readonly notices: ImportNotice[] = [];
  #listeners = new Set<(status: ImportStatus) => void>();

  stage(fileName: string): ImportStatus {
    const importId = this.list.length + 1;
    const status: ImportStatus = {
      importId,
      fileName,
      state: 'staged',
      startedAtMs: Date.UTC(2026, 10, 21, 9, 30),
      rows: 26_405,
      refused: 12,
      warned: 7,
      done: 0,
      created: 26_000,
      changed: 300,
      unchanged: 93,
      points: 0,
      failure: null,
    };
    return this.put(fileName.endsWith('.bad.csv') ? failed(status) : status);
  }

  put(status: ImportStatus): ImportStatus {
    const at = this.list.findIndex(({ importId }) => importId === status.importId);
    if (at < 0) this.list.unshift(status);
    else this.list[at] = status;
    for (const listen of this.#listeners) listen(status);
    return status;
  }

  move(importId: number, state: ImportStatus['state'], done: number) {
    const status = this.list.find((each) => each.importId === importId);
    if (!status) return { ok: false as const, refusal: 'not-found' as const };
    return { ok: true as const, status: this.put({ ...status, state, done }) };
  }

  async *watch(signal: AbortSignal | undefined): AsyncGenerator<ImportStatus> {
    const waiting: ImportStatus[] = this.list.slice(0, 1);
    let wake: (() => void) | null = null;
    const listen = (status: ImportStatus): void => {
      waiting.push(status);
      wake?.();
    };
    this.#listeners.add(listen);
    signal?.addEventListener('abort', () => wake?.());
    try {
      while (!signal?.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#listeners.delete(listen);
    }
  }
}

function failed(status: ImportStatus): ImportStatus {
  return {
    ...status,
    state: 'failed',
    created: 0,
    changed: 0,
    unchanged: 0,
    failure: { problem: 'column-missing', detail: 'Codice' },
  };
}
