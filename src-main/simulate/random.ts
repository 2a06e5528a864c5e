/** A seeded source of chance (mulberry32): the same seed plays the same day. Never for money or secrets. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  readonly whole: (below: number) => number;
  readonly percent: (likely: number) => boolean;
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    whole: (below) => next() % below,
    percent: (likely) => next() % 100 < likely,
  };
}
