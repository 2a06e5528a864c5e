/** Sorted lists read as one, only as far as somebody looks: what was looked at once is kept. */
export class SortedRuns<Item> {
  readonly #runs: readonly (readonly Item[])[];
  readonly #compare: (a: Item, b: Item) => number;
  readonly #places: number[];
  readonly #taken: Item[] = [];

  constructor(runs: readonly (readonly Item[])[], compare: (a: Item, b: Item) => number) {
    this.#runs = runs;
    this.#compare = compare;
    this.#places = runs.map(() => 0);
  }

  get length(): number {
    return this.#runs.reduce((sum, run) => sum + run.length, 0);
  }

  slice(from: number, to: number): readonly Item[] {
    while (this.#taken.length < to && this.#takeLeast()) {}
    return this.#taken.slice(from, to);
  }

  #takeLeast(): boolean {
    let best = -1;
    let least: Item | undefined;
    for (const [index, run] of this.#runs.entries()) {
      const head = run[this.#places[index] ?? 0];
      if (head === undefined || (least !== undefined && this.#compare(head, least) >= 0)) continue;
      [best, least] = [index, head];
    }
    if (least === undefined) return false;
    this.#taken.push(least);
    this.#places[best] = (this.#places[best] ?? 0) + 1;
    return true;
  }
}
