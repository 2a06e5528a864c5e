/** Ids that are the same in every run, in the form that the contract asks for. */
export function uuidOf(number: number): string {
  return `018f2f6e-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** @returns a maker of ids that counts from `start` */
export function countingIds(start = 1): () => string {
  let next = start;
  return () => {
    const id = uuidOf(next);
    next += 1;
    return id;
  };
}
