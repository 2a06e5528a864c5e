/** Files of members in the fake till: an import with its duplicates, ranges of cards that go on after each other. */
import type { IssuedRange, IssuingProfile, MemberNotice } from '../../contract/window-types.ts';
import { cardCode } from '../../core/loyalty/card-range.ts';
import { FakeImports } from './fake-imports.ts';

const AT_MS = Date.UTC(2026, 10, 21, 9, 30);
const NO_PREFIX: IssuingProfile = {
  id: 'guests',
  name: 'Ospiti',
  prefix: null,
  refusal: 'prefix-missing',
  next: null,
  nextCode: null,
};

export class FakeMemberFiles {
  readonly imports = new FakeImports();
  readonly notices: MemberNotice[] = [
    { line: 3, code: 'Anna', problem: 'card-repeated', value: 'C1', refused: true, otherLine: 2, otherName: null },
    {
      line: 4,
      code: 'Carla',
      problem: 'same-email',
      value: 'a@example.it',
      refused: false,
      otherLine: null,
      otherName: 'Berta Verdi',
    },
  ];
  readonly ranges: IssuedRange[] = [];
  /** What was asked for, by the id made in the window. */
  readonly asked = new Set<string>();
  readonly handed: string[] = [];
  #next = 1;

  stage(fileName: string) {
    const status = { ...this.imports.stage(fileName), rows: 4, refused: 1, warned: 1, created: 2, changed: 1 };
    return { ok: true as const, status: this.imports.put({ ...status, unchanged: 0, points: 125_50 }) };
  }

  forget() {
    const [latest] = this.imports.list;
    if (latest) this.imports.put({ ...latest, state: 'failed', failure: { problem: 'given-up', detail: '' } });
    return { ok: true as const };
  }

  cards() {
    const standard: IssuingProfile = {
      id: 'standard',
      name: 'Standard',
      prefix: '040',
      refusal: null,
      next: this.#next,
      nextCode: cardCode('040', this.#next),
    };
    return { profiles: [standard, NO_PREFIX], ranges: this.ranges };
  }

  issue({ id, first, count }: { readonly id: string; readonly first: number | null; readonly count: number }) {
    if (first !== null && first < this.#next) return { ok: false as const, refusal: 'first-taken' as const };
    if (this.asked.has(id)) return { ok: true as const };
    this.asked.add(id);
    const begin = first ?? this.#next;
    this.#next = begin + count;
    this.ranges.unshift({
      id,
      profile: 'Standard',
      firstCode: cardCode('040', begin),
      lastCode: cardCode('040', begin + count - 1),
      count,
      atMs: AT_MS,
      operator: 'Giulia Conti',
    });
    return { ok: true as const };
  }

  file(fileName: string) {
    this.handed.push(fileName);
    return { fileName, file: new File(['x'], fileName) };
  }
}
