/** What a check found: which part, whether it holds, how many things were looked at, and the first faults. */
export type CheckedPart =
  | 'file'
  | 'references'
  | 'chain'
  | 'bodies'
  | 'numbers'
  | 'documents'
  | 'arithmetic'
  | 'totals'
  | 'sale-points'
  | 'catalogue'
  | 'customers'
  | 'points'
  | 'members';

export interface Finding {
  readonly part: CheckedPart;
  /** How many pages, events, documents and so on were looked at. */
  readonly examined: number;
  readonly faults: number;
  /** The first faults, technical: where they are, for whoever mends them. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/** Collects the faults of one part. */
export class FindingDraft {
  readonly #part: CheckedPart;
  readonly #examples: string[] = [];
  #examined = 0;
  #faults = 0;

  constructor(part: CheckedPart) {
    this.#part = part;
  }

  examine(count = 1): void {
    this.#examined += count;
  }

  fault(example: string): void {
    this.#faults += 1;
    if (this.#examples.length < EXAMPLES) this.#examples.push(example);
  }

  expect(holds: boolean, otherwise: () => string): void {
    if (!holds) this.fault(otherwise());
  }

  done(): Finding {
    return { part: this.#part, examined: this.#examined, faults: this.#faults, examples: this.#examples };
  }
}
